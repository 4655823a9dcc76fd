package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Scope;

/**
 * Where in the plan something stands, so that a row of a table can say for what it holds. A code that does not apply is
 * empty.
 */
public record Position(String indicator, String objective, String method, String axis, String perspective) {

    /** Whether it lies within a scope; everything lies within the plan. */
    public boolean isIn(Scope scope) {
        return switch (scope.kind()) {
            case INDICATOR -> scope.code().equals(indicator);
            case OBJECTIVE -> scope.code().equals(objective);
            case METHOD -> scope.code().equals(method);
            case AXIS -> scope.code().equals(axis);
            case PERSPECTIVE -> scope.code().equals(perspective);
            case PLAN -> true;
        };
    }
}
