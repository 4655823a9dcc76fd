package ec.atalaya.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** There is no database to work with, for a reason that whoever starts the product can do something about. */
final class DatabaseUnavailable extends RuntimeException implements ExitCodeGenerator {

    private static final int FAILED = 1;

    private final Text remedy;

    DatabaseUnavailable(Text problem, Text remedy) {
        this(problem, remedy, null);
    }

    DatabaseUnavailable(Text problem, Text remedy, @Nullable Throwable cause) {
        super(problem.both(), cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy.both();
    }

    @Override
    public int getExitCode() {
        return FAILED;
    }

    /** The same in the city's language and in English: a failed start has no language switch yet. */
    record Text(String spanish, String english) {

        /** Fills the same values into both. */
        static Text of(String spanish, String english, Object... values) {
            return new Text(spanish.formatted(values), english.formatted(values));
        }

        String both() {
            return spanish + "\n" + english;
        }
    }
}
