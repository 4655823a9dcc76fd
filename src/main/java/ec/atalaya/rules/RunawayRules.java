package ec.atalaya.rules;

/** Rules that fire without end, or a rule that failed while it fired; the message names the rule. */
public final class RunawayRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunawayRules(String message) {
        super(message);
    }

    public RunawayRules(String message, Throwable cause) {
        super(message, cause);
    }
}
