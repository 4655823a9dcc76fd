package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPagesTest {

    private static final ConsoleFixture CONSOLE = ConsoleFixture.guarded();

    private static String page(String path) {
        return "/p/" + ConsoleFixture.PLAN + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/datos", "/datos?dependencia=CM", "/datos?periodo=2019-Q2&dependencia="})
    void the_calendar_can_be_read_by_everybody(String path) {
        Readable.assertReadable(ConsoleFixture.evaluated().ofPlan(path));
    }

    @Test
    void the_office_sees_every_unit_and_how_late_a_value_is() {
        Browser.signedIn(CONSOLE, Role.OFFICE, page("/datos"), Screen.DESK, page -> {
            assertThat(page.locator("tr.group").count()).isGreaterThan(10);
            assertThat(page.locator(".lead").innerText()).contains("atrasado");
            assertThat(page.locator("td.late").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(cell -> cell.contains("atrasado"));
            assertThat(page.locator(".calendar thead th").allInnerTexts())
                    .isEqualTo(List.of("Indicador", "Frecuencia", "T1 2024", "T2 2024", "T3 2024", "T4 2024"));
        });
    }

    @Test
    void the_head_of_a_unit_begins_with_what_the_unit_reports_and_can_look_further() {
        Browser.signedIn(CONSOLE, Role.UNIT_HEAD, page("/datos"), Screen.DESK, page -> {
            assertThat(page.locator("tr.group").allInnerTexts()).containsExactly("Secretaría de Movilidad");
            page.locator("select[name=dependencia]").selectOption("");
            page.waitForURL("**dependencia=**");
            assertThat(page.locator("tr.group").count()).isGreaterThan(10);
        });
    }
}
