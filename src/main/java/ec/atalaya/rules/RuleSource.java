package ec.atalaya.rules;

/**
 * One file of rules, read but not yet compiled.
 *
 * @param name the file's name relative to the rule set's folder, such as {@code alerts/alertas.drl}
 * @param stage the stage that its folder stands for
 * @param text the rules, in DRL without a package statement
 */
public record RuleSource(String name, Stage stage, String text) {}
