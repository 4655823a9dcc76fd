package ec.atalaya.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in. The password stays in the database.
 *
 * @param email what they sign in with, and where their mail goes
 * @param unit the code of the unit they answer for; null where they answer for none
 * @param language the language of pages and mails, {@code es} or {@code en}
 * @param mustChange the password is one that somebody else knows
 * @param enabled may sign in
 * @param lockedUntil guessing locked the sign-in until then; null if it never did since the last sign-in
 * @param lastSignInAt null before the first one
 * @param version grows with every change of the person, not with sign-ins
 */
public record Person(
        long id,
        String name,
        String email,
        Role role,
        @Nullable String unit,
        String language,
        boolean mustChange,
        boolean enabled,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt,
        int version) {

    /** Whether guessing keeps the person out at this moment. */
    public boolean isLockedAt(Instant moment) {
        return lockedUntil != null && lockedUntil.isAfter(moment);
    }

    /** What an entry of the audit trail says about a person. */
    String described() {
        String post = unit == null ? role.name() : role + " " + unit;
        return name + " <" + email + ">, " + post + ", " + language;
    }
}
