package ec.atalaya.rules.drools;

import ec.atalaya.rules.Rule;
import ec.atalaya.rules.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Rules that keep to what rules may do, but are not compiled yet.
 *
 * @param types the imported types: the compiled rules are bound to their shape
 */
record CheckedRules(List<DrlFile> files, List<CheckedRule> rules, Set<Class<?>> types) {

    private static final String PACKAGE = "ec.atalaya.rules.generated.";

    /** A rule, and the piece of its file that it is. */
    record CheckedRule(Rule rule, DrlFile file, DrlFile.RuleText text) {}

    /** The name of the package that the rules of a stage are compiled into. */
    static String packageOf(Stage stage) {
        return PACKAGE + stage.folder();
    }

    /** The code of a file as Drools reads it, on the lines where it was written. */
    static String compilable(DrlFile file) {
        return "package " + packageOf(file.source().stage()) + "; " + file.code();
    }

    /** The code of a file with a single one of its rules. */
    static String compilable(CheckedRule rule) {
        StringBuilder code = new StringBuilder(rule.file().code());
        for (DrlFile.RuleText other : rule.file().rules()) {
            if (other != rule.text()) {
                for (int i = other.start(); i < other.end(); i++) {
                    if (code.charAt(i) != '\n' && code.charAt(i) != '\r') {
                        code.setCharAt(i, ' ');
                    }
                }
            }
        }
        return "package " + packageOf(rule.rule().stage()) + "; " + code;
    }

    /** By stage and code, as an engine tells them. */
    List<Rule> inOrder() {
        return rules.stream()
                .map(CheckedRule::rule)
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::code))
                .toList();
    }

    /** The name under which Drools knows a rule. */
    static String nameOf(Rule rule) {
        return rule.code() + " " + rule.sentence();
    }
}
