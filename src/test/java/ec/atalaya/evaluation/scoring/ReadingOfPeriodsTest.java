package ec.atalaya.evaluation.scoring;

import static ec.atalaya.evaluation.scoring.Verdicts.INDICATOR;
import static ec.atalaya.evaluation.scoring.Verdicts.indicator;
import static ec.atalaya.evaluation.scoring.Verdicts.read;
import static ec.atalaya.evaluation.scoring.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which value and which target belong to a period. */
class ReadingOfPeriodsTest {

    @ParameterizedTest(name = "{0} → {1} in the quarter, {2} in the year")
    @CsvSource(textBlock = """
            SUM,     6, 22
            AVERAGE, 2, 3.6666666666666665
            LATEST,  3, 9
            MAX,     3, 9
            MIN,     1, 1
            """)
    void whatWasMeasuredWithinAPeriodIsAccumulated(Accumulation how, double quarter, double year) {
        PlanBuilder plan = monthly(how)
                .measured(INDICATOR, "2024-03", 3)
                .measured(INDICATOR, "2024-01", 1)
                .measured(INDICATOR, "2024-02", 2)
                .measured(INDICATOR, "2024-S2", 9)
                .measured(INDICATOR, "2024-05", 7)
                .measured(INDICATOR, "2024-08", 500);
        assertThat(value(plan, "2024-Q1")).isEqualTo(quarter);
        assertThat(value(plan, "2024"))
                .as("the semester stands for its months")
                .isEqualTo(how == Accumulation.AVERAGE ? 22 / 5.0 : year);
    }

    @Test
    void theValueOfThePeriodItselfGoesBeforeItsParts() {
        PlanBuilder plan = monthly(Accumulation.SUM)
                .measured(INDICATOR, "2024-01", 1)
                .measured(INDICATOR, "2024-02", 2)
                .measured(INDICATOR, "2024-Q1", 50);
        assertThat(value(plan, "2024-Q1")).isEqualTo(50);
    }

    @Test
    void whatIsMissingIsCountedAndTheRestAccumulates() {
        PlanBuilder plan =
                monthly(Accumulation.SUM).measured(INDICATOR, "2024-01", 1).measured(INDICATOR, "2024-03", 3);
        assertThat(value(plan, "2024-Q1")).isEqualTo(4);
        assertThat(read(plan, "2024-Q1", null).missing().count()).isEqualTo(1);
        assertThat(read(plan, "2024-Q2", null).missing().count()).isEqualTo(3);
        assertThat(read(plan, "2024-Q2", null).measured()).isNull();
        assertThat(read(plan, "2024-Q2", LocalDate.parse("2024-05-31"))
                        .missing()
                        .count())
                .isEqualTo(2);
        assertThat(read(plan.measured(INDICATOR, "2024-Q2", 9), "2024-Q2", null)
                        .missing()
                        .count())
                .isZero();
    }

    @ParameterizedTest(name = "{0} → judged on {1}")
    @CsvSource(textBlock = """
            2024-Q2, 2023
            2024-Q3, 2023
            2024-Q4, 2024
            2024,    2024
            """)
    void aYearlyIndicatorIsJudgedOnTheLastYearThatHasEnded(String evaluated, String judged) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP).measured(Frequency.YEAR))
                .target(INDICATOR, "2023", 10.0)
                .target(INDICATOR, "2024", 10.0)
                .measured(INDICATOR, "2023", 3)
                .measured(INDICATOR, "2024", 4);
        assertThat(read(plan, evaluated, null).judged()).isEqualTo(Period.parse(judged));
        assertThat(told(plan, evaluated)).isEqualTo(judged.equals("2023") ? "0.3" : "0.4");
    }

    @Test
    void how_late_is_counted_from_the_day_on_which_the_first_missing_value_was_due() {
        var plan = PlanBuilder.plan(2024, 2024, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP)
                        .measured(Frequency.MONTH)
                        .lagDays(10))
                .measured(INDICATOR, "2024-01", 1);
        assertThat(read(plan, "2024-Q1", LocalDate.parse("2024-04-25")).missing())
                .isEqualTo(new MissingValues(2, 46));
        assertThat(read(plan, "2024-Q1", LocalDate.parse("2024-03-10")).missing())
                .isEqualTo(new MissingValues(1, 0));
        assertThat(read(plan, "2024-Q1", null).missing()).isEqualTo(new MissingValues(2, 0));
    }

    @Test
    void methodsThatDoNotCarryForwardNeverTakeAnEarlierValue() {
        PlanBuilder plan =
                monthly(Accumulation.LATEST).target(INDICATOR, "2024-Q2", 5.0).measured(INDICATOR, "2024-Q1", 5);
        assertThat(told(plan, "2024-Q2")).isEqualTo("NO_VALUE");
    }

    @Test
    void theTargetOfAPeriodIsItsRowElseItsPartsElseThatOfTheHorizon() {
        var indicator = indicator(ScoringMethod.TARGET_RATIO, Direction.UP)
                .accumulation(Accumulation.SUM)
                .horizon("2024", 40);
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator)
                .measured(INDICATOR, "2024", 10)
                .measured(INDICATOR, "2023", 10);
        assertThat(told(plan, "2024")).isEqualTo("0.25");
        assertThat(told(plan, "2023")).isEqualTo("NO_TARGET");
        plan.target(INDICATOR, "2024-Q1", 5.0)
                .target(INDICATOR, "2024-Q4", 15.0)
                .unscheduled(INDICATOR, "2024-Q2");
        assertThat(told(plan, "2024")).isEqualTo("0.5");
        assertThat(told(plan.target(INDICATOR, "2024", 10.0), "2024")).isEqualTo("1");
    }

    @Test
    void aPeriodWhosePartsAreAllUnscheduledIsNotScheduled() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP).horizon("2024", 40))
                .unscheduled(INDICATOR, "2024-Q1")
                .unscheduled(INDICATOR, "2024-Q2")
                .measured(INDICATOR, "2024", 10);
        assertThat(told(plan, "2024")).isEqualTo("NOT_SCHEDULED");
    }

    @Test
    void thePartsOfARangeAccumulateEdgeByEdge() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.RANGE, Direction.KEEP).accumulation(Accumulation.SUM))
                .target(INDICATOR, "2024-S1", null, 1.0, 2.0, true)
                .target(INDICATOR, "2024-S2", null, 3.0, 4.0, true)
                .measured(INDICATOR, "2024", 6.5);
        assertThat(told(plan, "2024")).isEqualTo("0.5");
    }

    @Test
    void whatIsCarriedForwardIsTheValueThatEndsLatest() {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(
                        indicator(ScoringMethod.TREND_PROJECTION, Direction.UP).horizon("2025", 10))
                .measured(INDICATOR, "2023-Q1", 1)
                .measured(INDICATOR, "2023", 4);
        assertThat(value(plan, "2024-Q1")).isEqualTo(4);
        assertThat(value(plan, "2023-Q3")).isEqualTo(1);
    }

    private static PlanBuilder monthly(Accumulation how) {
        return PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP)
                        .measured(Frequency.MONTH)
                        .accumulation(how));
    }

    private static double value(PlanBuilder plan, String period) {
        return Objects.requireNonNull(read(plan, period, null).measured()).value();
    }
}
