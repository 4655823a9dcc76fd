package ec.atalaya.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Place;
import ec.atalaya.measurement.DueValue.State;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCalendarTest {

    @TempDir
    private Path folder;

    private Plan plan;

    @BeforeEach
    void readPlan() throws IOException {
        write("plan.yaml", """
                code: p
                name: Plan
                start: 2024
                end: 2025
                rhythm: QUARTER
                axes: [{code: A, name: Eje}]
                """);
        write("objectives.csv", "code,name,axis\nO,Objetivo,A\n");
        write("indicators.csv", """
                code,name,objective,direction,method,accumulation,frequency,reporting_lag_days
                Q,Trimestral,O,UP,TARGET_RATIO,LATEST,QUARTER,15
                M,Mensual,O,UP,TARGET_RATIO,SUM,MONTH,10
                Y,Anual,O,UP,TARGET_RATIO,LATEST,YEAR,0
                """);
        write("targets.csv", """
                indicator,period,value,scheduled
                Q,2024-Q1,10,
                Q,2024-Q2,0,
                Y,2024,,no
                M,2024,100,
                M,2025,0,
                """);
        plan = PlanFolder.read(folder).plan();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private DataCalendar on(String today, String... told) {
        List<Measurement> all = Arrays.stream(told)
                .map(one -> one.split(" "))
                .map(one -> new Measurement(
                        one[0], Period.parse(one[1]), 1, "", null, "", false, Place.at("m.csv", 2, 0), 1))
                .toList();
        return new DataCalendar(plan, Measurements.of(all), LocalDate.parse(today));
    }

    private static State state(DataCalendar calendar, String indicator, String period) {
        return calendar.of(indicator).stream()
                .filter(value -> value.period().equals(Period.parse(period)))
                .map(DueValue::state)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, NOT_YET",
        "2024-04-01, DUE",
        "2024-04-15, DUE",
        "2024-04-16, LATE",
    })
    void a_value_is_due_from_the_end_of_its_period_and_late_after_the_reporting_lag(String today, State expected) {
        assertThat(state(on(today), "Q", "2024-Q1")).isEqualTo(expected);
        assertThat(state(on(today, "Q 2024-Q1"), "Q", "2024-Q1")).isEqualTo(State.RECEIVED);
    }

    @Test
    void late_is_counted_in_days_after_the_last_day_to_report() {
        LocalDate today = LocalDate.parse("2024-04-20");
        DueValue first = on("2024-04-20").of("Q").get(0);
        assertThat(first.dueOn()).isEqualTo(LocalDate.parse("2024-04-15"));
        assertThat(first.daysLate(today)).isEqualTo(5);
        assertThat(on("2024-04-10").of("Q").get(0).daysLate(LocalDate.parse("2024-04-10")))
                .isZero();
    }

    @Test
    void nobody_waits_for_what_a_later_value_has_overtaken() {
        assertThat(state(on("2025-02-01", "Q 2024-Q4"), "Q", "2024-Q3")).isEqualTo(State.SKIPPED);
        assertThat(state(on("2025-02-01", "Q 2024-Q1"), "Q", "2024-Q3")).isEqualTo(State.LATE);
    }

    @Test
    void a_period_in_which_the_plan_wants_nothing_owes_nothing() {
        DataCalendar calendar = on("2025-12-31");
        assertThat(state(calendar, "Q", "2024-Q2")).isEqualTo(State.NOT_SCHEDULED);
        assertThat(state(calendar, "Y", "2024")).isEqualTo(State.NOT_SCHEDULED);
        assertThat(state(calendar, "M", "2024-05")).isEqualTo(State.LATE);
        assertThat(state(calendar, "M", "2025-05")).isEqualTo(State.NOT_SCHEDULED);
    }

    @Test
    void a_longer_value_covers_its_parts_as_far_as_the_rhythm_and_parts_cover_a_longer_one() {
        DataCalendar quarter = on("2024-12-31", "M 2024-Q1", "Q 2024-08");
        assertThat(state(quarter, "M", "2024-02")).isEqualTo(State.RECEIVED);
        assertThat(state(quarter, "Q", "2024-Q3")).isEqualTo(State.RECEIVED);
        assertThat(state(on("2024-12-31", "M 2024"), "M", "2024-02")).isEqualTo(State.LATE);
    }

    @Test
    void what_is_awaited_comes_longest_late_first_and_a_period_holds_what_ends_in_it() {
        DataCalendar calendar = on("2024-05-12");
        assertThat(calendar.awaited())
                .extracting(value -> value.indicator() + " " + value.period())
                .containsExactly("M 2024-01", "M 2024-02", "M 2024-03", "Q 2024-Q1", "M 2024-04");
        assertThat(calendar.of("M", Period.parse("2024-Q1"))).hasSize(3);
        assertThat(calendar.of("Y", Period.parse("2025-Q4"))).hasSize(1);
        assertThat(calendar.of("Y", Period.parse("2025-Q3"))).isEmpty();
    }

    @Test
    void the_shipped_plan_owes_every_indicator_something() {
        Plan shipped = PlanFolder.read(Path.of("config/plans/quito-2015-2025")).plan();
        Measurements known =
                MeasurementFiles.read(shipped, MeasurementFiles.of(Path.of("config/plans/quito-2015-2025")));
        var calendar =
                new DataCalendar(shipped, known.asOf(LocalDate.parse("2025-01-31")), LocalDate.parse("2025-01-31"));
        assertThat(shipped.indicators())
                .allSatisfy(one -> assertThat(calendar.of(one.code())).isNotEmpty());
        List<DueValue> awaited = calendar.awaited();
        assertThat(awaited).isNotEmpty();
        assertThat(IntStream.range(1, awaited.size()).allMatch(at -> !awaited.get(at)
                        .dueOn()
                        .isBefore(awaited.get(at - 1).dueOn())))
                .isTrue();
    }
}
