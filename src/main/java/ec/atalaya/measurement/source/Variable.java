package ec.atalaya.measurement.source;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A variable of the environment, as documents name it: {@code ${CENSUS_PASSWORD}}. */
record Variable(String name) {

    static final Pattern NAMED = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** The variable that the whole text names; null where it is anything else. */
    static @Nullable Variable named(String text) {
        Matcher matcher = NAMED.matcher(text);
        return matcher.matches() ? new Variable(matcher.group(1)) : null;
    }

    /** The variables of the environment by name; null for what is not set. */
    @FunctionalInterface
    interface Values extends Function<String, @Nullable String> {

        /** An empty variable is as good as none. */
        default boolean has(Variable variable) {
            String value = apply(variable.name());
            return value != null && !value.isBlank();
        }

        default String of(Variable variable) {
            String value = apply(variable.name());
            if (value == null) {
                throw SourceFailure.lasting("source.variable", variable.name());
            }
            return value;
        }
    }
}
