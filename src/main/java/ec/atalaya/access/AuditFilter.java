package ec.atalaya.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are asked for; null asks for all.
 *
 * @param text part of who did it or of what it was done to
 * @param act exactly
 * @param from not before
 * @param until before
 */
public record AuditFilter(
        @Nullable String text,
        @Nullable String act,
        @Nullable Instant from,
        @Nullable Instant until) {}
