package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.evaluation.spreading.Contribution;
import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lags over a timeline: what a period comes to hangs neither on its neighbours nor on how it was asked for. */
class TimelinesTest {

    @Test
    void aShortfallArrivesWhenTheLagsOfItsWayHavePassed() {
        Evaluation evaluation = DefaultRules.evaluate(chain(2, 3).request("2021-Q1", "2022-Q1", "2022-Q2", "2022-Q3"));
        assertThat(exposure(evaluation, "C", "2021-Q1")).isZero();
        assertThat(exposure(evaluation, "C", "2022-Q1")).isZero();
        assertThat(exposure(evaluation, "C", "2022-Q2")).isEqualTo(0.25 * 0.8, within(1e-9));
        assertThat(exposure(evaluation, "C", "2022-Q3")).isZero();
        RootShare root = evaluation.rootsBehind("C", Period.parse("2022-Q2")).get(0);
        assertThat(root.root()).isEqualTo("A");
        assertThat(root.lag()).isEqualTo(5);
    }

    @Test
    void aLagBeyondThePlansStartSaysSo() {
        Evaluation evaluation = DefaultRules.evaluate(chain(2, 3).request("2020-Q2", "2020-Q3", "2020-Q4"));
        assertThat(contribution(evaluation, "B", "2020-Q2").passage()).isEqualTo(Passage.NO_SUCH_PERIOD);
        assertThat(contribution(evaluation, "B", "2020-Q3").passage()).isEqualTo(Passage.NOTHING_TO_PASS);
        assertThat(contribution(evaluation, "C", "2020-Q3").passage()).isEqualTo(Passage.NO_SUCH_PERIOD);
        assertThat(contribution(evaluation, "C", "2020-Q4").passage()).isEqualTo(Passage.NOTHING_TO_PASS);
    }

    @ParameterizedTest(name = "lag of {0} quarters → {1} years")
    @CsvSource({"0, 2021", "1, 2022", "4, 2022", "5, 2023", "8, 2023", "9, 2024"})
    void aYearsTimelineRoundsLagsUpToWholeYears(int lag, String year) {
        PlanBuilder plan =
                PlanBuilder.plan(2020, 2025, Frequency.QUARTER).objective("A").objective("B");
        plan.link("A", "B", Sign.PLUS, 0.5, lag, null, null);
        yearly(plan, "A", 0.2, "2021");
        yearly(plan, "B", 1, "");
        Evaluation evaluation = DefaultRules.evaluate(plan.request("2020", "2021", "2022", "2023", "2024", "2025"));
        for (PeriodResult result : evaluation.results()) {
            boolean hit = result.period().equals(Period.parse(year));
            assertThat(exposure(evaluation, "B", result.period().toString())).isEqualTo(hit ? 0.4 : 0, within(1e-9));
        }
    }

    @Test
    void aPeriodComesOutTheSameAloneAndWithinARun() {
        for (long seed = 1; seed <= 5; seed++) {
            PlanBuilder plan = byChance(seed);
            List<Period> all = plan.plan().profile().periods(Frequency.QUARTER);
            Evaluation run = DefaultRules.evaluate(
                    plan.request(all.stream().map(Period::toString).toArray(String[]::new)));
            for (Period period : all) {
                Evaluation alone = DefaultRules.evaluate(plan.request(period.toString()));
                assertThat(told(alone, period)).as("seed %s, %s", seed, period).isEqualTo(told(run, period));
            }
        }
    }

    @Test
    void theOrderOfEverythingGivenNeverMatters() {
        for (long seed = 1; seed <= 5; seed++) {
            PlanBuilder plan = byChance(seed);
            Period period = Period.parse("2023-Q2");
            String given = told(DefaultRules.evaluate(plan.request("2023-Q2")), period);
            String shuffled = told(DefaultRules.evaluate(plan.shuffle(seed).request("2023-Q2")), period);
            assertThat(shuffled).isEqualTo(given);
        }
    }

