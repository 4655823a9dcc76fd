package ec.atalaya.notification;

/**
 * What a mail says of an alert.
 *
 * @param number the alert's
 */
public record ToldAlert(int number, Kind kind) {

    /** As what an alert is told. */
    public enum Kind {
        NEW,
        STILL_OPEN,
        RESOLVED;

        boolean isOpen() {
            return this != RESOLVED;
        }
    }
}
