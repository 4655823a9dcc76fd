package ec.atalaya.console;

import ec.atalaya.document.Fault;
import ec.atalaya.measurement.ImportDesk.Work;
import ec.atalaya.measurement.LoadOutcome;
import ec.atalaya.measurement.LoadReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a trial showed of a file.
 *
 * @param outcome its rows, counted; null where the file was not read to its end
 * @param faults what is wrong, the first thousand
 * @param warnings what is strange, the first thousand
 * @param moreFaults how many more are not told
 * @param moreWarnings the same of warnings
 * @param isWhole whether all of it can be taken
 * @param isReadable whether what is right can be taken without the rest
 * @param isLocked whether a reason would let more of it in
 * @param failed whether the product itself failed
 */
record ImportResult(
        @Nullable LoadOutcome outcome,
        List<FaultLine> faults,
        List<FaultLine> warnings,
        String moreFaults,
        String moreWarnings,
        boolean isWhole,
        boolean isReadable,
        boolean isLocked,
        boolean failed) {

    static ImportResult of(Work work, Locale language) {
        LoadReport report = work.report();
        List<Fault> all = report == null ? work.refusal() : report.faults();
        return new ImportResult(
                report == null ? null : report.outcome(),
                lines(all, true, language),
                lines(all, false, language),
                more(all, "file.more-errors"),
                more(all, "file.more-warnings"),
                report != null && report.isWhole(),
                report != null && report.readable(),
                all.stream().anyMatch(fault -> fault.key().equals("measurement.locked")),
                work.failed());
    }

    private static List<FaultLine> lines(List<Fault> all, boolean errors, Locale language) {
        return all.stream()
                .filter(fault -> fault.isError() == errors && !isCount(fault))
                .map(fault -> FaultLine.of(fault, language))
                .toList();
    }

    private static String more(List<Fault> all, String key) {
        return all.stream()
                .filter(fault -> fault.key().equals(key))
                .map(fault -> fault.arguments().get(0))
                .findFirst()
                .orElse("");
    }

    private static boolean isCount(Fault fault) {
        return fault.key().startsWith("file.more-");
    }

    /** Whether something would be left if the faulty rows stayed out. */
    public boolean isPartlyUsable() {
        return isReadable
                && !isWhole
                && outcome != null
                && outcome.added() + outcome.restated() + outcome.unchanged() > 0;
    }

    /** Whether anything in the file has a sheet to be told. */
    public boolean hasSheets() {
        return faults.stream().anyMatch(line -> !line.sheet().isEmpty())
                || warnings.stream().anyMatch(line -> !line.sheet().isEmpty());
    }
}
