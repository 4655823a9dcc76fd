package ec.atalaya.console;

import ec.atalaya.Atalaya;
import ec.atalaya.access.InitialSignIn;
import ec.atalaya.access.NewPerson;
import ec.atalaya.access.Passwords;
import ec.atalaya.access.People;
import ec.atalaya.access.PersonnelOffice;
import ec.atalaya.access.Role;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The product as it runs, with a database of its own: started once for all tests of pages that change nothing. */
final class ConsoleFixture {

    static final String PLAN = "quito-2015-2025";
    static final String PASSWORD = "una frase que nadie adivina";
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    /** When many objectives are in trouble. */
    static final LocalDate EARLIER = LocalDate.of(2025, 1, 31);

    private static final Path FOLDER = Path.of("config/plans", PLAN);

    private final ConfigurableApplicationContext context;

    private final LocalDate day;

    private ConsoleFixture(ConfigurableApplicationContext context, LocalDate day) {
        this.context = context;
        this.day = day;
    }

    /** With the shipped plan, its measurements, and one evaluation of all its periods. */
    static ConsoleFixture evaluated() {
        return Evaluated.FIXTURE;
    }

    /** With the shipped plan, which nobody has evaluated yet. */
    static ConsoleFixture fresh() {
        return Fresh.FIXTURE;
    }

    /** The same behind the product's own door, with people who may come in; tests may act here, each on its own alert. */
    static ConsoleFixture guarded() {
        return Guarded.FIXTURE;
    }

    private static final class Guarded {
        private static final ConsoleFixture FIXTURE =
                start(on(EARLIER), List.of("--atalaya.measurement.offered.folder=target/offered"), Atalaya.class);

        static {
            FIXTURE.importPlan();
            FIXTURE.evaluate();
            for (Role role : Role.values()) {
                FIXTURE.hire(role);
            }
        }
    }

    /**
     * One of a test's own, which may change what it likes: with the shipped plan, evaluated as of today.
     *
     * @param settings as on the command line
     */
    static ConsoleFixture own(String... settings) {
        return own(Clock.systemUTC(), settings);
    }

    /** The same at a time that stands still. */
    static ConsoleFixture ownAt(Instant now) {
        return own(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ConsoleFixture own(Clock clock, String... settings) {
        ConsoleFixture own = start(clock, List.of(settings), Atalaya.class, OpenDoors.class);
        own.importPlan();
        own.bean(PlanRounds.class).round(PLAN, EvaluationRun.Cause.FIRST_START, "atalaya");
        return own;
    }

    void close() {
        context.close();
    }

    private static final class Evaluated {
        private static final ConsoleFixture FIXTURE = start(on(AS_OF), List.of(), Atalaya.class, OpenDoors.class);

        static {
            FIXTURE.importPlan();
            FIXTURE.evaluate();
        }
    }

    private static final class Fresh {
        private static final ConsoleFixture FIXTURE = start(on(AS_OF), List.of(), Atalaya.class, OpenDoors.class);

        static {
            FIXTURE.importPlan();
        }
    }

    private static ConsoleFixture start(Clock clock, List<String> settings, Class<?>... sources) {
        TestDatabase database = TestDatabase.fresh();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(sources)
                .initializers(empty -> empty.getBeanFactory().registerSingleton("productAlone", new ProductAlone()))
                .initializers(empty -> ((GenericApplicationContext) empty)
                        .registerBean("thatTime", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--atalaya.schedule.enabled=false",
                                        "--atalaya.database.url=" + database.url(),
                                        "--atalaya.database.user=" + database.user(),
                                        "--atalaya.database.password=" + database.password()),
                                settings.stream())
                        .toArray(String[]::new));
        return new ConsoleFixture(context, LocalDate.now(clock));
    }

    /** The day stands still, so that the next meeting stays the next one. */
    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(15, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
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
        return "http://localhost:" + port() + path;
    }

    private int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
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

    /** A visitor who is signed in; the head of a unit is that of mobility. */
    Visitor visitor(Role role) {
        return new Visitor(port()).signedIn(email(role), PASSWORD);
    }

    static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    private void hire(Role role) {
        String unit = role == Role.UNIT_HEAD ? "SMOV" : null;
        InitialSignIn given =
                bean(PersonnelOffice.class).add(new NewPerson("Ana " + role, email(role), role, unit, "es"), "test");
        long id = bean(People.class).byEmail(email(role)).orElseThrow().id();
        bean(Passwords.class).change(id, given.password(), PASSWORD, PASSWORD);
    }

    Visitor visitor() {
        return new Visitor(URI.create(address("/")).getPort());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All that is known by now, whatever day the pages are looked at: what came later than that day they don't show. */
    private void importPlan() {
        ImportedPlan imported = bean(Plans.class).importFolder(FOLDER, "atalaya", on(day).instant());
        try (Stream<Path> files = Files.list(FOLDER.resolve("measurements"))) {
            files.sorted().forEach(file -> bean(MeasurementStore.class)
                    .load(
                            imported.plan(),
                            file,
                            MeasurementOrigin.FOLDER,
                            "atalaya",
                            on(AS_OF).instant()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void evaluate() {
        bean(EvaluationRuns.class).run(PLAN, day, EvaluationRun.Cause.FIRST_START, "atalaya");
    }
}
