package ec.atalaya.notification;

/** What became of an attempt to hand a mail to the server. */
sealed interface Delivery {

    /** In the server's words, or why it could not be asked. */
    String answer();

    /** The server answers for it now. */
    record Accepted(String answer) implements Delivery {}

    /** Not now. */
    record Deferred(String answer) implements Delivery {}

    /** Not ever. */
    record Refused(String answer) implements Delivery {}
}
