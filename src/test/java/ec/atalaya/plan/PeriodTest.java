package ec.atalaya.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025,YEAR,2025-01-01,2025-12-31,2025",
        "2025-S1,SEMESTER,2025-01-01,2025-06-30,2025-S1",
        "2025-S2,SEMESTER,2025-07-01,2025-12-31,2025-S2",
        "2025-H1,SEMESTER,2025-01-01,2025-06-30,2025-S1",
        "2025-h2,SEMESTER,2025-07-01,2025-12-31,2025-S2",
        "2025-Q1,QUARTER,2025-01-01,2025-03-31,2025-Q1",
        "2025-q3,QUARTER,2025-07-01,2025-09-30,2025-Q3",
        "2025-Q4,QUARTER,2025-10-01,2025-12-31,2025-Q4",
        "2025-07,MONTH,2025-07-01,2025-07-31,2025-07",
        "2024-02,MONTH,2024-02-01,2024-02-29,2024-02",
        "2023-02,MONTH,2023-02-01,2023-02-28,2023-02",
        "2025-07-15,DAY,2025-07-15,2025-07-15,2025-07-15",
        "2024-02-29,DAY,2024-02-29,2024-02-29,2024-02-29",
        "' 2025 ',YEAR,2025-01-01,2025-12-31,2025"
    })
    void readsEveryFormAndKnowsItsDays(
            String text, Frequency frequency, LocalDate first, LocalDate last, String written) {
        Period period = Period.parse(text);

        assertThat(period.frequency()).isEqualTo(frequency);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period).hasToString(written);
        assertThat(period.year()).isEqualTo(first.getYear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "202",
                "20255",
                "2025-",
                "2025-S0",
                "2025-S3",
                "2025-H3",
                "2025-Q0",
                "2025-Q5",
                "2025-T1",
                "2025-00",
                "2025-13",
                "2025-7",
                "2025-07-00",
                "2025-07-32",
                "2025-02-29",
                "2025-7-15",
                "2025/07",
                "2025-Q1-01",
                "julio 2025",
                "2025.0",
                "-2025",
                "٢٠٢٥"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @Test
    void ordersByFirstDayAndTheLongerFirst() {
        List<Period> ordered = Stream.of(
                        "2024-12",
                        "2025",
                        "2025-S1",
                        "2025-Q1",
                        "2025-01",
                        "2025-01-01",
                        "2025-01-02",
                        "2025-02",
                        "2025-Q2",
                        "2025-S2",
                        "2026")
                .map(Period::parse)
                .toList();
        var shuffled = new java.util.ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-15,MONTH,2025-07", "2025-07-15,YEAR,2025", "2025-07,QUARTER,2025-Q3", "2025-07,SEMESTER,2025-S2",
        "2025-Q2,SEMESTER,2025-S1", "2025-Q2,YEAR,2025", "2025-S2,YEAR,2025", "2025,YEAR,2025",
        "2024-02-29,QUARTER,2024-Q1", "2025-12-31,SEMESTER,2025-S2", "2025-01-01,SEMESTER,2025-S1"
    })
    void knowsWhichLongerPeriodHoldsIt(String text, Frequency longer, String container) {
        Period period = Period.parse(text);

        assertThat(period.containing(longer)).isEqualTo(Period.parse(container));
        assertThat(period.isWithin(Period.parse(container))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025,2025-S1",
        "2025-Q1,2025-S2",
        "2025-04,2025-Q1",
        "2025-S1,2024",
        "2025-07-01,2025-06",
        "2025-Q1,2025-Q2"
    })
    void liesInNoShorterAndNoOtherPeriod(String period, String other) {
        assertThat(Period.parse(period).isWithin(Period.parse(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q4,1,2026-Q1",
        "2025-Q1,-1,2024-Q4",
        "2025-Q1,-9,2022-Q4",
        "2025-S2,1,2026-S1",
        "2025-12,14,2027-02",
        "2025-01,-1,2024-12",
        "2024-02-28,1,2024-02-29",
        "2024-02-29,1,2024-03-01",
        "2025-12-31,1,2026-01-01",
        "2025,-25,2000"
    })
    void movesOverTheEdgesOfYears(String from, int periods, String to) {
        assertThat(Period.parse(from).plus(periods)).isEqualTo(Period.parse(to));
        assertThat(Period.parse(to).since(Period.parse(from))).isEqualTo(periods);
    }

    @Test
    void periodsOfDifferentLengthHaveNoDistance() {
        assertThatThrownBy(() -> Period.parse("2025").since(Period.parse("2025-Q1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025,2014,11",
        "2025-Q1,2024,0.25",
        "2025-S1,2025-Q2,0",
        "2024-Q4,2024,0",
        "2024,2024-Q1,0.75",
        "2025-01,2024-12,0.083333333",
        "2014,2025,-11",
        "2025-12-31,2024-12-31,0.9993155",
        "2024-12-31,2024,0",
        "2024-03-01,2024-02,0.0027379"
    })
    void countsYearsFromEndToEnd(String period, String other, double years) {
        assertThat(Period.parse(period).yearsSince(Period.parse(other))).isCloseTo(years, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER,2025-03-31,2025-Q1",
        "QUARTER,2025-03-30,2024-Q4",
        "YEAR,2025-12-31,2025",
        "YEAR,2025-12-30,2024",
        "MONTH,2024-02-29,2024-02",
        "MONTH,2024-02-28,2024-01",
        "DAY,2024-02-28,2024-02-28"
    })
    void knowsTheLastPeriodThatHasEnded(Frequency frequency, LocalDate day, String ended) {
        assertThat(Period.lastEnded(frequency, day)).isEqualTo(Period.parse(ended));
    }

    @Test
    void takesAwayWhatLiesInOthersSoThatNoDayCountsTwice() {
        List<Period> periods = Stream.of(
                        "2025-02", "2025-Q1", "2025-Q2", "2025-04-07", "2025-07", "2025-07", "2024-12-31")
                .map(Period::parse)
                .toList();

        assertThat(Period.withoutNested(periods))
                .map(Period::toString)
                .containsExactly("2024-12-31", "2025-Q1", "2025-Q2", "2025-07");
    }

    @Test
    void isWrittenWithTheSameDigitsInEveryCountry() {
        var usual = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG"));
            assertThat(Period.parse("2025-07")).hasToString("2025-07");
            assertThat(Period.parse("2025-Q3")).hasToString("2025-Q3");
        } finally {
            java.util.Locale.setDefault(usual);
        }
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void minusTakesBackWhatPlusAdded(
            @ForAll("periods") Period period, @ForAll @IntRange(min = -500, max = 500) int by) {
        assertThat(period.plus(by).minus(by)).isEqualTo(period);
        assertThat(period.plus(by).compareTo(period)).isEqualTo(Integer.compare(by, 0));
    }

    @Property
    void neighboursLeaveNoDayOutAndShareNone(@ForAll("periods") Period period) {
        assertThat(period.plus(1).first()).isEqualTo(period.last().plusDays(1));
    }

    @Property
    void partsTileThePeriod(@ForAll("periods") Period period, @ForAll Frequency shorter) {
        if (shorter.isLongerThan(period.frequency())) {
            return;
        }
        List<Period> parts = period.parts(shorter).toList();

        assertThat(parts.get(0).first()).isEqualTo(period.first());
        assertThat(parts.get(parts.size() - 1).last()).isEqualTo(period.last());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).isWithin(period)).isTrue();
            assertThat(parts.get(i).containing(period.frequency())).isEqualTo(period);
            if (i > 0) {
                assertThat(parts.get(i)).isEqualTo(parts.get(i - 1).plus(1));
            }
        }
    }

    @Property
    void everyDayBelongsToThePeriodThatHoldsIt(@ForAll("periods") Period period) {
        assertThat(Period.of(period.frequency(), period.first())).isEqualTo(period);
        assertThat(Period.of(period.frequency(), period.last())).isEqualTo(period);
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1800, 1, 1).toEpochDay(),
                        LocalDate.of(2500, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(Arbitraries.of(Frequency.class), days).as(Period::of);
    }
}
