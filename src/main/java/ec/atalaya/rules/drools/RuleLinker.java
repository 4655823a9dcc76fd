package ec.atalaya.rules.drools;

import ec.atalaya.rules.Rule;
import ec.atalaya.rules.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.model.Model;

/** Makes rules that can run out of their class files, in the same way whether they were just compiled or kept. */
final class RuleLinker {

    private static final Pattern MODEL = Pattern.compile(".*\\.Rules[0-9A-F]{32}");

    private RuleLinker() {}

    /**
     * Links.
     *
     * @throws IllegalStateException if the class files are not those of these rules
     * @throws LinkageError if they are damaged, or use classes that rules may not
     */
    static Map<Stage, StageRules> link(List<Rule> rules, Map<String, byte[]> classes, ClassLoader parent) {
        var loader = new GuardedLoader(classes, parent);
        var models = new ArrayList<Model>();
        for (String name : classes.keySet()) {
            if (MODEL.matcher(name).matches()) {
                models.add(model(name, loader));
            }
        }
        var byStage = new EnumMap<Stage, Map<String, Rule>>(Stage.class);
        for (Rule rule : rules) {
            byStage.computeIfAbsent(rule.stage(), stage -> new HashMap<>()).put(CheckedRules.nameOf(rule), rule);
        }
        var linked = new EnumMap<Stage, StageRules>(Stage.class);
        byStage.forEach((stage, named) -> linked.put(stage, StageRules.of(named, modelsOf(stage, named, models))));
        return linked;
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a model of rules: " + name, e);
        }
    }

    private static List<Model> modelsOf(Stage stage, Map<String, Rule> named, List<Model> models) {
        String packageName = CheckedRules.packageOf(stage);
        List<Model> own = models.stream()
                .filter(model -> model.getPackageName().equals(packageName))
                .toList();
        Set<String> found = new HashSet<>();
        own.forEach(model -> model.getRules().forEach(rule -> found.add(rule.getName())));
        if (!found.equals(named.keySet())) {
            throw new IllegalStateException("other rules were compiled for " + stage + " than were written");
        }
        return own;
    }
}