    @Test
    void yearsAndQuartersAskedForTogetherAreThoseAskedForAlone() {
        PlanBuilder plan = byChance(7);
        Evaluation both = DefaultRules.evaluate(plan.request("2022-Q4", "2022"));
        for (String period : List.of("2022-Q4", "2022")) {
            assertThat(told(both, Period.parse(period)))
                    .isEqualTo(told(DefaultRules.evaluate(plan.request(period)), Period.parse(period)));
        }
    }

    private static String told(Evaluation evaluation, Period period) {
        PeriodResult result = evaluation.in(period).orElseThrow();
        StringBuilder told = new StringBuilder();
        result.objectives().values().forEach(verdict -> told.append(verdict).append('\n'));
        result.exposures().values().forEach(exposure -> told.append(exposure)
                .append(evaluation.rootsBehind(exposure.objective(), period))
                .append('\n'));
        result.standings().forEach(standing -> told.append(standing).append('\n'));
        result.alerts().forEach(finding -> told.append(finding).append('\n'));
        result.evidence().forEach(evidence -> told.append(evidence).append('\n'));
        result.agenda().forEach(proposal -> told.append(proposal).append('\n'));
        return told.append(result.plan()).toString();
    }

    /** A causes B causes C; A falls short in 2021-Q1 alone, by 0.8. */
    private static PlanBuilder chain(int firstLag, int secondLag) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2022, Frequency.QUARTER)
                .objective("A")
                .objective("B")
                .objective("C")
                .link("A", "B", Sign.PLUS, 0.5, firstLag, null, null)
                .link("B", "C", Sign.PLUS, 0.5, secondLag, null, null);
        for (String code : List.of("A", "B", "C")) {
            plan.indicator(indicator("I" + code, ScoringMethod.TARGET_RATIO, Direction.UP)
                    .of(code));
            for (Period period : plan.plan().profile().periods(Frequency.QUARTER)) {
                boolean bad = code.equals("A") && period.equals(Period.parse("2021-Q1"));
                plan.target("I" + code, period.toString(), 1.0).measured("I" + code, period.toString(), bad ? 0.2 : 1);
            }
        }
        return plan;
    }

    private static void yearly(PlanBuilder plan, String objective, double score, String inYear) {
        String code = "I" + objective;
        plan.indicator(indicator(code, ScoringMethod.TARGET_RATIO, Direction.UP)
                .of(objective)
                .measured(Frequency.YEAR));
        for (Period year : plan.plan().profile().periods(Frequency.YEAR)) {
            boolean named = year.toString().equals(inYear);
            plan.target(code, year.toString(), 1.0).measured(code, year.toString(), named ? score : 1);
        }
    }

    private static PlanBuilder byChance(long seed) {
        var random = new Random(seed);
        PlanBuilder plan = PlanBuilder.plan(2020, 2024, Frequency.QUARTER);
        int size = 8;
        for (int i = 0; i < size; i++) {
            plan.objective("O" + i);
            plan.indicator(
                    indicator("I" + i, ScoringMethod.TARGET_RATIO, Direction.UP).of("O" + i));
            for (int cause = 0; cause < i; cause++) {
                if (random.nextBoolean()) {
                    Sign sign = random.nextInt(4) == 0 ? Sign.MINUS : Sign.PLUS;
                    plan.link("O" + cause, "O" + i, sign, random.nextDouble(), random.nextInt(4), null, null);
                }
            }
            for (Period period : plan.plan().profile().periods(Frequency.QUARTER)) {
                plan.target("I" + i, period.toString(), 1.0);
                if (random.nextInt(10) > 0) {
                    plan.measured("I" + i, period.toString(), 1.4 * random.nextDouble());
                }
            }
        }
        return plan;
    }

    private static double exposure(Evaluation evaluation, String objective, String period) {
        return exposed(evaluation, objective, period).value();
    }

    private static Contribution contribution(Evaluation evaluation, String objective, String period) {
        return exposed(evaluation, objective, period).contributions().get(0);
    }

    private static Exposure exposed(Evaluation evaluation, String objective, String period) {
        PeriodResult result = evaluation.in(Period.parse(period)).orElseThrow();
        return Objects.requireNonNull(result.exposures().get(objective));
    }
}
