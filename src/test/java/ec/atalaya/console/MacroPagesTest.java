package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.review.ReviewMeetings;
import ec.atalaya.rules.table.Meeting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroPagesTest {

    private static final String PLAN = "/p/" + ConsoleFixture.PLAN;
    private static final String MACRO = PLAN + "/escenarios/macro";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/escenarios/macro",
                "/escenarios/macro?periodo=2024-Q4",
                "/escenarios?macro=adverso&periodo=2024-Q4"
            })
    void scenarios_can_be_read_by_everybody(String path) {
        Readable.assertReadable(ConsoleFixture.evaluated().ofPlan(path));
    }

    @Test
    void a_plan_that_nobody_has_evaluated_says_so() {
        Readable.assertReadable(ConsoleFixture.fresh().ofPlan("/escenarios/macro"));
    }

    @Test
    void an_assumption_that_reality_has_left_is_told_in_a_sentence() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/escenarios/macro?periodo=2024-Q4"), Screen.DESK, page -> {
            assertThat(page.locator("main .lead").innerText())
                    .isEqualTo("La realidad dejó atrás un supuesto del plan: Transferencias del Estado.");
            assertThat(page.locator("#driver-transferencias").innerText())
                    .contains("el plan suponía 300 millones de dólares y van 240, 20\u00a0% menos; toleraba 10\u00a0%.")
                    .contains("200");
            assertThat(page.locator("#driver-pib").innerText()).contains("se sostiene");
            String exposed = page.locator("[aria-labelledby=exposed] table").innerText();
            assertThat(exposed).contains("I4").contains("por Transferencias del Estado");
        });
    }

    @Test
    void the_agenda_of_the_council_tells_it_among_macro_scenarios_and_leads_to_the_page() {
        ConsoleFixture console = ConsoleFixture.guarded();
        long meeting = console.bean(ReviewMeetings.class)
                .next(ConsoleFixture.PLAN, Meeting.COUNCIL, ConsoleFixture.EARLIER)
                .orElseThrow()
                .id();
        Browser.signedIn(console, Role.CHAIR, PLAN + "/reuniones/" + meeting, Screen.DESK, page -> {
            assertThat(page.locator("#s6").innerText())
                    .contains("Transferencias del Estado")
                    .contains("el plan suponía 300");
            page.locator("#s6 h3 a").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Macroescenarios");
        });
    }

    @Test
    void a_trial_is_made_under_a_scenario_and_its_address_holds_it() {
        ConsoleFixture console = ConsoleFixture.guarded();
        long runs = console.bean(RunLog.class).count(ConsoleFixture.PLAN);
        Browser.signedIn(console, Role.OFFICE, PLAN + "/escenarios", Screen.DESK, page -> {
            assertThat(page.getByLabel("Base").isChecked()).isTrue();
            page.getByLabel("Adverso").check();
            page.waitForURL("**macro=adverso**");
            assertThat(page.locator(".trial table").innerText()).contains("E3");
            page.reload();
            assertThat(page.getByLabel("Adverso").isChecked()).isTrue();
            page.locator("input[name=agregar]").fill("I4-01");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar"))
                    .click();
            page.waitForLoadState();
            assertThat(page.url()).contains("macro=adverso").contains("valor=");
        });
        assertThat(console.bean(RunLog.class).count(ConsoleFixture.PLAN)).isEqualTo(runs);
    }

    @Test
    void programs_get_the_same_and_an_unknown_scenario_is_none() {
        ConsoleFixture console = ConsoleFixture.guarded();
        Visitor office = console.visitor(Role.OFFICE);
        String json = office.get("/api" + MACRO + "?periodo=2024-Q4", Map.of("Accept", "application/json"))
                .body();
        assertThat(json)
                .contains("\"code\":\"transferencias\"")
                .contains("\"left\":true")
                .contains("\"assumed\":{\"pib\":-1.5,\"transferencias\":200.0}");
        assertThat(office.get(PLAN + "/escenarios?macro=advers", Map.of("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(404);
    }
}
