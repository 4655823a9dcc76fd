package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.ScoringMethod;
import ec.atalaya.rules.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The progress measure of Open SDG as rules alone. Expected numbers are those of its published formulas, computed apart
 * from this code: a baseline of 2015, a value of 2020, a target for 2030.
 */
class OpenSdgMethodTest {

    private static final PublishedMethod METHOD = new PublishedMethod("open-sdg");

    @ParameterizedTest(name = "{0}: from {1} to {2}, limit {3}, at {4} → {5} {6}")
    @CsvSource(textBlock = """
            UP, 100, 200, , 200, META_LOGRADA, 5
            UP, 100, 200, , 150, EN_CURSO, 5
            UP, 100, 200, , 126, EN_CURSO, 2.85918228
            UP, 100, 200, , 120, MODERADO, 1.3231987
            UP, 100, 200, , 115, LIMITADO, -0.00260117
            UP, 100, 200, , 105, LIMITADO, -1.63609103
            UP, 100, 200, , 100, LIMITADO, -2.5
            UP, 100, 200, , 95, DETERIORO, -3.39918678
            UP, 100, 200, , 80, DETERIORO, -5
            UP, 100, 200, , 0, DETERIORO, -5
            DOWN, 80, 20, , 50, EN_CURSO, 2.9737477
            DOWN, 80, 20, , 60, MODERADO, 0.23841162
            DOWN, 80, 20, , 90, DETERIORO, -3.62507166
            DOWN, 80, 0, , 60, LIMITADO, -2.05950583
            DOWN, 80, 0, , 0, META_LOGRADA, 5
            UP, 0, 50, , 10, EN_CURSO, 5
            UP, -80, -20, , -50, EN_CURSO, 2.9737477
            UP, -80, -20, , 20, META_LOGRADA, 5
            UP, 90, 80, , 70, DETERIORO, -5
            UP, 50, 50, , 55, META_LOGRADA, 5
            UP, 100, , , 110, EN_CURSO, 4.62243825
            UP, 100, , , 106, MODERADO, 1.68048787
            UP, 100, , , 101, LIMITADO, -1.50397617
            UP, 100, , , 100, LIMITADO, -2.5
            UP, 100, , , 96, DETERIORO, -3.51639509
            UP, 100, , , 80, DETERIORO, -5
            DOWN, 100, , , 92, EN_CURSO, 3.26902083
            UP, 95, , 100, 96, MODERADO, 1.32334092
            UP, 95, , 100, 97, EN_CURSO, 5
            UP, 50, , 100, 54, EN_CURSO, 3.13020517
            UP, 99, , 100, 99, LIMITADO, -2.5
            UP, 100, , 100, 100, EN_CURSO, 5
            UP, 100, , 100, 99, DETERIORO, -2.75100604
            DOWN, 5, , 4, 4.9, MODERADO, 0.14777972
            DOWN, 9, , 4, 8.7, MODERADO, 0.43934397
            """)
    void aValueGetsThePublishedStatusAndScore(
            Direction direction,
            double baseline,
            @Nullable Double target,
            @Nullable Double limit,
            double value,
            String status,
            double score) {
        for (ScoringMethod method : new ScoringMethod[] {ScoringMethod.GROWTH_RATIO, ScoringMethod.TREND_PROJECTION}) {
            IndicatorVerdict verdict =
                    verdict(plan(method, direction, baseline, target, limit).measured("I", "2020", value), "2020");
            assertThat(verdict.status()).isEqualTo(status);
            assertThat(verdict.score()).isEqualTo(score, within(2e-8));
            assertThat(verdict.reason()).isEmpty();
        }
    }

    @Test
    void theLatestEarlierValueIsJudgedByItsOwnYear() {
        PlanBuilder plan = plan(ScoringMethod.GROWTH_RATIO, Direction.UP, 100, 200.0, null)
                .measured("I", "2018", 110)
                .measured("I", "2020", 120);
        assertThat(METHOD.told(plan, "2024")).isEqualTo(METHOD.told(plan, "2020"));
        assertThat(verdict(plan, "2024").reading().age()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "2014"})
    void aSingleValueIsNotAssessedUnlessItMeetsTheTarget(String period) {
        PlanBuilder young = plan(ScoringMethod.GROWTH_RATIO, Direction.UP, 100, 200.0, null);
        assertThat(METHOD.told(young.measured("I", period, 100), "2020")).isEqualTo("NOT_ASSESSED ");
        PlanBuilder met = plan(ScoringMethod.GROWTH_RATIO, Direction.UP, 100, 200.0, null);
        assertThat(METHOD.told(met.measured("I", period, 210), "2020")).isEqualTo("META_LOGRADA 5");
    }

    @Test
    void whatHasNoAnswerKeepsItsReason() {
        PlanBuilder turned = plan(ScoringMethod.GROWTH_RATIO, Direction.UP, 100, 200.0, null);
        IndicatorVerdict verdict = verdict(turned.measured("I", "2020", -1), "2020");
        assertThat(verdict.status()).isEqualTo(Status.NOT_ASSESSED);
        assertThat(verdict.reason().map(Enum::name)).contains("SIGN_CHANGE");
        PlanBuilder empty = plan(ScoringMethod.GROWTH_RATIO, Direction.UP, 100, null, null);
        assertThat(verdict(empty, "2020").reason().map(Enum::name)).contains("NO_VALUE");
    }

    private static IndicatorVerdict verdict(PlanBuilder plan, String period) {
        return Objects.requireNonNull(METHOD.judge(plan, period).indicators().get("I"));
    }

    private static PlanBuilder plan(
            ScoringMethod method,
            Direction direction,
            double baseline,
            @Nullable Double target,
            @Nullable Double limit) {
        IndicatorBuilder indicator =
                indicator("I", method, direction).baseline("2015", baseline).naturalLimit(limit);
        return PlanBuilder.plan(2015, 2030, Frequency.YEAR)
                .indicator(target == null ? indicator : indicator.horizon("2030", target));
    }
}
