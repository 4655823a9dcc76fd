package ec.atalaya.measurement.source;

import ec.atalaya.document.Fault;
import java.util.List;

/**
 * A definition that cannot be used.
 *
 * @param file its name
 * @param plan the code of its plan as far as it could be read; empty where it could not
 */
public record FaultyDefinition(String file, String plan, List<Fault> faults) {

    public FaultyDefinition {
        faults = List.copyOf(faults);
    }
}
