package ec.atalaya.evaluation.scoring;

import static ec.atalaya.evaluation.scoring.Verdicts.INDICATOR;
import static ec.atalaya.evaluation.scoring.Verdicts.indicator;
import static ec.atalaya.evaluation.scoring.Verdicts.read;
import static ec.atalaya.evaluation.scoring.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.IndicatorBuilder;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.ScoringMethod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why there is no verdict: what is due and when, what is too old, and which of several reasons is told. */
class ReasonsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "TARGET_RATIO",
                "TARGET_RATIO_COMPLEMENT",
                "BASELINE_PROGRESS",
                "EXPECTED_PROGRESS",
                "RANGE",
                "BINARY",
                "RED_FLAG_GOAL"
            })
    void methodsOfThePeriodsTargetKnowPeriodsThatAreNotScheduled(ScoringMethod method) {
        assertThat(told(unscheduled(method), "2021")).isEqualTo("NOT_SCHEDULED");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PLAN_PROGRESS", "GROWTH_RATIO", "TREND_PROJECTION"})
    void methodsOfTheHorizonAreAssessedInEveryPeriod(ScoringMethod method) {
        assertThat(told(unscheduled(method), "2021")).matches("-?[0-9.]+");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyMethodKnowsValuesThatAreNotDueYetMissingOrTooOld(ScoringMethod method) {
        IndicatorBuilder indicator = indicator(method, Direction.UP)
                .baseline("2019", 1)
                .horizon("2025", 100)
                .tolerance(1.0, null)
                .measured(Frequency.MONTH)
                .lagDays(30)
                .maxAge(3);
        PlanBuilder plan = plan(indicator).target(INDICATOR, "2021", 50.0, 10.0, null, true);
        assertThat(told(plan, "2021", LocalDate.parse("2022-01-29"))).isEqualTo("NOT_DUE");
        assertThat(told(plan, "2021", LocalDate.parse("2022-01-30"))).isEqualTo("NO_VALUE");
        plan.measured(INDICATOR, "2020-09", 40).measured(INDICATOR, "2021-08", 50);
        assertThat(told(plan, "2021", LocalDate.parse("2021-12-29"))).matches("-?[0-9.]+");
        assertThat(told(plan, "2021", LocalDate.parse("2022-01-30"))).isEqualTo("STALE");
        assertThat(told(plan, "2021")).isEqualTo("STALE");
    }

    private static PlanBuilder unscheduled(ScoringMethod method) {
        return plan(indicator(method, Direction.UP).baseline("2019", 1).horizon("2025", 100))
                .unscheduled(INDICATOR, "2021")
                .measured(INDICATOR, "2020", 40)
                .measured(INDICATOR, "2021", 50);
    }

    @Test
    void notScheduledGoesBeforeEveryOtherReason() {
        PlanBuilder plan =
                plan(indicator(ScoringMethod.BASELINE_PROGRESS, Direction.UP)).unscheduled(INDICATOR, "2021");
        assertThat(told(plan, "2021")).isEqualTo("NOT_SCHEDULED");
    }

    @Test
    void reasonsAreToldInTheirOrder() {
        IndicatorBuilder bare =
                indicator(ScoringMethod.BASELINE_PROGRESS, Direction.UP).lagDays(10);
        LocalDate early = LocalDate.parse("2021-12-31");
        PlanBuilder plan = plan(bare);
        assertThat(told(plan, "2021", early)).isEqualTo("NO_TARGET");
        plan.target(INDICATOR, "2021", 5.0);
        assertThat(told(plan, "2021", early)).isEqualTo("NO_BASELINE");
        bare.baseline(null, 5);
        assertThat(told(plan, "2021", early)).isEqualTo("TARGET_EQUALS_BASELINE");
        bare.baseline(null, 0);
        assertThat(told(plan, "2021", early)).isEqualTo("NOT_DUE");
        assertThat(told(plan, "2021")).isEqualTo("NO_VALUE");
        assertThat(told(plan.measured(INDICATOR, "2021", 5), "2021", early)).isEqualTo("1");
    }

    @Test
    void staleGoesBeforeWhatTheValueItselfForbids() {
        PlanBuilder growth = plan(indicator(ScoringMethod.GROWTH_RATIO, Direction.UP)
                        .baseline("2019", 1)
                        .horizon("2025", 2)
                        .maxAge(1))
                .measured(INDICATOR, "2021", -1);
        assertThat(told(growth, "2022")).isEqualTo("SIGN_CHANGE");
        assertThat(told(growth, "2023")).isEqualTo("STALE");
        PlanBuilder trend = plan(indicator(ScoringMethod.TREND_PROJECTION, Direction.UP)
                        .horizon("2025", 2)
                        .maxAge(1))
                .measured(INDICATOR, "2021", 1);
        assertThat(told(trend, "2022")).isEqualTo("NO_TREND");
        assertThat(told(trend, "2023")).isEqualTo("STALE");
    }

    @ParameterizedTest(name = "lag {0} days, as of {1} → {2}")
    @CsvSource(textBlock = """
            0,  2021-12-30, NOT_DUE
            0,  2021-12-31, NO_VALUE
            45, 2022-02-13, NOT_DUE
            45, 2022-02-14, NO_VALUE
            45, ,           NO_VALUE
            """)
    void aValueIsDueWhenItsLagHasPassed(int lagDays, LocalDate asOf, String expected) {
        PlanBuilder plan = plan(indicator(ScoringMethod.TARGET_RATIO, Direction.UP)
                        .lagDays(lagDays))
                .target(INDICATOR, "2021", 5.0);
        assertThat(told(plan, "2021", asOf)).isEqualTo(expected);
    }

    @Test
    void aMeasurementTakenLaterIsNotSeen() {
        PlanBuilder plan = plan(indicator(ScoringMethod.TARGET_RATIO, Direction.UP))
                .target(INDICATOR, "2021", 5.0)
                .measured(INDICATOR, "2021", 5, LocalDate.parse("2022-03-01"));
        assertThat(told(plan, "2021", LocalDate.parse("2022-02-28"))).isEqualTo("NO_VALUE");
        assertThat(told(plan, "2021", LocalDate.parse("2022-03-01"))).isEqualTo("1");
        assertThat(told(plan, "2021")).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} with max age {1} → {2}")
    @CsvSource(textBlock = """
            2024-Q1, 1, 0.5
            2024-Q1, 0, STALE
            2023-Q4, 0, 0.5
            """)
    void valuesAgeInPeriodsOfTheirFrequency(String period, int maxAge, String expected) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2025, Frequency.QUARTER)
                .indicator(indicator(ScoringMethod.TARGET_RATIO, Direction.UP)
                        .measured(Frequency.MONTH)
                        .maxAge(maxAge))
                .target(INDICATOR, "2023-Q4", 10.0)
                .target(INDICATOR, "2024-Q1", 10.0)
                .measured(INDICATOR, "2023-12", 5)
                .measured(INDICATOR, "2024-02", 5);
        assertThat(told(plan, period)).isEqualTo(expected);
    }

    @Test
    void carriedValuesAgeWhileNothingNewComes() {
        PlanBuilder plan = plan(indicator(ScoringMethod.TREND_PROJECTION, Direction.UP)
                        .horizon("2025", 10)
                        .maxAge(2)
                        .lagDays(30))
                .measured(INDICATOR, "2020", 1)
                .measured(INDICATOR, "2021", 2);
        assertThat(read(plan, "2023", null).age()).isEqualTo(2);
        assertThat(told(plan, "2023")).isNotEqualTo("STALE");
        assertThat(told(plan, "2024")).isEqualTo("STALE");
        assertThat(told(plan, "2024", LocalDate.parse("2025-01-29"))).isNotEqualTo("STALE");
        assertThat(told(plan, "2024", LocalDate.parse("2025-01-30"))).isEqualTo("STALE");
    }

    private static PlanBuilder plan(IndicatorBuilder indicator) {
        return PlanBuilder.plan(2020, 2025, Frequency.YEAR).indicator(indicator);
    }
}
