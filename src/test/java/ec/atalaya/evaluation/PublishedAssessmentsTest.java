package ec.atalaya.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What statistical offices made of their own figures by methods that are here rule sets alone. */
class PublishedAssessmentsTest {

    private static final Path PLANS = Path.of("src", "test", "resources", "plans");

    private static final double PRECISION = 1e-8;

    private static Evaluation evaluate(String plan, String rules, int from, int to) {
        Path folder = PLANS.resolve(plan);
        Plan read = PlanFolder.read(folder).plan();
        List<Period> periods =
                IntStream.rangeClosed(from, to).mapToObj(Period::year).toList();
        return new PublishedMethod(rules)
                .evaluate(new EvaluationRequest(
                        read, MeasurementFiles.read(read, MeasurementFiles.of(folder)), null, periods));
    }

    private static List<NamedCsvRecord> published(String plan) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(PLANS.resolve(plan + ".expected.csv"))) {
            return rows.stream().toList();
        }
    }

    @Test
    void canadas_statuses_and_scores_come_out_and_so_do_those_of_indicators_of_several_series() throws IOException {
        PeriodResult result =
                evaluate("cif-ca", "open-sdg", 2026, 2026).results().get(0);
        List<NamedCsvRecord> published = published("cif-ca");

        for (NamedCsvRecord row : published) {
            String code = row.getField("code");
            Verdict verdict = Objects.requireNonNull(
                    row.getField("level").equals("OBJECTIVE")
                            ? result.objectives().get(code)
                            : result.indicators().get(code));
            assertThat(verdict.status()).as(code).isEqualTo(row.getField("status"));
            if (row.getField("score").isEmpty()) {
                assertThat(verdict.hasScore()).as(code).isFalse();
            } else {
                assertThat(verdict.score())
                        .as(code)
                        .isEqualTo(Double.parseDouble(row.getField("score")), within(PRECISION));
            }
        }
        assertThat(published).hasSize(139);
    }

    @Test
    void germanys_weather_of_seven_years_comes_out() throws IOException {
        Evaluation evaluation = evaluate("dns-de", "tiempo-de", 2012, 2019);
        List<NamedCsvRecord> published = published("dns-de");

        assertThat(published).hasSize(54).allSatisfy(row -> assertThat(evaluation
                        .in(Period.parse(row.getField("period")))
                        .orElseThrow()
                        .indicators()
                        .get(row.getField("code")))
                .extracting(IndicatorVerdict::status)
                .isEqualTo(row.getField("status")));
    }
}
