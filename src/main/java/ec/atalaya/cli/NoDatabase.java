package ec.atalaya.cli;

/** The database that a command needs cannot be used; what was wrong with it is told by its message. */
final class NoDatabase extends RuntimeException {

    NoDatabase(Throwable cause) {
        super(deepest(cause).getMessage(), cause);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return at;
    }
}
