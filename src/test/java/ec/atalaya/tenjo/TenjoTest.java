package ec.atalaya.tenjo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ec.atalaya.evaluation.DefaultRules;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.evaluation.scoring.Outcome;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real municipal plan against the results that its municipality published. */
class TenjoTest {

    private static final double PRECISION = 1e-6;

    @TempDir
    private Path folder;

    private TenjoPlan tenjo;

    @BeforeEach
    void find() {
        assumeTrue(
                TenjoPlan.find().isPresent(),
                () -> "skipped: the published plan of Tenjo is not in "
                        + TenjoPlan.place().toAbsolutePath().normalize()
                        + "; -Datalaya.tenjo=FOLDER names another place");
        tenjo = TenjoPlan.find().orElseThrow();
    }

    @Test
    void everyConsistentPublishedRatioComesOut() throws IOException {
        int compared = 0;
        for (int year : List.of(2024, 2025)) {
            PeriodResult result = evaluate(year, period -> true);
            for (NamedCsvRecord published : published(year)) {
                if (published.getField("consistent").equals("yes")) {
                    assertThat(attainment(result, published))
                            .as("%s %s", published.getField("indicator_id"), year)
                            .isEqualTo(Double.parseDouble(published.getField("published_ratio")), within(PRECISION));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(533);
    }

    @Test
    void whatWasNotPlannedForAYearIsNotScheduled() throws IOException {
        int unscheduled = 0;
        for (int year : List.of(2024, 2025)) {
            PeriodResult result = evaluate(year, period -> true);
            for (NamedCsvRecord published : published(year)) {
                if (published.getField("scheduled(P/NP)").equals("NP")
                        && Double.parseDouble(published.getField("planned")) == 0) {
                    IndicatorVerdict verdict = verdict(result, published);
                    assertThat(verdict.reason().map(Enum::name)).contains("NOT_SCHEDULED");
                    assertThat(verdict.status()).isEqualTo("NOT_ASSESSED");
                    unscheduled++;
                }
            }
        }
        assertThat(unscheduled).isEqualTo(110);
    }

    /** For averages and peaks the municipality leaves out quarters by rules of its own; its sums are sums. */
    @Test
    void quartersAloneMakeTheYearsThatArePublishedAsSums() throws IOException {
        int compared = 0;
        for (int year : List.of(2024, 2025)) {
            Map<String, NamedCsvRecord> goals = tenjo.rows("indicators").stream()
                    .collect(Collectors.toMap(goal -> goal.getField("indicator_id"), goal -> goal));
            PeriodResult result = evaluate(year, period -> period.contains("-"));
            for (NamedCsvRecord published : published(year)) {
                NamedCsvRecord goal = goals.get(published.getField("indicator_id"));
                if (published.getField("consistent").equals("yes")
                        && tenjo.accumulation(goal, year).equals(Optional.of("SUM"))) {
                    assertThat(attainment(result, published))
                            .as("%s %s", published.getField("indicator_id"), year)
                            .isEqualTo(Double.parseDouble(published.getField("published_ratio")), within(PRECISION));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(449);
    }

    @Test
    void weightsThatDoNotAddUpToOneStillMakeAMean() throws IOException {
        PeriodResult result = evaluate(2024, period -> true);
        double weighted = 0;
        double weights = 0;
        for (NamedCsvRecord axis : tenjo.rows("axes")) {
            double weight = Double.parseDouble(axis.getField("weight"));
            weighted += weight
                    * Objects.requireNonNull(result.axes().get(axis.getField("axis_id")))
                            .score();
            weights += weight;
        }
        assertThat(weights).isEqualTo(0.978, within(1e-9));
        assertThat(result.plan().score()).isEqualTo(weighted / weights, within(1e-9));
    }

    private PeriodResult evaluate(int year, Predicate<String> periods) throws IOException {
        Path written = folder.resolve(String.valueOf(year));
        tenjo.write(written, year, periods);
        Plan plan = PlanFolder.read(written).plan();
        var request = new EvaluationRequest(
                plan, MeasurementFiles.read(plan, MeasurementFiles.of(written)), null, List.of(Period.year(year)));
        Evaluation evaluation = DefaultRules.evaluate(request);
        return evaluation.results().get(0);
    }

    private List<NamedCsvRecord> published(int year) throws IOException {
        return tenjo.rows("expected").stream()
                .filter(row -> row.getField("year").equals(String.valueOf(year)))
                .toList();
    }

    private static double attainment(PeriodResult result, NamedCsvRecord published) {
        Outcome outcome = verdict(result, published).outcome();
        assertThat(outcome).as(published.toString()).isInstanceOf(Attainment.class);
        return ((Attainment) outcome).value();
    }

    private static IndicatorVerdict verdict(PeriodResult result, NamedCsvRecord published) {
        return Objects.requireNonNull(result.indicators().get(published.getField("indicator_id")));
    }
}
