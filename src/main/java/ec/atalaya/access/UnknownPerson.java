package ec.atalaya.access;

/** There is no such person. */
public class UnknownPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
