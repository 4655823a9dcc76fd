package ec.atalaya.rules.drools;

import ec.atalaya.rules.Rule;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * The compiled rules of one stage.
 *
 * @param base all of them together
 * @param named the rules by the names under which Drools knows them
 * @param models what the base was made of
 */
record StageRules(KieBase base, Map<String, Rule> named, List<Model> models) {

    static StageRules of(Map<String, Rule> named, List<Model> models) {
        return new StageRules(base(models), Map.copyOf(named), List.copyOf(models));
    }

    static KieBase base(List<Model> models) {
        var configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        return KieBaseBuilder.createKieBaseFromModel(models, configuration);
    }
}
