package ec.atalaya.measurement.source;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.alert.Alerts;
import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.document.Fault;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.Series;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sources of a small plan, fetched from real servers on loopback, with all that follows from it. */
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
abstract class SourceFixture {

    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final String HEADER = "indicador,período,valor\n";

    /** There before the product starts, which is before any folder of JUnit's own is. */
    static final Path FOLDER = newFolder();

    @Autowired
    Plans plans;

    @Autowired
    DataSources sources;

    @Autowired
    SourceLedger ledger;

    @Autowired
    MeasurementStore measurements;

    @Autowired
    Alerts alerts;

    @Autowired
    Mails mails;

    @Autowired
    EvaluationRuns runs;

    TestDatabase database;
    final ScriptedSite site = new ScriptedSite();
    Plan plan;
    Instant now = SourceTrial.MORNING;

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
        site.stop();
    }

    void web(String code, String path, String... lines) {
        define(
                code,
                Stream.concat(Stream.of("kind: HTTP", "address: '" + site.address(path) + "'"), Stream.of(lines))
                        .toArray(String[]::new));
    }

    void sql(String code, TestDatabase other, String query, String... lines) {
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

    void define(String code, String... lines) {
        String common = "code: " + code + "\nname: Fuente " + code + "\nplan: p\nschedule: daily 05:00\n";
        try {
            Files.writeString(FOLDER.resolve("sources/" + code + ".yaml"), common + String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SourceTry fetch(String code) {
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

    SourceState state(String code) {
        return ledger.state(code).orElseThrow();
    }

    static String told(SourceTry done) {
        return done.faults().stream().map(SourceFixture::told).collect(Collectors.joining("\n"));
    }

    static String told(Fault fault) {
        return fault.place().file().isEmpty() ? fault.message(SPANISH) : fault.text(SPANISH);
    }

    Series measured(String indicator) {
        return measurements.of(plan).of(plan.indicator(indicator).orElseThrow(), List.of());
    }

    Optional<Double> value(String indicator, String period) {
        return measured(indicator).at(Period.parse(period)).map(value -> value.value());
    }

    List<Mail> mailsOf(String recipient) {
        return mails.of("p", new MailFilter(null, recipient, null), 100);
    }

    long loads() {
        return database.jdbc()
                .sql("select count(*) from measurement_load")
                .query(Long.class)
                .single();
    }

    static void until(java.util.function.BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
