package ec.atalaya.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which mails to list; null admits all.
 *
 * @param recipient the code of a unit, or {@code OFFICE}
 * @param alert the number of an alert of the plan
 */
public record MailFilter(
        Mail.@Nullable State state,
        @Nullable String recipient,
        @Nullable Integer alert) {

    /** Leaves nothing out. */
    public static final MailFilter ALL = new MailFilter(null, null, null);
}
