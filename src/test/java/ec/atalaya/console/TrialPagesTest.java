package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.evaluation.run.RunLog;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialPagesTest {

    private static final String TRIAL = "/p/" + ConsoleFixture.PLAN + "/escenarios";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/escenarios",
                "/escenarios?relacion=transferencias%3EI4:fuerza%3D0,2",
                "/escenarios?valor=I4-01:2024%3D90&relacion=I4%3EE3:fuerza%3D0,2&periodo=2024-Q4",
                "/escenarios?valor=I4-01:2024%3Dmucho&estado=M2%3DVERDE"
            })
    void a_trial_can_be_read_by_everybody(String path) {
        Readable.assertReadable(ConsoleFixture.evaluated().ofPlan(path));
    }

    @Test
    void a_trial_is_built_step_by_step_and_its_address_holds_it() {
        ConsoleFixture console = ConsoleFixture.guarded();
        long runs = console.bean(RunLog.class).count(ConsoleFixture.PLAN);
        Browser.signedIn(console, Role.OFFICE, TRIAL, Screen.DESK, page -> {
            add(page, "I4-01");
            assertThat(page.locator(".supposed .hint").innerText()).startsWith("hoy ");
            assertThat(page.locator("#outcome ~ .lead").innerText()).contains("no cambia nada");
            page.locator("[id='valor.I4-01:2024']").fill("160");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Calcular"))
                    .click();
            page.waitForURL("**160**");
            assertThat(page.locator(".trial table").innerText())
                    .contains("I4-01")
                    .contains("I4 ");
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Mapa estratégico de este"))
                            .locator("svg")
                            .count())
                    .isOne();
            add(page, "I4>E3");
            assertThat(page.locator(".supposed").count()).isEqualTo(2);
            page.reload();
            assertThat(page.locator(".supposed").count()).isEqualTo(2);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quitar I4 → E3, fuerza de la relación"))
                    .click();
            assertThat(page.locator(".supposed").count()).isEqualTo(1);
            add(page, "no existe");
            assertThat(page.locator(".problem").innerText()).contains("no existe");
        });
        assertThat(console.bean(RunLog.class).count(ConsoleFixture.PLAN)).isEqualTo(runs);
    }

    @Test
    void a_rule_set_that_is_not_there_is_told() {
        Visitor office = ConsoleFixture.guarded().visitor(Role.OFFICE);

        HttpResponse<String> answer = office.get(TRIAL + "?reglas=defaut", Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No hay ningún conjunto de reglas «defaut»", "default");
    }

    private static void add(Page page, String code) {
        page.locator("input[name=agregar]").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar"))
                .click();
        page.waitForLoadState();
    }

    @Test
    void trials_are_for_the_office_and_heads() {
        Map<String, String> html = Map.of("Accept", "text/html");
        ConsoleFixture console = ConsoleFixture.guarded();
        assertThat(console.visitor(Role.VIEWER).get(TRIAL, html).statusCode()).isEqualTo(403);
        assertThat(console.visitor(Role.UNIT_HEAD).get(TRIAL, html).statusCode())
                .isEqualTo(200);
    }
}
