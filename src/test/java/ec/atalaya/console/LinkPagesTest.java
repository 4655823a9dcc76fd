package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.AuditTrail;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.measurement.MeasurementOrigin;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Plans;
import ec.atalaya.review.AgendaDesk;
import ec.atalaya.review.ReviewMeeting;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links of the map beside their evidence, and their way to an agenda. */
class LinkPagesTest {

    private static final String ROOT = "/p/" + ConsoleFixture.PLAN + "/mapa/relaciones";

    static Stream<String> addresses() {
        ConsoleFixture full = ConsoleFixture.evaluated();
        return Stream.of(
                full.ofPlan("/mapa/relaciones"),
                full.ofPlan("/mapa/relaciones?veredicto=contradichas&lang=en"),
                full.ofPlan("/mapa/relaciones?periodo=2016-Q1"),
                full.ofPlan("/mapa/relaciones?relacion=M5%3EM2"),
                full.ofPlan("/mapa/relaciones?veredicto=contradichas&eje=SOC"),
                full.ofPlan("/mapa?relaciones=contradichas"),
                ConsoleFixture.fresh().ofPlan("/mapa/relaciones"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everybody_can_read_the_links(String address) {
        Readable.assertReadable(address);
    }

    @Test
    void every_link_stands_beside_what_the_data_say_of_it() {
        Browser.at(ConsoleFixture.evaluated().address(ROOT), Screen.DESK, page -> {
            assertThat(page.locator(".lead").innerText()).startsWith("Los datos contradicen 1 de las 45 relaciones;");
            assertThat(page.locator(".evidence tbody tr").count()).isEqualTo(45);
            String doubt = page.locator("#r-M5-M2").innerText();
            assertThat(doubt).contains("van al revés", "Contradicha", "0,73", "11", "2 trimestres");
            assertThat(page.locator("#r-M5-M2 svg.pair .effect-dot").count()).isEqualTo(11);
            assertThat(page.locator("#r-M4-M2").innerText()).contains("Pocos datos", "4 pares, se piden 8");
            assertThat(page.locator("main").innerText()).doesNotContain("NaN", "null", "??");
            page.locator("select[name=veredicto]").selectOption("contradichas");
            page.waitForURL("**veredicto=contradichas**");
            assertThat(page.locator(".evidence tbody tr").count()).isEqualTo(1);
        });
    }

    @Test
    void a_link_is_told_down_to_the_pairs_and_they_lead_to_what_made_them() {
        Browser.at(ConsoleFixture.evaluated().address(ROOT), Screen.DESK, page -> {
            page.locator("#r-M5-M2 td a").first().click();
            page.waitForURL("**relacion=M5%3EM2");
            String chosen = page.locator(".chosen").innerText();
            assertThat(chosen)
                    .contains("Los datos la contradicen", "0,73 en 11 pares", "Por qué se cree: Una red vial");
            assertThat(page.locator(".chosen tbody tr").count()).isEqualTo(11);
            page.locator(".chosen tbody a").first().click();
            assertThat(page.url()).contains("/objetivos/M5", "periodo=2015-Q3");
        });
    }

    @Test
    void the_map_tells_the_evidence_and_shows_what_is_contradicted_alone() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/mapa?relaciones=contradichas"), Screen.DESK, page -> {
            assertThat(page.locator(".map .link").count()).isEqualTo(1);
            assertThat(page.locator(".seg [aria-current]").first().innerText()).isEqualTo("Contradichas (1)");
            assertThat(page.locator("#links tbody").innerText()).contains("M5", "M2", "Contradicha");
        });
    }

    @Test
    void programs_read_the_same() {
        String body = ConsoleFixture.evaluated()
                .get("/api" + ROOT + "?veredicto=contradichas")
                .body();
        assertThat(body)
                .contains("\"cause\":\"M5\",\"effect\":\"M2\",\"sign\":\"-\"")
                .contains("\"verdict\":\"CONTRADICTED\"", "\"pairs\":11", "\"2016-Q4\"")
                .doesNotContain("\"cause\":\"I4\"");
    }

    @Test
    void the_office_brings_a_link_to_the_agenda_where_it_stays(@TempDir Path folder) throws IOException {
        ConsoleFixture console = ConsoleFixture.own();
        try {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            Plan plan = console.bean(Plans.class)
                    .current(ConsoleFixture.PLAN)
                    .orElseThrow()
                    .plan();
            AgendaDesk desk = console.bean(AgendaDesk.class);
            assertThat(desk.linksIn(desk.open(ConsoleFixture.PLAN, today).orElseThrow()))
                    .doesNotContain("E3>T3");
            Browser.at(console.address(ROOT), Screen.DESK, LinkPagesTest::bring);
            assertThat(console.bean(AuditTrail.class).acts()).contains("agenda-item-brought");

            Path file = Files.writeString(
                    folder.resolve("m.csv"), "indicador,período,valor,corte\nI4-01,2025-Q4,91,2026-02-01\n");
            console.bean(MeasurementStore.class).load(plan, file, MeasurementOrigin.FOLDER, "test", Instant.now());
            EvaluationRun again = console.bean(EvaluationRuns.class)
                    .run(ConsoleFixture.PLAN, today, EvaluationRun.Cause.CORRECTION, "test");
            ReviewMeeting meeting = desk.open(ConsoleFixture.PLAN, today).orElseThrow();
            assertThat(meeting.run()).isEqualTo(again.id());
            assertThat(desk.linksIn(meeting)).containsOnlyOnce("E3>T3");
            assertThat(desk.bring(meeting, plan.map().into("T3").get(0), "test"))
                    .isFalse();
        } finally {
            console.close();
        }
    }

    private static void bring(Page page) {
        page.locator("#r-E3-T3 button").click();
        page.waitForURL("**" + ROOT);
        assertThat(page.locator(".notice").innerText()).contains("E3 → T3 está en la agenda de la RAE Alcaldía");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("notice");
        page.locator("#r-E3-T3")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("En la agenda"))
                .click();
        assertThat(page.locator("main").innerText()).contains("E3 → T3", "pocos datos para probarla");
    }

    @Test
    void nobody_else_does_and_no_other_link_goes() {
        ConsoleFixture console = ConsoleFixture.guarded();
        Visitor chair = console.visitor(Role.CHAIR);
        assertThat(chair.get(ROOT).body()).contains("Contradicha").doesNotContain("Llevar a la agenda");
        assertThat(chair.post(ROOT + "/agenda", Map.of("relacion", "I4>E3")).statusCode())
                .isEqualTo(403);
        Visitor office = console.visitor(Role.OFFICE);
        office.get(ROOT);
        HttpResponse<String> unknown = office.post(ROOT + "/agenda", Map.of("relacion", "I4>Z9"));
        assertThat(unknown.statusCode()).isEqualTo(404);
    }
}
