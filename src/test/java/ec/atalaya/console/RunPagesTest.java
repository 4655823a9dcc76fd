package ec.atalaya.console;

import static ec.atalaya.console.Readable.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.evaluation.run.RoundsByHand;
import ec.atalaya.evaluation.run.RunLog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
class RunPagesTest {

    private static final String PAGE = "/p/" + ConsoleFixture.PLAN + "/corridas";

    @TempDir
    static Path inbox;

    private static ConsoleFixture console;

    @BeforeAll
    static void open() {
        console = ConsoleFixture.own("--atalaya.measurement.inbox=" + inbox);
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @Test
    @Order(1)
    void the_office_drops_a_correction_evaluates_and_sees_what_changed() throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(ConsoleFixture.PLAN));
        Files.writeString(
                folder.resolve("correccion.csv"),
                "indicador,período,valor,fuente,corte,nota,provisional\n"
                        + "E3-01,2025-Q4,99,ilustrativo,2026-01-20,Se corrigió el denominador,\n");
        Browser.at(console.ofPlan("/corridas"), Screen.DESK, page -> {
            button(page, "Evaluar ahora").click();
            page.waitForURL("**/corridas/en-curso?pedida=1");
            assertThat(page.evaluate("document.activeElement.textContent").toString())
                    .startsWith("Se pidió la evaluación");
            assertThat(page.locator(".stages .stage").allInnerTexts())
                    .containsExactly("Indicadores", "Objetivos", "Propagación", "Alertas", "Agenda");
            assertThat(page.locator("[role=status]").innerText()).isNotBlank();

            page.waitForURL("**/corridas/2?lista=1");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("La corrida 2 terminó.");
            String text = page.innerText("main");
            assertThat(text)
                    .contains("E3-01", "correccion.csv", "buzón", "Cambian de semáforo", "T4 2025")
                    .contains("a mano: oficina@atalaya.example");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("fila 2 de correccion.csv"))
                            .innerText())
                    .contains("99");
            link(page.locator("main"), "Ver el tablero de esta corrida").click();
            page.waitForURL("**/tablero?corrida=2");
            assertThat(link(page.locator(".stamp"), "2").getAttribute("href")).endsWith("/corridas/2");
        });
        assertThat(folder.resolve("done/correccion.csv")).exists();
    }

    @Test
    @Order(2)
    void the_same_inputs_again_change_nothing_and_say_which_run_holds() {
        Browser.at(console.ofPlan("/corridas"), Screen.DESK, page -> {
            button(page, "Evaluar ahora").click();
            page.waitForURL("**/corridas/3?lista=1");
            assertThat(page.locator(".lead").innerText()).isEqualTo("Nada cambió: mismas entradas que la 2");
            link(page.locator(".lead"), "2").click();
            page.waitForURL("**/corridas/2");
        });
        assertThat(console.get(PAGE).body()).contains("Rige la corrida 2", "primer arranque", "3 corridas");
    }

    @Test
    @Order(3)
    void who_presses_again_while_one_runs_is_led_to_it() {
        Visitor visitor = console.visitor();
        visitor.get(PAGE);
        long before = runs();
        HttpResponse<String> first = visitor.post(PAGE + "/evaluar", Map.of());
        HttpResponse<String> second = visitor.post(PAGE + "/evaluar", Map.of());
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(visitor.target(first)).isEqualTo(PAGE + "/en-curso?pedida=1");
        assertThat(visitor.target(second)).isEqualTo(visitor.target(first));
        awaitEnd();
        assertThat(runs()).isBetween(before + 1, before + 2);
        assertThat(console.bean(RoundsByHand.class).start(ConsoleFixture.PLAN, "una@example.org"))
                .isTrue();
        assertThat(console.bean(RoundsByHand.class).start(ConsoleFixture.PLAN, "otra@example.org"))
                .as("one is under way")
                .isFalse();
        awaitEnd();
    }

    @Test
    @Order(4)
    void a_run_under_way_is_told_by_its_stages_and_its_own_address_leads_there() {
        long run = open("RUNNING", "");
        assertThat(console.get(PAGE + "/" + run).uri().getPath()).isEqualTo(PAGE + "/en-curso");
        assertThat(console.get(PAGE + "/en-curso").body())
                .contains("Se preparan plan, reglas y mediciones", "http-equiv=\"refresh\"");
        assertThat(console.get(PAGE).body())
                .contains("Ver la que está en curso")
                .doesNotContain("Evaluar ahora</");
        assertReadable(console.ofPlan("/corridas/en-curso"));
        console.bean(JdbcClient.class)
                .sql("update evaluation_run set state = 'FAILED', message = 'x' where id = ?")
                .param(run)
                .update();
    }

    @Test
    @Order(5)
    void a_failed_run_names_the_rule_and_the_run_that_still_holds() {
        long run = open("FAILED", "La regla ALE-01 no termina");
        HttpResponse<String> page = console.get(PAGE + "/" + run);
        assertThat(page.body())
                .contains("Falló: La regla ALE-01 no termina", "Sigue valiendo la corrida 2", "Evaluar ahora");
        assertReadable(console.ofPlan("/corridas/" + run));
    }

    @Test
    @Order(6)
    void a_round_that_cannot_begin_says_so_without_telling_secrets_of_the_house() {
        JdbcClient database = console.bean(JdbcClient.class);
        database.sql("alter table measurement_load rename to hidden_load").update();
        try {
            console.bean(RoundsByHand.class).start(ConsoleFixture.PLAN, "una@example.org");
            awaitEnd();
        } finally {
            database.sql("alter table hidden_load rename to measurement_load").update();
        }
        assertThat(console.get(PAGE + "/en-curso").body())
                .contains("La evaluación no empezó", "Algo falló de nuestro lado", "Sigue valiendo la corrida 2")
                .doesNotContain("measurement_load", "Exception");
        assertReadable(console.ofPlan("/corridas/en-curso"));
    }

    @Test
    @Order(7)
    void everybody_can_read_them_full_and_empty() {
        assertReadable(console.ofPlan("/corridas"));
        assertReadable(console.ofPlan("/corridas/1"));
        assertReadable(console.ofPlan("/corridas/2"));
        assertReadable(ConsoleFixture.fresh().ofPlan("/corridas"));
        assertThat(ConsoleFixture.fresh().get(PAGE).body()).contains("Nadie ha evaluado este plan todavía");
        assertThat(console.get(PAGE + "/999").statusCode()).isEqualTo(404);
    }

    private static long runs() {
        return console.bean(RunLog.class).count(ConsoleFixture.PLAN);
    }

    private static long open(String state, String message) {
        return console.bean(JdbcClient.class)
                .sql("""
                        insert into evaluation_run (plan, plan_version, rule_set, rule_set_version, rule_set_digest,
                            inputs, as_of, focus, cause, asked_by, state, started_at, message)
                        select plan, plan_version, rule_set, rule_set_version, rule_set_digest, 'others', as_of, focus,
                            'SCHEDULE', 'atalaya', ?, now(), ? from evaluation_run where id = 2
                        returning id""")
                .params(state, message)
                .query(Long.class)
                .single();
    }

    private static void awaitEnd() {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!console.bean(RoundsByHand.class)
                .of(ConsoleFixture.PLAN)
                .orElseThrow()
                .isOver()) {
            assertThat(System.nanoTime()).as("the round ends").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
