package ec.atalaya.measurement.source;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertEvent;
import ec.atalaya.alert.AlertEvent.Kind;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.document.Fault;
import ec.atalaya.evaluation.run.EvaluationRun.Cause;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.Series;
import ec.atalaya.measurement.source.ScriptedSite.Reply;
import ec.atalaya.notification.Mail;
import ec.atalaya.notification.MailFilter;
import ec.atalaya.notification.Mails;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@FreshDatabase
@SpringBootTest(
        classes = SourceTrial.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "atalaya.database.folder=target/sources",
            "atalaya.mail.office=oficina@example.org",
            "atalaya.sources.first-wait=5ms",
            "atalaya.sources.retries=2"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesTest {

    private static final ScriptedSite SITE = new ScriptedSite();
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final String HEADER = "indicador,período,valor\n";

    /** There before the product starts, which is before any folder of JUnit's own is. */
    private static final Path FOLDER = newFolder();

    @Autowired
    private Plans plans;

    @Autowired
    private DataSources sources;

    @Autowired
    private SourceLedger ledger;

    @Autowired
    private MeasurementStore measurements;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Mails mails;

    @Autowired
    private EvaluationRuns runs;

    private TestDatabase database;
    private Plan plan;
    private Instant now = SourceTrial.MORNING;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("atalaya.sources.folder", () -> FOLDER.resolve("sources"));
        registry.add("atalaya.sources.work", () -> FOLDER.resolve("work"));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sources-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @BeforeAll
    void import_a_plan() throws IOException {
        Path files = Files.createDirectories(FOLDER.resolve("plan"));
        Files.writeString(files.resolve("plan.yaml"), """
                code: p
                name: Plan de prueba
                start: 2020
                end: 2030
                zone: America/Guayaquil
                axes: [{code: E}]
                units:
                  - {code: EST, name: Estadística, level: AGENCY, email: estadistica@example.org}
                """);
        Files.writeString(files.resolve("objectives.csv"), "code,name,axis\nO,Objetivo,E\n");
        Files.writeString(files.resolve("indicators.csv"), """
                code,name,objective,unit,direction,method,frequency,baseline_period,baseline_value,target_period,target_value
                POB,Población,O,habitantes,UP,BASELINE_PROGRESS,YEAR,2020,1,2030,2
                GINI,Gini,O,índice,DOWN,BASELINE_PROGRESS,YEAR,2020,0.5,2024,0.4
                """);
        plan = plans.importFolder(files, "test", now).plan();
    }

    @BeforeEach
    void begin_anew(TestDatabase given) throws IOException {
        database = given;
        database.jdbc().sql("""
                        truncate data_source, data_source_try, data_source_fault, measurement, measurement_load,
                            refused_rows, mail, mail_alert, alert, alert_event cascade""").update();
        Path definitions = Files.createDirectories(FOLDER.resolve("sources"));
        try (Stream<Path> files = Files.list(definitions)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @AfterAll
    void stop_the_site() {
        SITE.stop();
    }

    @Test
    void a_csv_document_is_loaded_and_asked_for_again_by_its_mark() {
        SITE.says(
                "/pob.csv",
                Reply.of(200, HEADER + "POB,2024,2800000\nGINI,2024,0.48\n").with("ETag", "\"v1\""),
                Reply.of(304, ""));
        web("POB", "/pob.csv", "format: CSV", "source: INEC");

        SourceTry first = fetch("POB");
        SourceTry second = fetch("POB");

        assertThat(first.outcome()).isEqualTo(SourceOutcome.LOADED);
        assertThat(first.added()).isEqualTo(2);
        assertThat(value("POB", "2024")).hasValue(2_800_000.0);
        assertThat(measured("POB")
                        .at(Period.parse("2024"))
                        .orElseThrow()
                        .chosen()
                        .source())
                .isEqualTo("INEC");
        assertThat(second.outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        assertThat(loads()).isEqualTo(1);
        assertThat(state("POB").mark().etag()).isEqualTo("\"v1\"");
    }

    @Test
    void the_same_bytes_load_nothing_and_others_restate() {
        SITE.says(
                "/pob.csv",
                Reply.of(200, HEADER + "POB,2024,1\n"),
                Reply.of(200, HEADER + "POB,2024,1\n"),
                Reply.of(200, HEADER + "POB,2024,2\n"));
        web("POB", "/pob.csv", "format: CSV");

        fetch("POB");
        assertThat(fetch("POB").outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        SourceTry third = fetch("POB");

        assertThat(third.restated()).isEqualTo(1);
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    void an_answer_that_was_refused_is_not_taken_for_known_by_its_mark() {
        SITE.says("/pob.csv", Reply.of(200, HEADER + "POB,2024,muchos\n").with("ETag", "\"bad\""));
        web("POB", "/pob.csv", "format: CSV");

        SourceTry refused = fetch("POB");

        assertThat(refused.outcome()).isEqualTo(SourceOutcome.FAILED);
        assertThat(told(refused)).startsWith("POB.csv:2:3: «muchos» no es un número");
        assertThat(state("POB").mark()).isEqualTo(Answer.Mark.NONE);
    }

    @Test
    void json_rows_are_found_by_paths_and_constants_fill_what_they_do_not_say() {
        SITE.says("/api", Reply.of(200, """
                        {"result": {"records": [
                            {"año": 2023, "dato": {"total": 2750000.5}, "obs": null},
                            {"año": 2024, "dato": {"total": 2.8e6}, "obs": "dijo \\"así\\""}]}}"""));
        web(
                "POB",
                "/api",
                "format: JSON",
                "rows: result.records",
                "columns: {period: año, value: /dato/total, note: obs}",
                "constants: {indicator: POB}");

        assertThat(fetch("POB").added()).isEqualTo(2);
        assertThat(value("POB", "2023")).hasValue(2_750_000.5);
        assertThat(value("POB", "2024")).hasValue(2_800_000.0);
        assertThat(measured("POB")
                        .at(Period.parse("2024"))
                        .orElseThrow()
                        .chosen()
                        .note())
                .isEqualTo("dijo \"así\"");
    }

    @Test
    void what_is_wrong_with_an_answer_is_told_for_people() {
        SITE.says("/cut", Reply.of(200, "{\"rows\": [\n{\"a\": 1,"));
        web("CUT", "/cut", "format: JSON", "rows: rows");
        SITE.says("/none", Reply.of(200, "{\"data\": 3}"));
        web("NONE", "/none", "format: JSON", "rows: rows");
        SITE.says("/other", Reply.of(200, "[{\"valor\": 3, \"mes\": 4}]"));
        web("OTHER", "/other", "format: JSON", "columns: {indicator: ind, period: mes, value: valor}");
        SITE.says("/gone", Reply.of(404, ""));
        web("GONE", "/gone", "format: CSV");
        SITE.says("/large", Reply.of(200, "x".repeat(3 << 20)));
        web("LARGE", "/large", "format: CSV", "max_megabytes: 1");

        assertThat(told(fetch("CUT"))).startsWith("La respuesta no es JSON válido: falla en la línea 2");
        assertThat(told(fetch("NONE")))
                .isEqualTo("En «/rows» de la respuesta no hay una lista de filas: corrija «rows».");
        assertThat(told(fetch("OTHER"))).isEqualTo("La respuesta no tiene «/ind»; tiene: mes, valor.");
        assertThat(told(fetch("GONE")))
                .isEqualTo("El servidor no da ese documento (código 404): compruebe la dirección.");
        assertThat(SITE.timesAsked("/gone")).isEqualTo(1);
        assertThat(told(fetch("LARGE"))).startsWith("La respuesta pasa de 1 MB");
        assertThat(SITE.timesAsked("/large")).isEqualTo(1);
    }

    @Test
    void a_server_that_fails_twice_and_then_answers_is_asked_three_times() {
        SITE.says("/shaky", Reply.of(500, ""), Reply.of(503, ""), Reply.of(200, HEADER + "POB,2024,7\n"));
        web("SHAKY", "/shaky", "format: CSV");

        SourceTry done = fetch("SHAKY");

        assertThat(done.outcome()).isEqualTo(SourceOutcome.LOADED);
        assertThat(done.attempts()).isEqualTo(3);
    }

    @Test
    void a_server_that_is_silent_is_given_up_after_its_time() {
        var over = new CountDownLatch(1);
        SITE.says("/silent", Reply.silent(over));
        web("SILENT", "/silent", "format: CSV", "timeout: 1");

        SourceTry done = fetch("SILENT");
        over.countDown();

        assertThat(told(done)).isEqualTo("No respondió en 1 segundos.");
        assertThat(done.attempts()).isEqualTo(3);
        assertThat(Duration.between(done.startedAt(), done.finishedAt())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void secrets_come_from_the_environment_and_are_told_nowhere() {
        SITE.says("/private", Reply.of(401, ""));
        web("SECRET", "/private?api_key=${API_KEY}", "format: CSV", "token: ${TOKEN}");

        SourceTry done = fetch("SECRET");

        var asked = SITE.firstAsked("/private");
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
    void a_folder_is_looked_at_and_only_files_that_changed_are_read() throws IOException {
        Path files = Files.createDirectories(FOLDER.resolve("compartida"));
        Files.writeString(files.resolve("a.csv"), "Cód.;Año;Total;Otra\nPOB;2023;1,5;x\n");
        Files.writeString(files.resolve("b.csv"), "Cód.;Año;Total\nPOB;2023;2,5\n");
        define(
                "CARP",
                "kind: CARPETA",
                "folder: " + files,
                "columns: {indicator: Cód., period: Año, value: Total}",
                "source: INEC");

        SourceTry first = fetch("CARP");
        SourceTry second = fetch("CARP");
        Files.writeString(files.resolve("c.csv"), "Cód.;Año;Total\nPOB;2024;1.234\n");
        SourceTry third = fetch("CARP");

        assertThat(first.added()).isEqualTo(1);
        assertThat(first.restated()).isEqualTo(1);
        assertThat(value("POB", "2023")).hasValue(2.5);
        assertThat(second.outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        assertThat(told(third)).startsWith("CARP-c.csv:2:3: «1.234» se puede leer de dos maneras");
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    void faulty_rows_are_left_out_where_the_definition_says_so() {
        SITE.says("/partly", Reply.of(200, HEADER + "POB,2024,5\nNADA,2024,1\nGINI,2024,x\n"));
        web("PARTLY", "/partly", "format: CSV", "without_faulty_rows: yes");

        SourceTry done = fetch("PARTLY");

        assertThat(done.outcome()).isEqualTo(SourceOutcome.LOADED);
        assertThat(done.added()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(done.faults()).hasSize(2);
        assertThat(value("POB", "2024")).hasValue(5.0);
    }

    @Test
    void what_is_due_is_fetched_and_one_that_fails_takes_nothing_from_the_others() throws Exception {
        SITE.says("/good", Reply.of(200, HEADER + "POB,2024,5\n"));
        web("GOOD", "/good", "format: CSV");
        SITE.says("/bad", Reply.of(500, ""));
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
        SITE.says("/pob", Reply.of(500, ""));
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

        SITE.says("/bad-news", Reply.of(200, HEADER + "GINI,2024,0.9\n"));
        web("NEWS", "/bad-news", "format: CSV");
        fetch("NEWS");
        runs.run("p", LocalDate.of(2025, 7, 15), Cause.BY_HAND, "test");
        assertThat(alerts.of("p", AlertFilter.ALL))
                .as("it finds its own beside it")
                .hasSizeGreaterThan(1);
        assertThat(alerts.aboutSource("p", "POB"))
                .as("no evaluation touches it")
                .contains(open);

        SITE.says("/pob", Reply.of(200, HEADER + "POB,2024,5\n"));
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
        SITE.says("/pob", Reply.of(500, ""));
        web("POB", "/pob", "format: CSV");
        fetch("POB");
        fetch("POB");
        assertThat(mailsOf("OFFICE")).hasSize(1);

        Files.delete(FOLDER.resolve("sources/POB.yaml"));
        sources.startDue(now);

        assertThat(alerts.aboutSource("p", "POB").orElseThrow().state()).isEqualTo(Alert.State.RESOLVED);
        assertThat(mailsOf("OFFICE")).hasSize(2);
    }

    private void web(String code, String path, String... lines) {
        define(
                code,
                Stream.concat(Stream.of("kind: HTTP", "address: '" + SITE.address(path) + "'"), Stream.of(lines))
                        .toArray(String[]::new));
    }

    private void sql(String code, TestDatabase other, String query, String... lines) {
        define(
                code,
                Stream.concat(
                                Stream.of(
                                        "kind: SQL",
                                        "url: '" + other.url() + "?sslmode=disable'",
                                        "query: \"" + query + "\"",
                                        "user: ${PG_USER}",
                                        "password: ${PG_PASSWORD}"),
                                Stream.of(lines))
                        .toArray(String[]::new));
    }

    private void define(String code, String... lines) {
        String common = "code: " + code + "\nname: Fuente " + code + "\nplan: p\nschedule: daily 05:00\n";
        try {
            Files.writeString(FOLDER.resolve("sources/" + code + ".yaml"), common + String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SourceTry fetch(String code) {
        SourceFolder.Listing listing = sources.listing(now);
        assertThat(listing.faulty()).isEmpty();
        SourceDefinition definition = listing.definitions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        sources.announce(definition, now);
        assertThat(ledger.claim(code, now, true)).isTrue();
        sources.visit(definition, "test", now);
        return ledger.tries(code, 1).get(0);
    }

    private SourceState state(String code) {
        return ledger.state(code).orElseThrow();
    }

    private static String told(SourceTry done) {
        return done.faults().stream().map(SourcesTest::told).collect(Collectors.joining("\n"));
    }

    private static String told(Fault fault) {
        return fault.place().file().isEmpty() ? fault.message(SPANISH) : fault.text(SPANISH);
    }

    private Series measured(String indicator) {
        return measurements.of(plan).of(plan.indicator(indicator).orElseThrow(), List.of());
    }

    private Optional<Double> value(String indicator, String period) {
        return measured(indicator).at(Period.parse(period)).map(value -> value.value());
    }

    private List<Mail> mailsOf(String recipient) {
        return mails.of("p", new MailFilter(null, recipient, null), 100);
    }

    private long loads() {
        return database.jdbc()
                .sql("select count(*) from measurement_load")
                .query(Long.class)
                .single();
    }

    private static void until(java.util.function.BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
