package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.measurement.EntryDesk;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.TypedValue;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import ec.atalaya.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPagesTest {

    private static final ConsoleFixture CONSOLE = ConsoleFixture.guarded();
    private static final String ENTRY = "/p/" + ConsoleFixture.PLAN + "/datos/ingreso";

    @Test
    void values_to_enter_can_be_read_by_everybody() {
        Readable.assertReadable(ConsoleFixture.evaluated().ofPlan("/datos/ingreso"));
        Readable.assertReadable(ConsoleFixture.evaluated().ofPlan("/datos/ingreso?dependencia=CM"));
    }

    @Test
    void a_head_enters_a_value_with_the_note_that_a_low_one_takes() {
        String field = "valor.M2-01@2024";
        Browser.signedIn(CONSOLE, Role.UNIT_HEAD, ENTRY + "?indicador=M2-01&para=2024", Screen.DESK, page -> {
            page.locator("[id='" + field + "']").fill("10");
            page.locator("[id='nota.M2-01@2024']").focus();
            page.waitForSelector(".warnings .note");
            assertThat(page.locator(".warnings").innerText())
                    .contains("Empeora")
                    .contains("se pide una nota");
            save(page);
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.locator(".problem").innerText()).contains("M2-01").contains("se pide una nota");
            assertThat(page.locator("[id='" + field + "']").inputValue()).isEqualTo("10");
            page.locator("[id='" + field + "']").fill("1.234");
            save(page);
            assertThat(page.locator(".problem").innerText()).contains("1234").contains("1,234");
            page.locator("[id='" + field + "']").fill("69,9");
            page.locator("[id='nota.M2-01@2024']").fill("encuesta repetida");
            save(page);
            assertThat(page.locator(".notice").innerText()).contains("Se guardó 1 valor");
        });
        Plan plan = CONSOLE.bean(Plans.class)
                .current(ConsoleFixture.PLAN)
                .orElseThrow()
                .plan();
        var value = CONSOLE.bean(MeasurementStore.class)
                .of(plan)
                .of(plan.indicator("M2-01").orElseThrow(), plan.profile().sources())
                .at(Period.parse("2024"))
                .orElseThrow();
        assertThat(value.value()).isEqualTo(69.9);
        assertThat(value.chosen().note()).isEqualTo("encuesta repetida");
        assertThat(value.earlier()).isNotEmpty();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar valores"))
                .click();
        page.waitForLoadState();
    }

    @Test
    void nobody_enters_what_another_unit_reports() {
        Visitor head = CONSOLE.visitor(Role.UNIT_HEAD);
        Map<String, String> html = Map.of("Accept", "text/html");
        assertThat(head.get(ENTRY + "?indicador=S3-01&para=2024", html).statusCode())
                .isEqualTo(403);
        assertThat(head.get(ENTRY + "?indicador=M2-01&para=2024", html).statusCode())
                .isEqualTo(200);
        assertThat(head.get(ENTRY + "?indicador=M2-01&para=2024-Q1", html).statusCode())
                .isEqualTo(404);
        assertThat(CONSOLE.visitor(Role.VIEWER).get(ENTRY, html).statusCode()).isEqualTo(403);
    }

    @Test
    void the_board_asks_a_second_person_to_approve_what_waits(@TempDir Path folder) throws IOException {
        Plan strict = askingForApproval(folder);
        var value = new TypedValue("M6-02", Period.parse("2023-Q1"), 3, "encuesta", "contada otra vez", false);
        CONSOLE.bean(EntryDesk.class)
                .enter(
                        strict,
                        List.of(value),
                        ConsoleFixture.email(Role.UNIT_HEAD),
                        Instant.parse("2025-02-01T12:00:00Z"));
        String board = "/p/" + ConsoleFixture.PLAN + "/tablero";
        Browser.signedIn(CONSOLE, Role.UNIT_HEAD, board, Screen.DESK, page -> assertThat(
                        page.locator(".calls").innerText())
                .doesNotContain("aprobación"));
        Browser.signedIn(CONSOLE, Role.OFFICE, board, Screen.DESK, page -> {
            page.locator(".calls a:has-text('1 valor espera su aprobación')").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("M6-02").contains("contada otra vez");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aprobar"))
                    .click();
            page.waitForLoadState();
            assertThat(page.locator(".notice").innerText()).contains("cuenta desde la próxima evaluación");
            page.navigate(CONSOLE.address(board));
            assertThat(page.locator(".calls").innerText()).doesNotContain("aprobación");
        });
    }

    private static Plan askingForApproval(Path folder) throws IOException {
        Path shipped = Path.of("config", "plans", ConsoleFixture.PLAN);
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName()), text.replace("entry: {", "entry: {approval: yes, "));
            }
        }
        return PlanFolder.read(folder).plan();
    }
}
