package ec.atalaya.measurement.source;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertEvent;
import ec.atalaya.alert.AlertEvent.Kind;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.measurement.source.ScriptedSite.Reply;
import ec.atalaya.notification.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries on other databases, what is due, and who is told. */
class FollowedSourcesTest extends SourceFixture {

    @Test
    void secrets_come_from_the_environment_and_are_told_nowhere() {
        site.says("/private", Reply.of(401, ""));
        web("SECRET", "/private?api_key=${API_KEY}", "format: CSV", "token: ${TOKEN}");

        SourceTry done = fetch("SECRET");

        var asked = site.firstAsked("/private");
        assertThat(asked.getRequestURI().getRawQuery()).isEqualTo("api_key=k%26y");
        assertThat(asked.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer s3cret pass");
        assertThat(told(done)).startsWith("El servidor no dejó entrar (código 401)");
        assertThat(database.jdbc()
                        .sql("select string_agg(t::text, ' ') from data_source_fault t")
                        .query(String.class)
                        .single())
                .doesNotContain("s3cret", "k&y", "k%26y");
    }

    @Test
    void a_query_on_another_database_reads_with_its_own_names() {
        TestDatabase other = TestDatabase.fresh();
        other.jdbc()
                .sql("create table censo (cod text, anio int, total numeric(12, 1), al date)")
                .update();
        other.jdbc()
                .sql("insert into censo values ('POB', 2024, 2800000.5, '2025-01-31'), ('GINI', 2024, 0.4, null)")
                .update();
        sql(
                "CENSO",
                other,
                "select * from censo order by cod",
                "columns: {indicator: cod, period: anio, value: total, cutoff: al}");

        assertThat(fetch("CENSO").added()).isEqualTo(2);
        assertThat(value("POB", "2024")).hasValue(2_800_000.5);
        assertThat(fetch("CENSO").outcome()).isEqualTo(SourceOutcome.UNCHANGED);
    }

    @Test
    void a_query_that_tries_to_write_is_refused_by_the_other_database() {
        TestDatabase other = TestDatabase.fresh();
        other.jdbc()
                .sql("create table censo (indicator text, period int, value numeric)")
                .update();
        other.jdbc().sql("insert into censo values ('POB', 2024, 1)").update();
        sql("DELETES", other, "delete from censo returning *");
        sql(
                "SETS",
                other,
                "with off as (select set_config('transaction_read_only', 'off', false)), gone as (delete from censo returning *) select * from gone, off");

        assertThat(told(fetch("DELETES"))).isEqualTo("La consulta intenta escribir, y las fuentes solo se leen.");
        assertThat(fetch("SETS").outcome()).isEqualTo(SourceOutcome.FAILED);
        assertThat(other.jdbc()
                        .sql("select count(*) from censo")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_query_gives_as_many_rows_as_are_admitted_and_no_more_time_than_it_has() {
        TestDatabase other = TestDatabase.fresh();
        String years = "select 'POB' as indicator, 2019 + i as period, i as value from generate_series(1, %d) i";
        sql("FEW", other, String.format(years, 5), "max_rows: 5");
        sql("MANY", other, String.format(years, 6), "max_rows: 5");
        sql("SLOW", other, "select pg_sleep(30), 'POB' as indicator, 2024 as period, 1 as value", "timeout: 1");

        assertThat(fetch("FEW").added()).isEqualTo(5);
        assertThat(told(fetch("MANY"))).startsWith("La consulta da más de 5 filas");
        assertThat(told(fetch("SLOW"))).isEqualTo("No respondió en 1 segundos.");
    }

    @Test
    void what_is_due_is_fetched_and_one_that_fails_takes_nothing_from_the_others() throws Exception {
        site.says("/good", Reply.of(200, HEADER + "POB,2024,5\n"));
        web("GOOD", "/good", "format: CSV");
        site.says("/bad", Reply.of(500, ""));
        web("BAD", "/bad", "format: CSV");
        Files.writeString(FOLDER.resolve("sources/broken.yaml"), "code: [");

        assertThat(sources.startDue(now))
                .as("the first look only writes down when")
                .isZero();
        Instant five = Instant.parse("2025-07-16T10:00:00Z");
        assertThat(state("GOOD").nextTryAt()).isEqualTo(five);
        assertThat(sources.startDue(five.plusSeconds(3600 * 30)))
                .as("a day was missed: once each")
                .isEqualTo(2);
        until(() -> ledger.tries("GOOD", 1).size() + ledger.tries("BAD", 1).size() == 2);

        assertThat(value("POB", "2024")).hasValue(5.0);
        assertThat(state("BAD").failures()).isEqualTo(1);
        assertThat(state("BAD").nextTryAt()).isEqualTo(Instant.parse("2025-07-18T10:00:00Z"));
        assertThat(sources.startDue(five.plusSeconds(3600 * 30))).isZero();
        assertThat(sources.faulty("p", now)).singleElement().satisfies(one -> assertThat(one.file())
                .isEqualTo("broken.yaml"));
    }

    @Test
    void the_owner_is_told_once_that_a_source_fails_and_once_that_it_works() {
        site.says("/pob", Reply.of(500, ""));
        web("POB", "/pob", "format: CSV", "owner: EST");

        fetch("POB");
        assertThat(alerts.aboutSource("p", "POB")).isEmpty();
        fetch("POB");
        fetch("POB");
        Alert open = alerts.aboutSource("p", "POB").orElseThrow();
        assertThat(open.isOpen()).isTrue();
        assertThat(open.recipients()).containsExactly("EST");
        assertThat(mailsOf("EST")).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("estadistica@example.org");
            assertThat(mail.subject()).isEqualTo("POB Fuente POB · " + open.label() + " [sin datos]");
            assertThat(mail.plain()).contains("El servidor falló (código 500).", "(FUE-01)", "/p/p/alertas/1");
        });

        site.says("/bad-news", Reply.of(200, HEADER + "GINI,2024,0.9\n"));
        web("NEWS", "/bad-news", "format: CSV");
        fetch("NEWS");
        runs.run("p", LocalDate.of(2025, 7, 15), Cause.BY_HAND, "test");
        assertThat(alerts.of("p", AlertFilter.ALL))
                .as("it finds its own beside it")
                .hasSizeGreaterThan(1);
        assertThat(alerts.aboutSource("p", "POB"))
                .as("no evaluation touches it")
                .contains(open);

        site.says("/pob", Reply.of(200, HEADER + "POB,2024,5\n"));
        fetch("POB");
        fetch("POB");

        Alert over = alerts.aboutSource("p", "POB").orElseThrow();
        assertThat(over.state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(alerts.history(over.id())).extracting(AlertEvent::kind).containsExactly(Kind.OPENED, Kind.RESOLVED);
        List<Mail> told = mailsOf("EST");
        assertThat(told).hasSize(2);
        assertThat(told.get(0).subject()).endsWith("[con datos otra vez]");
        assertThat(told.get(0).refersTo()).isEqualTo(told.get(1).messageId());
    }

    @Test
    void the_office_is_told_where_nobody_answers_and_a_source_that_is_gone_has_no_alert() throws IOException {
        site.says("/pob", Reply.of(500, ""));
        web("POB", "/pob", "format: CSV");
        fetch("POB");
        fetch("POB");
        assertThat(mailsOf("OFFICE")).hasSize(1);

        Files.delete(FOLDER.resolve("sources/POB.yaml"));
        sources.startDue(now);

        assertThat(alerts.aboutSource("p", "POB").orElseThrow().state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(mailsOf("OFFICE")).hasSize(2);
    }
}
