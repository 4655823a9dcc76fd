package ec.atalaya.console;

import ec.atalaya.Atalaya;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The product as it runs, with a database of its own: started once for all tests of pages that change nothing. */
final class ConsoleFixture {

    static final String PLAN = "quito-2015-2025";
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    private static final Path FOLDER = Path.of("config/plans", PLAN);

    private final ConfigurableApplicationContext context;

    private ConsoleFixture(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With the shipped plan, its measurements, and one evaluation of all its periods. */
    static ConsoleFixture evaluated() {
        return Evaluated.FIXTURE;
    }

    /** With the shipped plan, which nobody has evaluated yet. */
    static ConsoleFixture fresh() {
        return Fresh.FIXTURE;
    }

    /**
     * One of a test's own, which may change what it likes: with the shipped plan, evaluated as of today.
     *
     * @param settings as on the command line
     */
    static ConsoleFixture own(String... settings) {
        ConsoleFixture own = start(settings);
        own.importPlan();
        own.bean(PlanRounds.class).round(PLAN, EvaluationRun.Cause.FIRST_START, "atalaya");
        return own;
    }

    void close() {
        context.close();
    }

    private static final class Evaluated {
        private static final ConsoleFixture FIXTURE = start();

        static {
            FIXTURE.importPlan();
            FIXTURE.evaluate();
        }
    }

    private static final class Fresh {
        private static final ConsoleFixture FIXTURE = start();

        static {
            FIXTURE.importPlan();
        }
    }

    private static ConsoleFixture start(String... settings) {
        TestDatabase database = TestDatabase.fresh();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Atalaya.class, OpenDoors.class)
                .initializers(empty -> empty.getBeanFactory().registerSingleton("productAlone", new ProductAlone()))
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.quartz.auto-startup=false",
                                        "--atalaya.schedule.enabled=false",
                                        "--atalaya.database.url=" + database.url(),
                                        "--atalaya.database.user=" + database.user(),
                                        "--atalaya.database.password=" + database.password()),
                                Stream.of(settings))
                        .toArray(String[]::new));
        return new ConsoleFixture(context);
    }

    /** Tests of other rooms lie in the product's packages, and bring beans of their own. */
    private static final class ProductAlone extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ProductAlone;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** {@code http://localhost:12345/p/quito-2015-2025/tablero}. */
    String address(String path) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return "http://localhost:" + port + path;
    }

    String ofPlan(String path) {
        return address("/p/" + PLAN + path);
    }

    /** Follows where it is led. */
    HttpResponse<String> get(String path) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Visitor visitor() {
        return new Visitor(URI.create(address("/")).getPort());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void importPlan() {
        ImportedPlan imported =
                bean(Plans.class).importFolder(FOLDER, "atalaya", Instant.parse("2026-01-15T11:00:00Z"));
        try (Stream<Path> files = Files.list(FOLDER.resolve("measurements"))) {
            files.sorted().forEach(file -> bean(MeasurementStore.class)
                    .load(
                            imported.plan(),
                            file,
                            MeasurementOrigin.FOLDER,
                            "atalaya",
                            Instant.parse("2026-01-15T11:00:00Z")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void evaluate() {
        bean(EvaluationRuns.class).run(PLAN, AS_OF, EvaluationRun.Cause.FIRST_START, "atalaya");
    }
}
