package ec.atalaya.alert;

import ec.atalaya.alert.Alert.State;
import ec.atalaya.rules.table.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts to list; null admits all.
 *
 * @param unit the code of a recipient
 */
public record AlertFilter(
        @Nullable State state,
        @Nullable Severity severity,
        @Nullable String unit) {

    /** Leaves nothing out. */
    public static final AlertFilter ALL = new AlertFilter(null, null, null);

    /** All that is open. */
    public static final AlertFilter OPEN = new AlertFilter(State.OPEN, null, null);
}
