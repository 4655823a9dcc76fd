package ec.atalaya.access;

/** Somebody else changed the person since the page was opened. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
