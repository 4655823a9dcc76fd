package ec.atalaya.measurement;

import ec.atalaya.document.Fault;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of measurements, or what would.
 *
 * @param outcome its rows, counted
 * @param faults what is wrong with it and what is strange, by place: the first thousand of each, then how many more
 * @param readable whether what is right in it can be taken without the rest: false where the file as a whole is faulty,
 *     such as one that was cut off
 * @param load its number in the list of loads, the first where several plans are in it; null where nothing was taken
 * @param refusedRows a file of the faulty rows, for the caller to keep and to delete; null where there are none
 */
public record LoadReport(
        LoadOutcome outcome,
        List<Fault> faults,
        boolean readable,
        @Nullable Long load,
        @Nullable Path refusedRows) {

    public LoadReport {
        faults = List.copyOf(faults);
    }

    /** Whether all of it can be taken. */
    public boolean isWhole() {
        return faults.stream().noneMatch(Fault::isError);
    }
}
