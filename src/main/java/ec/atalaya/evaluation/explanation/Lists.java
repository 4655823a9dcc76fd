package ec.atalaya.evaluation.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left out when it is empty, and so is not there when it is read back. */
final class Lists {

    private Lists() {}

    static <T> List<T> of(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Null for an empty text. */
    static @Nullable String text(@Nullable String given) {
        return given == null || given.isEmpty() ? null : given;
    }
}
