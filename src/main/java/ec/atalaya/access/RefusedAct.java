package ec.atalaya.access;

import java.util.List;

/** An act that the house does not allow; a person may mend it. */
public class RefusedAct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient List<Object> arguments;

    RefusedAct(String field, String key, Object... arguments) {
        super(key);
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** The field of the form that is at fault. */
    public String field() {
        return field;
    }

    /** The key of the message that says why. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What the message tells besides. */
    public List<Object> arguments() {
        return arguments;
    }
}
