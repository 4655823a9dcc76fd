package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * An alert that the stage before raised.
 *
 * @param rule the code of the rule that raised it
 * @param standing of what it speaks
 * @param severity {@code HIGH}, {@code MEDIUM} or {@code LOW}
 */
public record RaisedAlert(String rule, Standing standing, String severity) {

    public boolean isIn(Scope scope) {
        return standing.isIn(scope);
    }

    public String getLevel() {
        return standing.level();
    }

    public String getCode() {
        return standing.getCode();
    }
}
