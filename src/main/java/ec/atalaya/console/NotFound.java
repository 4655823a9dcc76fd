package ec.atalaya.console;

import ec.atalaya.document.Nearest;
import ec.atalaya.plan.Period;
import java.util.List;

/** An address names what does not exist; whoever followed it is offered what is nearest. */
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OFFERED = 5;

    private final String kind;
    private final String code;
    private final transient List<String> nearest;

    private NotFound(String kind, String code, List<String> nearest) {
        super("There is no " + kind + " " + code);
        this.kind = kind;
        this.code = code;
        this.nearest = nearest;
    }

    /**
     * For a code that is none of those that exist.
     *
     * @param kind of what, as message keys name it: {@code plan}, {@code objective}
     */
    static NotFound among(String kind, String code, List<String> existing) {
        return new NotFound(kind, code, Nearest.to(code, existing, MOST_OFFERED));
    }

    static NotFound period(String text, List<Period> existing) {
        return new NotFound(
                "period",
                text,
                existing.stream().limit(MOST_OFFERED).map(Period::toString).toList());
    }

    String kind() {
        return kind;
    }

    String code() {
        return code;
    }

    List<String> nearest() {
        return nearest;
    }
}
