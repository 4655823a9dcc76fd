package ec.atalaya.rules.drools;

import ec.atalaya.rules.Rule;
import java.util.Map;
import org.kie.api.KieBase;

/**
 * The compiled rules of one stage.
 *
 * @param named the rules by the names under which Drools knows them
 */
record StageRules(KieBase base, Map<String, Rule> named) {}
