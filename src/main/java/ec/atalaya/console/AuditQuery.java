package ec.atalaya.console;

import ec.atalaya.access.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the address of the audit trail asks for.
 *
 * @param texto part of who or of what
 * @param acto exactly
 * @param desde the first day
 * @param hasta the last day
 */
record AuditQuery(
        @Nullable String texto,
        @Nullable String acto,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate desde,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate hasta) {

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                filled(texto), filled(acto), start(desde, zone), start(hasta == null ? null : hasta.plusDays(1), zone));
    }

    /** The same question, answered as a file. */
    Address csv() {
        return new Address(AuditPages.ADDRESS + AuditPages.FILE, Map.of())
                .with("texto", texto)
                .with("acto", acto)
                .with("desde", desde)
                .with("hasta", hasta);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
