package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import ec.atalaya.document.Place;
import java.util.Arrays;
import java.util.List;

/** Why nothing could be fetched, in words for people. Addresses and secrets never stand in it. */
final class SourceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final boolean passing;

    private SourceFailure(Fault fault, boolean passing) {
        super(fault.key());
        this.fault = fault;
        this.passing = passing;
    }

    /** One that another attempt may not meet: a server that does not answer, or not yet. */
    static SourceFailure passing(String key, Object... arguments) {
        return new SourceFailure(fault(key, arguments), true);
    }

    /** One that stays until somebody does something. */
    static SourceFailure lasting(String key, Object... arguments) {
        return new SourceFailure(fault(key, arguments), false);
    }

    private static Fault fault(String key, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        return new Fault(Place.of(""), Fault.Gravity.ERROR, key, texts);
    }

    Fault fault() {
        return fault;
    }

    boolean isPassing() {
        return passing;
    }
}
