package ec.atalaya.console;

import static ec.atalaya.console.Readable.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.AuditFilter;
import ec.atalaya.access.AuditTrail;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.run.ChangedResults;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.PlanRounds;
import ec.atalaya.measurement.ImportDesk;
import ec.atalaya.measurement.LoadRequest;
import ec.atalaya.measurement.OfferedFile;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One history, told in its order: each test goes on where the one before left the plan. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportPagesTest {

    @TempDir
    static Path folder;

    private static ConsoleFixture console;

    @BeforeAll
    static void open() {
        console = ConsoleFixture.own("--atalaya.measurement.offered.folder=" + folder.resolve("offered"));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @Test
    @Order(1)
    void pages_without_anything_in_them_can_be_read() {
        assertReadable(console.ofPlan("/datos/importar"));
        assertReadable(console.ofPlan("/datos/cierres"));
    }

    @Test
    @Order(2)
    void a_file_is_tried_and_taken_without_its_faulty_rows_which_can_be_fetched() throws IOException {
        StringBuilder text = new StringBuilder("Título;;\nindicador;período;valor;fuente\n"
                + "E3-01;2025-Q4;1.234;ilustrativo\nE3-01;2019-Q2;12,5;ilustrativo\nE3-99;2024-Q4;1;\n");
        for (int row = 0; row < 1200; row++) {
            text.append("M2-01;2024-Q7;1;\n");
        }
        offer("parcial.csv", text.toString(), page -> {
            assertThat(page.locator(".lead").innerText()).startsWith("1.202 filas tienen faltas");
            assertThat(page.locator(".counts").innerText().replace("\n", " "))
                    .isEqualTo("Nuevas 0 Corregidas 1 Sin cambio 0 Rechazadas 1.202");
            assertThat(page.locator("tbody tr").first().innerText()).contains("3", "C", "1.234", "1234", "1,234");
            assertThat(page.locator("tbody tr").nth(1).innerText()).contains("E3-99", "E3-01");
            assertThat(page.innerText("main")).contains("Y 202 faltas más");
            assertReadable(page.url());
            String refused = page.waitForDownload(
                            () -> link(page, "Descargar las rechazadas").click())
                    .suggestedFilename();
            assertThat(refused).isEqualTo("parcial.rechazadas.csv");
            button(page, "Tomar sin las 1.202 rechazadas").click();
            page.waitForCondition(() -> page.innerText("main").contains("Los valores están guardados"));
            assertThat(page.locator(".counts").innerText().replace("\n", " "))
                    .isEqualTo("Nuevas 0 Corregidas 1 Sin cambio 0 Rechazadas 1.202");
            assertReadable(page.url());
        });
        try (var left = Files.list(folder.resolve("offered"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Order(3)
    void what_an_old_value_was_restated_to_is_evaluated_and_the_run_names_it_and_what_it_changed() {
        EvaluationRun run =
                console.bean(PlanRounds.class).round(ConsoleFixture.PLAN, EvaluationRun.Cause.CORRECTION, "test");

        List<ChangedResult> changed = console.bean(ChangedResults.class).by(run);
        assertThat(changed).isNotEmpty();
        assertThat(changed.stream()
                        .filter(one -> one.row().level().name().equals("INDICATOR"))
                        .map(one -> one.row().code() + " " + one.row().period()))
                .containsExactly("E3-01 2019-Q2");
        String page = console.get("/p/" + ConsoleFixture.PLAN + "/corridas/" + run.id())
                .body();
        assertThat(page).contains("parcial.csv", "página de importación", "fila 4 de parcial.csv", "T2 2019", "12,5");
    }

    @Test
    @Order(4)
    void a_locked_period_asks_for_a_reason_which_the_audit_trail_keeps() throws IOException {
        Browser.at(console.ofPlan("/datos/cierres"), Screen.DESK, page -> {
            page.fill("#period", "2019");
            page.fill("#reason", "cuenta rendida");
            button(page, "Cerrar período").click();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("El período quedó cerrado.");
            assertReadable(page.url());
        });
        offer("cerrado.csv", "indicator,period,value,source\nE3-01,2019-Q2,13,ilustrativo\n", page -> {
            assertThat(page.innerText("main")).contains("2019", "cuenta rendida", "no se puede cargar así");
            assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Tomar todo"))
                            .count())
                    .isZero();
            page.fill("#reason", "se transcribió mal");
            button(page, "Ensayar con este motivo").click();
            page.waitForCondition(() -> page.innerText("main").contains("Todo el archivo está bien"));
            button(page, "Tomar todo").click();
            page.waitForCondition(() -> page.innerText("main").contains("Los valores están guardados"));
        });
        assertThat(console.bean(AuditTrail.class).page(new AuditFilter(null, null, null, null), 10, 1))
                .anyMatch(entry -> entry.act().equals("load-with-reason")
                        && entry.after().equals("se transcribió mal")
                        && entry.subject().endsWith("cerrado.csv"))
                .anyMatch(entry -> entry.act().equals("period-locked"));
    }

    @Test
    @Order(5)
    void a_file_that_nobody_wants_or_that_is_no_table_leaves_nothing() throws IOException {
        offer("nadie.csv", "indicator,period,value\nE3-01,2019-Q1,13\n", page -> {
            button(page, "Cancelar").click();
            assertThat(page.innerText("main")).contains("no se guardó nada");
        });
        Browser.at(console.ofPlan("/datos/importar"), Screen.DESK, page -> {
            page.setInputFiles("#file", write("foto.png", "x"));
            button(page, "Ensayar").click();
            assertThat(page.locator(".problem").innerText()).contains("foto.png");
            assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        });
    }

    @Test
    @Order(6)
    void a_file_that_is_being_taken_can_still_be_let_go() throws IOException {
        StringBuilder text = new StringBuilder("indicator,period,value,source,cutoff\n");
        for (int row = 0; row < 400_000; row++) {
            LocalDate cutoff = LocalDate.of(2019, 1, 1).plusDays(row % 1_000);
            text.append("E3-01,2018-Q1,13,fuente ")
                    .append(row / 1_000)
                    .append(',')
                    .append(cutoff)
                    .append('\n');
        }
        long before = measurements();
        offer("larga.csv", text.toString(), page -> {
            button(page, "Tomar todo").click();
            assertReadable(page.url());
            button(page, "Cancelar").click();
            page.waitForCondition(() -> page.innerText("main").contains("no se guardó nada"));
        });
        assertThat(measurements()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void the_head_of_a_unit_imports_what_the_unit_reports_and_sees_no_other_files() throws IOException {
        Path file = write("movilidad.csv", "indicator,period,value\nM2-01,2024,70\nS3-01,2024,70\n");
        ConsoleFixture guarded = ConsoleFixture.guarded();
        String all = "/p/" + ConsoleFixture.PLAN + "/datos/importar";
        List<String> ofTheOffice = new ArrayList<>();
        Browser.signedIn(guarded, Role.OFFICE, all, Screen.DESK, page -> {
            page.setInputFiles("#file", file);
            button(page, "Ensayar").click();
            page.waitForURL("**/importaciones/*");
            page.waitForCondition(() -> page.locator("h1").innerText().endsWith("ensayo"));
            ofTheOffice.add(page.url().substring(page.url().indexOf("/p/")));
        });
        Browser.signedIn(guarded, Role.UNIT_HEAD, all, Screen.DESK, page -> {
            assertThat(page.innerText("main")).contains("que reporta su dependencia", "Aún no se ha importado");
            page.setInputFiles("#file", file);
            button(page, "Ensayar").click();
            page.waitForURL("**/importaciones/*");
            page.waitForCondition(() -> page.locator("h1").innerText().endsWith("ensayo"));
            assertThat(page.locator("tbody tr").count()).isOne();
            assertThat(page.innerText("main")).contains("S3-01", "no lo reporta la dependencia «SMOV»");
            button(page, "Cancelar").click();
        });
        assertThat(guarded.visitor(Role.UNIT_HEAD).get(ofTheOffice.get(0)).statusCode())
                .isEqualTo(404);
    }

    /** Whoever asks while the file's last row is stored may see that it is being taken or that it was, never its trial. */
    @Test
    @Order(8)
    void a_file_that_was_just_taken_is_never_shown_as_one_that_waits() {
        Plan plan = console.bean(Plans.class)
                .current(ConsoleFixture.PLAN)
                .orElseThrow()
                .plan();
        ImportDesk desk = console.bean(ImportDesk.class);
        for (int round = 0; round < 20; round++) {
            String text = "indicator,period,value,source\nE3-01,2018-Q1,13,ilustrativo " + round + "\n";
            var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            long id = desk.offer(plan, "rápida.csv", content, "test", null, Locale.ENGLISH, Instant.now());
            String page = "/p/" + ConsoleFixture.PLAN + "/datos/importaciones/" + id;
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> console.get(page).body().contains("/tomar\""));
            OfferedFile file = desk.one(ConsoleFixture.PLAN, id).orElseThrow();
            desk.take(plan, file, LoadRequest.Taking.WHOLE, "test", Locale.ENGLISH, Instant.now());
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
                String seen = console.get(page).body();
                assertThat(seen).doesNotContain("/tomar\"");
                return seen.contains("Los valores están guardados");
            });
        }
    }

    private static long measurements() {
        return console.bean(JdbcClient.class)
                .sql("select count(*) from measurement")
                .query(Long.class)
                .single();
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private static void offer(String name, String text, java.util.function.Consumer<Page> look) throws IOException {
        Path file = write(name, text);
        Browser.at(console.ofPlan("/datos/importar"), Screen.DESK, page -> {
            page.setInputFiles("#file", file);
            button(page, "Ensayar").click();
            page.waitForURL("**/importaciones/*");
            page.waitForCondition(() -> page.locator("h1").innerText().endsWith("ensayo"));
            look.accept(page);
        });
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
