package ec.atalaya.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.plan.Settled;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result as a table for other programs: the same evaluation gives the same bytes. */
final class CsvReport {

    private static final List<String> HEADER = List.of(
            "level",
            "code",
            "period",
            "value",
            "target",
            "attainment",
            "score",
            "status",
            "reason",
            "exposure",
            "rules");

    private CsvReport() {}

    static void write(Evaluation evaluation, PrintWriter out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(HEADER);
        evaluation.results().stream()
                .flatMap(ResultRow::of)
                .sorted(ResultRow.ORDER)
                .forEach(row -> csv.writeRecord(cells(row)));
        csv.flush();
    }

    private static List<String> cells(ResultRow row) {
        return List.of(
                row.level().name(),
                row.code(),
                row.period().toString(),
                number(row.value()),
                number(row.target()),
                number(row.attainment()),
                number(row.score()),
                row.status(),
                row.reason(),
                number(row.exposure()),
                String.join(";", row.rules()));
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : Settled.text(number);
    }
}
