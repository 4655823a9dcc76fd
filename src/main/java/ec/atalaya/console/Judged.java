package ec.atalaya.console;

/** What a band judges, and so how its edges are told. */
enum Judged {
    /** A fraction. */
    ATTAINMENT,
    /** A number of the status scale. */
    SCORE,
    /** A figure that rules of their own ask for. */
    FIGURE;

    /** What a band of that level and measure judges. */
    static Judged of(String level, String measure) {
        if (!measure.isEmpty()) {
            return FIGURE;
        }
        return level.equals("INDICATOR") ? ATTAINMENT : SCORE;
    }
}
