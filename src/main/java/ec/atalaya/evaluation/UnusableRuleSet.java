package ec.atalaya.evaluation;

/** A rule set that says what its own scale does not know, or leaves undone what an evaluation needs. */
public final class UnusableRuleSet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableRuleSet(String message) {
        super(message);
    }
}
