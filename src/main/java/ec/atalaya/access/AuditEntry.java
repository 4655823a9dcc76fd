package ec.atalaya.access;

import java.time.Instant;

/** One act: when, who, what, on what, from what to what. */
public record AuditEntry(long id, Instant at, String who, String act, String subject, String before, String after) {}
