package ec.atalaya.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FreshDatabase
class EntryDeskTest {

    private static final Instant NOON = Instant.parse("2025-02-01T17:00:00Z");
    private static final String ANA = "ana@example.org";
    private static final String LUIS = "luis@example.org";

    @TempDir
    private Path folder;

    private MeasurementStore store;
    private EnteredValues values;
    private EntryDesk desk;
    private TransactionTemplate transaction;

    @BeforeEach
    void open(TestDatabase database) {
        database.jdbc()
                .sql("truncate entered_value, measurement, measurement_load, locked_period cascade")
                .update();
        store = new MeasurementStore(database.jdbc(), database.dataSource());
        values = new EnteredValues(database.jdbc());
        desk = new EntryDesk(values, store);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    private Plan plan(String entry) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                code: p
                start: 2024
                end: 2025
                zone: America/Guayaquil
                axes: [{code: A}]
                entry: %s
                """.formatted(entry));
        Files.writeString(folder.resolve("objectives.csv"), "code,name,axis\nO,Objetivo,A\n");
        Files.writeString(
                folder.resolve("indicators.csv"),
                "code,name,objective,direction,method,target_period,target_value\nI,Uno,O,UP,TARGET_RATIO,2025,10\n");
        Files.writeString(folder.resolve("targets.csv"), "indicator,period,value\n");
        return PlanFolder.read(folder).plan();
    }

    private static TypedValue typed(String period, double value) {
        return new TypedValue("I", Period.parse(period), value, "registro", "revisado", true);
    }

    private LoadReport enter(Plan plan, TypedValue... typed) {
        return transaction.execute(status -> desk.enter(plan, List.of(typed), ANA, NOON));
    }

    private List<MeasuredValue> known(Plan plan, String period) {
        return store.of(plan).of(plan.indicator("I").orElseThrow(), List.of()).at(Period.parse(period)).stream()
                .toList();
    }

    @Test
    void what_is_entered_is_a_measurement_with_its_author_and_day() throws IOException {
        Plan plan = plan("{note_below: 0.7}");
        enter(plan, typed("2024", 7));
        Measurement taken = known(plan, "2024").get(0).chosen();
        assertThat(taken.value()).isEqualTo(7);
        assertThat(taken.source()).isEqualTo("registro");
        assertThat(taken.note()).isEqualTo("revisado");
        assertThat(taken.provisional()).isTrue();
        assertThat(taken.cutoff()).isEqualTo("2025-02-01");
        assertThat(taken.place().file()).contains(ANA);
        assertThat(values.proposed("p")).isEmpty();
    }

    @Test
    void where_the_plan_asks_for_it_a_value_waits_for_another_person() throws IOException {
        Plan plan = plan("{approval: yes}");
        enter(plan, typed("2024", 7));
        assertThat(known(plan, "2024")).isEmpty();
        EnteredValue waiting = values.proposed("p").get(0);
        assertThat(desk.approve(plan, waiting, ANA, NOON)).isFalse();
        assertThat(known(plan, "2024")).isEmpty();
        assertThat(desk.approve(plan, waiting, LUIS, NOON)).isTrue();
        assertThat(known(plan, "2024")).hasSize(1);
        assertThat(desk.approve(plan, waiting, LUIS, NOON)).isFalse();
        assertThat(values.byId("p", waiting.id()).orElseThrow().decidedBy()).isEqualTo(LUIS);
    }

    @Test
    void what_was_turned_down_never_counts_and_can_be_entered_anew() throws IOException {
        Plan plan = plan("{approval: yes}");
        enter(plan, typed("2024", 7));
        assertThatThrownBy(() -> enter(plan, typed("2024", 8))).isInstanceOf(RefusedDocument.class);
        EnteredValue waiting = values.proposed("p").get(0);
        assertThat(desk.reject(waiting, LUIS, NOON, "es de otro año")).isTrue();
        assertThat(desk.approve(plan, waiting, LUIS, NOON)).isFalse();
        enter(plan, typed("2024", 8));
        assertThat(values.proposed("p"))
                .extracting(value -> value.typed().value())
                .containsExactly(8.0);
        assertThat(known(plan, "2024")).isEmpty();
    }

    @Test
    void of_several_values_all_are_taken_or_none() throws IOException {
        Plan plan = plan("{note_below: 0.7}");
        assertThatThrownBy(() -> enter(plan, typed("2024", 7), typed("2031", 7)))
                .isInstanceOfSatisfying(RefusedDocument.class, refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place().line())
                        .contains(3));
        assertThat(known(plan, "2024")).isEmpty();
    }

    @Test
    void a_locked_period_stays_as_it_is(TestDatabase database) throws IOException {
        Plan plan = plan("{note_below: 0.7}");
        new LockedPeriods(database.jdbc()).lock("p", Period.parse("2024"), LUIS, NOON, "publicado");
        assertThatThrownBy(() -> enter(plan, typed("2024", 7))).isInstanceOf(RefusedDocument.class);
        assertThat(known(plan, "2024")).isEmpty();
    }
}
