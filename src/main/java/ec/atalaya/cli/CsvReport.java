package ec.atalaya.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ec.atalaya.evaluation.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;

/** The result as a table for other programs: the same evaluation gives the same bytes. */
final class CsvReport {

    private CsvReport() {}

    static void write(Evaluation evaluation, PrintWriter out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(ResultRow.HEADER);
        evaluation.results().stream()
                .flatMap(ResultRow::of)
                .sorted(ResultRow.ORDER)
                .forEach(row -> csv.writeRecord(row.cells()));
        csv.flush();
    }
}
