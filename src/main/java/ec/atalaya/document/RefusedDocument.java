package ec.atalaya.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document, or a folder of them, that cannot be used; it carries every fault that was found. */
public final class RefusedDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public RefusedDocument(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.text(Locale.ROOT)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
