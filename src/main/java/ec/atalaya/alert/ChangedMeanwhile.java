package ec.atalaya.alert;

/** Somebody else, or a run, changed an alert after it was read. */
public final class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile(String alert) {
        super(alert + " was changed meanwhile");
    }
}
