package ec.atalaya.plan;

import ec.atalaya.document.Fault;
import java.util.List;

/**
 * A plan that was read, and what its authors should know of it.
 *
 * @param warnings what looks odd but can be used
 */
public record PlanReading(Plan plan, List<Fault> warnings) {

    public PlanReading {
        warnings = List.copyOf(warnings);
    }
}
