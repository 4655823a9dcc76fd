package ec.atalaya.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Accumulation;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final List<String> ORDER = List.of("INEC", "EPMAPS");
    private static final Period YEAR = Period.parse("2024");

    @Test
    void theIndicatorsOwnSourceGoesBeforeThePlansOrder() {
        MeasuredValue value = at(told("INEC", "2025-03-01", 1, 1), told("PROPIA", "2024-01-01", 1, 2));

        assertThat(value.value()).isEqualTo(2);
        assertThat(value.rivals()).extracting(Measurement::source).containsExactly("INEC");
        assertThat(value.isDisputed()).isTrue();
    }

    @Test
    void thePlansOrderGoesBeforeTheLatestCutoff() {
        MeasuredValue value = at(
                told("otra", "2025-09-01", 9, 1), told("EPMAPS", "2025-05-01", 5, 2), told("INEC", "2025-01-01", 1, 3));

        assertThat(value.value()).isEqualTo(3);
        assertThat(value.rivals()).extracting(Measurement::source).containsExactly("EPMAPS", "otra");
    }

    @Test
    void ofOtherSourcesTheLatestCutoffCountsAndOneWithoutComesLast() {
        MeasuredValue value = at(told("a", null, 9, 1), told("b", "2025-01-01", 1, 2), told("c", "2025-02-01", 1, 3));

        assertThat(value.value()).isEqualTo(3);
        assertThat(value.rivals()).extracting(Measurement::source).containsExactly("b", "a");
    }

    @Test
    void whatARivalSaidBeforeIsKeptAndOnAnEarlierDayIsWhatItSays() {
        Measurements all = Measurements.of(List.of(
                told("INEC", "2025-02-01", 1, 10),
                told("otra", "2025-01-01", 1, 1),
                told("otra", "2025-03-01", 2, 2),
                told("otra", "2025-05-01", 3, 3)));

        MeasuredValue now = all.of(indicator(), ORDER).at(YEAR).orElseThrow();
        assertThat(now.value()).isEqualTo(10);
        assertThat(now.rivals()).extracting(Measurement::value).containsExactly(3.0);
        assertThat(now.earlierOf(now.rivals().get(0)))
                .extracting(Measurement::value)
                .containsExactly(1.0, 2.0);

        MeasuredValue then = all.asOf(LocalDate.of(2025, 4, 30))
                .of(indicator(), ORDER)
                .at(YEAR)
                .orElseThrow();
        assertThat(then.rivals()).extracting(Measurement::value).containsExactly(2.0);
        assertThat(then.rivalsEarlier()).extracting(Measurement::value).containsExactly(1.0);
        assertThat(value(all.asOf(LocalDate.of(2025, 1, 15)))).isEqualTo(1);
    }

    @Test
    void withEqualCutoffsTheLaterLoadCountsAndThenTheName() {
        assertThat(at(told("a", null, 1, 1), told("b", null, 2, 2)).value()).isEqualTo(2);
        assertThat(at(told("b", null, 1, 1), told("a", null, 1, 2)).value()).isEqualTo(2);
    }

    @Test
    void ofOneSourceTheLaterLoadRestatesAndWithinALoadTheLaterCutoff() {
        MeasuredValue value = at(
                told("INEC", "2025-06-01", 1, 1),
                told("INEC", null, 2, 2),
                told("INEC", "2025-03-01", 2, 4),
                told("INEC", "2025-02-01", 2, 3));

        assertThat(value.value()).isEqualTo(4);
        assertThat(value.earlier()).extracting(Measurement::value).containsExactly(1.0, 2.0, 3.0);
        assertThat(value.revision()).isEqualTo(4);
        assertThat(value.isDisputed()).isFalse();
    }

    @Test
    void asOfADayLaterCutoffsAreNotSeen() {
        var all = Measurements.of(
                List.of(told("INEC", "2025-01-01", 1, 1), told("INEC", "2025-06-01", 2, 2), told("x", null, 1, 9)));

        assertThat(value(all.asOf(LocalDate.of(2025, 5, 31)))).isEqualTo(1);
        assertThat(value(all.asOf(LocalDate.of(2025, 6, 1))))
                .as("the day itself counts")
                .isEqualTo(2);
        assertThat(value(all.asOf(LocalDate.of(2024, 12, 31))))
                .as("no cutoff, always known")
                .isEqualTo(9);
        assertThat(value(all.asOf(LocalDate.of(2024, 12, 31)).asOf(null))).isEqualTo(2);
    }

    @Test
    void withinALongerPeriodNoDayCountsTwice() {
        Series series = Measurements.of(List.of(
                        measured("2024-Q1", 1),
                        measured("2024-02", 2),
                        measured("2024-04", 3),
                        measured("2024", 4),
                        measured("2023-12", 5),
                        measured("2025-01", 6)))
                .of(indicator(), ORDER);

        assertThat(series.within(YEAR)).extracting(MeasuredValue::value).containsExactly(1.0, 3.0);
        assertThat(series.within(Period.parse("2024-Q2")))
                .extracting(MeasuredValue::value)
                .containsExactly(3.0);
        assertThat(series.within(Period.parse("2024-Q3"))).isEmpty();
        assertThat(series.at(Period.parse("2024-Q2"))).isEmpty();
        assertThat(series.periods()).hasSize(6);
    }

    @Test
    void whatWasNeverMeasuredIsAnEmptySeries() {
        assertThat(Measurements.of(List.of()).of(indicator(), ORDER).within(YEAR))
                .isEmpty();
    }

    @Property
    void theOrderOfRowsNeverMatters(@ForAll("measurements") List<Measurement> rows, @ForAll Random random) {
        List<Measurement> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        Series one = Measurements.of(rows).of(indicator(), ORDER);
        Series other = Measurements.of(shuffled).of(indicator(), ORDER);

        assertThat(other.periods()).isEqualTo(one.periods());
        assertThat(one.periods())
                .allSatisfy(period -> assertThat(other.at(period)).isEqualTo(one.at(period)));
        assertThat(other.within(YEAR)).isEqualTo(one.within(YEAR));
    }

    /** No two alike in period, source, load and cutoff, as a file that is read has none. */
    @Provide
    Arbitrary<List<Measurement>> measurements() {
        Arbitrary<String> periods = Arbitraries.of("2024", "2024-Q1", "2024-02");
        Arbitrary<String> sources = Arbitraries.of("PROPIA", "INEC", "EPMAPS", "x", "");
        Arbitrary<String> cutoffs = Arbitraries.of("2025-01-01", "2025-02-01").injectNull(0.3);
        Arbitrary<Integer> loads = Arbitraries.integers().between(1, 3);
        return Combinators.combine(
                        periods, sources, cutoffs, loads, Arbitraries.integers().between(0, 9))
                .as((period, source, cutoff, load, value) -> measured(period, source, cutoff, load, value))
                .list()
                .ofMaxSize(12)
                .uniqueElements(one -> List.of(one.period(), one.source(), String.valueOf(one.cutoff()), one.loaded()));
    }

    private static MeasuredValue at(Measurement... all) {
        return Measurements.of(List.of(all)).of(indicator(), ORDER).at(YEAR).orElseThrow();
    }

    private static double value(Measurements all) {
        return all.of(indicator(), ORDER).at(YEAR).orElseThrow().value();
    }

    private static Measurement told(String source, String cutoff, int loaded, double value) {
        return measured("2024", source, cutoff, loaded, value);
    }

    private static Measurement measured(String period, double value) {
        return measured(period, "INEC", null, 1, value);
    }

    private static Measurement measured(String period, String source, String cutoff, int loaded, double value) {
        return new Measurement(
                "I1",
                Period.parse(period),
                value,
                source,
                cutoff == null ? null : LocalDate.parse(cutoff),
                "",
                false,
                Place.at("m.csv", 2, 0),
                loaded);
    }

    private static Indicator indicator() {
        return new Indicator(
                "I1",
                "Uno",
                "O",
                "%",
                null,
                1,
                Direction.UP,
                ScoringMethod.TARGET_RATIO,
                Accumulation.LATEST,
                Frequency.YEAR,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                false,
                "PROPIA",
                Place.at("i.csv", 2, 0));
    }
}
