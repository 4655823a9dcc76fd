package ec.atalaya.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about alerts, as it was typed.
 *
 * @param version of the alert that they read
 * @param hasta until when
 * @param razon why
 */
record AlertActForm(
        @Nullable Integer version,
        @Nullable String hasta,
        @Nullable String razon) {

    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_REASON = 500;

    static AlertActForm until(LocalDate today) {
        return new AlertActForm(null, today.plusDays(USUAL_DAYS).toString(), "");
    }

    /** The same about one of several alerts. */
    AlertActForm about(@Nullable Integer itsVersion) {
        return new AlertActForm(itsVersion, hasta, razon);
    }

    /** The day until which it holds; empty where what was typed is none. */
    public Optional<LocalDate> day() {
        try {
            return hasta == null ? Optional.empty() : Optional.of(LocalDate.parse(hasta));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    String reason() {
        return razon == null ? "" : razon.strip();
    }

    /** What is wrong with it; empty where it can be done. */
    Optional<FormFault> fault(LocalDate today, Wording words) {
        Optional<LocalDate> day = day();
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusDays(MOST_DAYS))) {
            return Optional.of(new FormFault(
                    "hasta", words.text("alerts.fault.day", words.date(today), words.date(today.plusDays(MOST_DAYS)))));
        }
        if (reason().isEmpty() || reason().length() > LONGEST_REASON) {
            return Optional.of(new FormFault("razon", words.text("alerts.fault.reason", words.count(LONGEST_REASON))));
        }
        return Optional.empty();
    }
}
