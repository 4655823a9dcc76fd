package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;

/** The same rules in the same kind of sessions as the product's, but nobody watches what they conclude and why. */
public final class BareDrools {

    private static final Set<String> FACTS = Set.of("ec.atalaya.rules.fact", "ec.atalaya.rules.table");

    private final Map<Stage, StageRules> stages;
    private final KieSessionConfiguration session = KieServices.get().newKieSessionConfiguration();

    public BareDrools(List<RuleSource> sources) {
        var faults = new Faults();
        ClassLoader loader = BareDrools.class.getClassLoader();
        CheckedRules checked = new DrlCheck(FACTS, loader, faults).check(sources);
        Map<String, byte[]> classes = new RuleBuild(loader).compile(checked, faults);
        faults.refuseIfAny();
        this.stages = RuleLinker.link(checked.inOrder(), classes, loader);
        session.setOption(KeepReferenceOption.NO);
    }

    /** Inserts, fires and disposes, and answers how often rules fired. */
    public int run(Stage stage, Collection<?> facts) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            return 0;
        }
        KieSession working = rules.base().newKieSession(session, null);
        try {
            facts.forEach(working::insert);
            return working.fireAllRules();
        } finally {
            working.dispose();
        }
    }
}
