package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleCompiler;
import ec.atalaya.rules.RuleEngine;
import ec.atalaya.rules.RuleSource;
import ec.atalaya.rules.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles rules with Drools, after checking that they keep to what rules may do: conditions on imported facts, and one
 * conclusion each. What was compiled once is kept, so that the next start is quick.
 */
public final class DroolsRuleCompiler implements RuleCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(DroolsRuleCompiler.class);
    private static final Set<String> FACTS = Set.of("ec.atalaya.rules.fact", "ec.atalaya.rules.table");

    private final CompiledRules kept;
    private final Set<String> factPackages;
    private final Limits limits;
    private final ClassLoader loader = DroolsRuleCompiler.class.getClassLoader();

    /**
     * Compiles, and keeps what it compiled.
     *
     * @param cache the folder for it, made when it is needed; one that cannot be used costs time and nothing else
     */
    public DroolsRuleCompiler(Path cache) {
        this(cache, FACTS, Limits.USUAL);
    }

    DroolsRuleCompiler(Path cache, Set<String> factPackages, Limits limits) {
        this.kept = new CompiledRules(cache);
        this.factPackages = Set.copyOf(factPackages);
        this.limits = limits;
    }

    @Override
    public RuleEngine compile(String ruleSet, List<RuleSource> sources) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Drools looks for its own parts with the thread's loader, which off the main thread may know none of them
        thread.setContextClassLoader(loader);
        try {
            return compile(sources);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private RuleEngine compile(List<RuleSource> sources) {
        var faults = new Faults();
        var check = new DrlCheck(factPackages, loader, faults);
        CheckedRules checked = check.read(sources);
        Optional<Map<Stage, StageRules>> ready = faults.count() == 0 ? findKept(checked) : Optional.empty();
        Map<Stage, StageRules> stages = ready.orElseGet(() -> {
            check.parse();
            faults.refuseIfAny();
            return build(checked, faults);
        });
        return new DroolsRuleEngine(checked.inOrder(), stages, limits);
    }

    private Optional<Map<Stage, StageRules>> findKept(CheckedRules checked) {
        List<Rule> rules = checked.inOrder();
        return rules.isEmpty()
                ? Optional.of(Map.of())
                : kept.find(CompiledRules.key(checked)).flatMap(classes -> linkKept(rules, classes));
    }

    /** A damaged file shows only when its classes are linked. */
    private Optional<Map<Stage, StageRules>> linkKept(List<Rule> rules, Map<String, byte[]> classes) {
        try {
            return Optional.of(link(rules, classes));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("kept rules cannot be used, compiling anew: {}", e.toString());
            return Optional.empty();
        }
    }

    private Map<Stage, StageRules> build(CheckedRules checked, Faults faults) {
        Map<String, byte[]> classes = new RuleBuild(loader).compile(checked, faults);
        faults.refuseIfAny();
        Map<Stage, StageRules> stages = link(checked.inOrder(), classes);
        kept.keep(CompiledRules.key(checked), classes);
        return stages;
    }

    private Map<Stage, StageRules> link(List<Rule> rules, Map<String, byte[]> classes) {
        return RuleLinker.link(rules, classes, loader);
    }
}
