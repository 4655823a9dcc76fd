package ec.atalaya.evaluation.run;

/**
 * What a run was made of. Two runs with the same inputs come to the same results.
 *
 * @param plan digest of the plan's version
 * @param rules digest of the rule set
 * @param measurements what tells this state of the measurements from every other
 * @param focus the period in focus
 */
record RunInputs(String plan, String rules, String measurements, String focus) {

    private static final String SEPARATOR = "/";

    /** Reads the form that {@link #toString} writes and the log keeps. */
    static RunInputs parse(String kept) {
        String[] parts = kept.split(SEPARATOR, -1);
        return new RunInputs(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, plan, rules, measurements, focus);
    }
}
