package ec.atalaya.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.evaluation.evidence.Observation.Source;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.EvidenceMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a pair, and what pairs say of a link. */
class LinkTestsTest {

    private static final EvidenceMarks MARKS = new EvidenceMarks(5, 5, 0.05);
    private static final Period FOCUS = Period.parse("2024-Q4");

    private final Series series = new Series();

    /** Scores by the number of the quarter, counted from 2019-Q1. */
    private static final class Series implements LinkTests.Observations {

        private final Map<String, Map<Period, Observation>> observed = new HashMap<>();

        @Override
        public @Nullable Observation of(String objective, Period period) {
            return observed.getOrDefault(objective, Map.of()).get(period);
        }

        /** With an indicator of this length, which is measured whenever one of its periods has ended. */
        Series measured(String objective, Frequency length, ToDoubleFunction<Long> score) {
            return measured(objective, length, score, LocalDate.MAX);
        }

        /** The same with nothing measured after a day: the last value is carried forward. */
        Series measured(String objective, Frequency length, ToDoubleFunction<Long> score, LocalDate last) {
            Period first = Period.parse("2019-Q1");
            for (Period period = first; period.compareTo(FOCUS) <= 0; period = period.plus(1)) {
                Period judged = Period.lastEnded(length, period.last());
                LocalDate until = judged.last().isAfter(last) ? last : judged.last();
                var source = List.of(new Source(objective + length, judged, until));
                double value = score.applyAsDouble(judged.last().getYear() * 4L + period.since(first));
                observed.computeIfAbsent(objective, key -> new HashMap<>())
                        .merge(period, new Observation(value, source), Series::both);
            }
            return this;
        }

        private static Observation both(Observation one, Observation other) {
            List<Source> sources = new ArrayList<>(one.sources());
            sources.addAll(other.sources());
            return new Observation(one.score() + other.score(), sources);
        }
    }

    private static Plan plan(Sign sign, int lag, @Nullable LocalDate from) {
        return PlanBuilder.plan(2019, 2024, Frequency.QUARTER)
                .objective("A")
                .objective("B")
                .link("A", "B", sign, 0.5, lag, from, null)
                .plan();
    }

    private LinkEvidence test(Plan plan, EvidenceMarks marks) {
        return new LinkTests(plan, marks, series).in(FOCUS).get(0);
    }

    @Test
    void a_cause_is_held_against_its_effect_when_the_lag_has_passed() {
        series.measured("A", Frequency.QUARTER, at -> at).measured("B", Frequency.QUARTER, at -> -at);
        List<Pair> pairs = test(plan(Sign.PLUS, 3, null), MARKS).pairs();
        assertThat(pairs).hasSize(20).allMatch(pair -> pair.effectPeriod().since(pair.causePeriod()) == 3);
        assertThat(pairs.get(19).effectPeriod()).isEqualTo(FOCUS);
    }

    @Test
    void a_yearly_indicator_that_is_judged_every_quarter_makes_one_pair_a_year() {
        series.measured("A", Frequency.YEAR, at -> at).measured("B", Frequency.QUARTER, at -> at);
        assertThat(test(plan(Sign.PLUS, 0, null), MARKS).pairs())
                .extracting(pair -> pair.effectPeriod().toString())
                .containsExactly("2020-Q1", "2020-Q4", "2021-Q4", "2022-Q4", "2023-Q4", "2024-Q4");
    }

    @Test
    void the_least_frequent_indicator_of_an_objective_sets_the_pace() {
        series.measured("A", Frequency.QUARTER, at -> at).measured("A", Frequency.SEMESTER, at -> at);
        series.measured("B", Frequency.QUARTER, at -> at);
        assertThat(test(plan(Sign.PLUS, 0, null), MARKS).pairs())
                .hasSize(11)
                .allMatch(pair -> !pair.effectPeriod().toString().matches("202[1-4]-Q[13]"));
    }

    @Test
    void a_value_that_is_carried_forward_is_told_once() {
        series.measured("A", Frequency.QUARTER, at -> at, LocalDate.of(2021, 12, 31));
        series.measured("B", Frequency.QUARTER, at -> at);
        LinkEvidence told = test(plan(Sign.PLUS, 0, null), MARKS);
        assertThat(told.pairs()).hasSize(8);
        assertThat(told.pairs().get(7).effectPeriod()).isEqualTo(Period.parse("2021-Q4"));
    }

    @Test
    void a_link_is_tested_only_where_it_holds_and_only_within_the_years_that_count() {
        series.measured("A", Frequency.QUARTER, at -> at).measured("B", Frequency.QUARTER, at -> at);
        assertThat(test(plan(Sign.PLUS, 0, LocalDate.of(2023, 1, 1)), MARKS).pairs())
                .hasSize(8);
        assertThat(test(plan(Sign.PLUS, 0, null), new EvidenceMarks(2, 5, 0.05)).pairs())
                .hasSize(8);
        LinkEvidence untested = test(plan(Sign.PLUS, 0, null), new EvidenceMarks(0, 5, 0.05));
        assertThat(untested.pairs()).isEmpty();
        assertThat(untested.verdict()).isEqualTo(LinkVerdict.TOO_LITTLE_DATA);
    }

    @ParameterizedTest(name = "sign {0}, effect moves by {1}: {2}")
    @CsvSource({"PLUS, 1, SUPPORTED", "PLUS, -1, CONTRADICTED", "MINUS, 1, CONTRADICTED", "MINUS, -1, SUPPORTED"})
    void the_sign_of_the_link_decides_what_the_correlation_means(Sign sign, double slope, LinkVerdict verdict) {
        series.measured("A", Frequency.QUARTER, at -> at).measured("B", Frequency.QUARTER, at -> slope * at);
        LinkEvidence told = test(plan(sign, 1, null), MARKS);
        assertThat(told.verdict()).isEqualTo(verdict);
        assertThat(told.correlation()).isEqualTo(slope);
        assertThat(told.p()).isEqualTo(1 / 5000.0);
    }

    @Test
    void what_chance_brings_about_as_well_supports_nothing() {
        series.measured("A", Frequency.QUARTER, at -> at).measured("B", Frequency.QUARTER, at -> at % 2);
        LinkEvidence told = test(plan(Sign.PLUS, 0, null), MARKS);
        assertThat(told.verdict()).isEqualTo(LinkVerdict.NOT_SUPPORTED);
        assertThat(told.p()).isGreaterThan(0.05);
        assertThat(told.lack()).isNull();
    }

    @Test
    void too_little_data_say_why() {
        series.measured("A", Frequency.QUARTER, at -> at).measured("B", Frequency.QUARTER, at -> 1);
        assertThat(test(plan(Sign.PLUS, 0, null), MARKS).lack()).isEqualTo(Lack.CONSTANT);
        LinkEvidence few = test(plan(Sign.PLUS, 0, null), new EvidenceMarks(5, 21, 0.05));
        assertThat(few.lack()).isEqualTo(Lack.FEW_PAIRS);
        assertThat(few.pairs()).hasSize(20);
        assertThat(few.correlation()).isNaN();
    }
}
