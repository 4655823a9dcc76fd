package ec.atalaya.console;

import static ec.atalaya.console.Readable.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.console.Browser.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPageTest {

    private static final ConsoleFixture CONSOLE = ConsoleFixture.evaluated();

    @ParameterizedTest
    @CsvSource({
        "m2, /objetivos/M2",
        "M2-01, /indicadores/M2-01",
        "smov, /tablero?dependencia=SMOV",
        "a-0002, /alertas/2"
    })
    void a_code_leads_straight_to_what_it_names(String code, String target) {
        Visitor visitor = CONSOLE.visitor();
        var answer = visitor.get("/p/" + ConsoleFixture.PLAN + "/buscar?q=" + code);
        assertThat(visitor.target(answer)).isEqualTo("/p/" + ConsoleFixture.PLAN + target);
    }

    @Test
    void words_are_found_without_their_accents_from_the_bar_of_any_page() {
        Browser.at(CONSOLE.ofPlan("/mapa"), Screen.DESK, page -> {
            page.getByRole(AriaRole.SEARCHBOX).fill("PUBLICO transporte");
            page.getByRole(AriaRole.SEARCHBOX).press("Enter");
            page.waitForURL("**/buscar?q=**");
            assertThat(page.locator("main").innerText())
                    .contains("Objetivos", "M2 Aumentar los viajes en transporte público", "Indicadores", "M2-01");
            assertThat(page.getByRole(AriaRole.SEARCHBOX).inputValue()).isEqualTo("PUBLICO transporte");
        });
    }

    @Test
    void everybody_can_read_what_was_found_and_that_nothing_was() {
        assertReadable(CONSOLE.ofPlan("/buscar?q=movilidad"));
        assertReadable(CONSOLE.ofPlan("/buscar?q=unicornio"));
        assertReadable(CONSOLE.ofPlan("/buscar"));
        assertThat(CONSOLE.get("/p/" + ConsoleFixture.PLAN + "/buscar?q=%3Cb%3Eunicornio")
                        .body())
                .contains("Nada con «&lt;b&gt;unicornio»");
    }
}
