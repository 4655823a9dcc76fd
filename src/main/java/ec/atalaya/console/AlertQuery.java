package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.Alert.State;
import ec.atalaya.rules.table.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts the address of their page asks for; what it does not name admits all, but for the state: then those that
 * are open.
 *
 * @param estado how they stand, in words of the address
 * @param gravedad how grave they are
 * @param tipo the code of the rule that found them
 */
record AlertQuery(
        @Nullable String estado,
        @Nullable String gravedad,
        @Nullable String tipo) {

    /** How alerts stand, as people ask for them. */
    enum Standing {
        OPEN("abierta"),
        ACKNOWLEDGED("reconocida"),
        SILENCED("silenciada"),
        PENDING("pendiente"),
        RESOLVED("resuelta"),
        ALL("todas");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        /** In the address. */
        String word() {
            return word;
        }

        boolean admits(Alert alert, LocalDate today) {
            return switch (this) {
                case OPEN -> alert.isOpen();
                case ACKNOWLEDGED -> alert.isOpen() && alert.isAcknowledged(today);
                case SILENCED -> alert.isOpen() && alert.isSilenced(today);
                case PENDING -> alert.state() == State.PENDING;
                case RESOLVED -> alert.state() == State.RESOLVED;
                case ALL -> true;
            };
        }
    }

    Standing standing() {
        return Arrays.stream(Standing.values())
                .filter(one -> one.word.equals(estado))
                .findFirst()
                .orElse(Standing.OPEN);
    }

    @Nullable
    Severity severity() {
        return Arrays.stream(Severity.values())
                .filter(one -> word(one).equals(gravedad))
                .findFirst()
                .orElse(null);
    }

    static String word(Severity severity) {
        return severity.spanish().toLowerCase(Locale.ROOT);
    }

    boolean admits(Alert alert, @Nullable String unit, LocalDate today) {
        Severity severity = severity();
        return standing().admits(alert, today)
                && (severity == null || severity == alert.severity())
                && (tipo == null || tipo.isEmpty() || tipo.equals(alert.rule()))
                && (unit == null || alert.recipients().contains(unit));
    }

    /** The page of alerts that this asks for. */
    Address at(PlanView view) {
        String unit = view.unit() == null ? null : view.unit().code();
        return view.page("alertas")
                .with("estado", standing() == Standing.OPEN ? null : standing().word())
                .with("gravedad", severity() == null ? null : gravedad)
                .with("dependencia", unit)
                .with("tipo", tipo);
    }
}
