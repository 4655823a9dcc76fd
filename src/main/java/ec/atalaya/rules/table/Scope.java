package ec.atalaya.rules.table;

import ec.atalaya.document.Bilingual;

/**
 * For what a row of a table holds: {@code plan}, or one axis, perspective, method, objective or indicator, written
 * {@code axis:MOV} or {@code eje:MOV}.
 *
 * @param kind how wide the circle is
 * @param code which one; empty for the plan
 */
public record Scope(Kind kind, String code) {

    /** Circles from narrow to wide: what a narrower one says goes before a wider one. */
    public enum Kind implements Bilingual {
        INDICATOR("INDICADOR"),
        OBJECTIVE("OBJETIVO"),
        METHOD("METODO"),
        AXIS("EJE"),
        PERSPECTIVE("PERSPECTIVA"),
        PLAN("PLAN");

        private final String spanish;

        Kind(String spanish) {
            this.spanish = spanish;
        }

        @Override
        public String spanish() {
            return spanish;
        }
    }

    /** The widest circle. */
    public static final Scope PLAN = new Scope(Kind.PLAN, "");

    @Override
    public String toString() {
        return code.isEmpty()
                ? kind.spanish().toLowerCase(java.util.Locale.ROOT)
                : kind.spanish().toLowerCase(java.util.Locale.ROOT) + ":" + code;
    }
}
