package ec.atalaya.rules;

/**
 * One step of a status scale.
 *
 * @param code how tables, rules and result files name it
 * @param label how people read it
 * @param labelEnglish how people read it in English
 * @param tone how it is shown
 * @param order its place in the scale, 1 for the best
 */
public record Status(String code, String label, String labelEnglish, Tone tone, int order) {

    /** What stands for a status where there is none. */
    public static final String NOT_ASSESSED = "NOT_ASSESSED";
}
