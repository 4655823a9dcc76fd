package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.console.Browser.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of objectives and indicators in a browser, as people use them. */
class ObjectiveJourneyTest {

    private static final String THEN = "?periodo=2024-Q4";
    private static final List<String> PAGES = List.of(
            "/objetivos/M2" + THEN,
            "/objetivos/E4" + THEN,
            "/objetivos/T3" + THEN,
            "/objetivos/M2" + THEN + "&imprimir=1",
            "/indicadores/M2-01" + THEN + "&imprimir=1",
            "/indicadores/E4-01" + THEN);

    /** What sticks out where the page is wider than the screen. */
    private static final String SIDEWAYS = """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return [];
              return [...document.querySelectorAll('main *, header *, footer *')]
                .filter((one) => one.getBoundingClientRect().right > wide && !one.closest('.scroll'))
                .map((one) => one.outerHTML.slice(0, 120));
            }""";

    private static String address(String path) {
        return ConsoleFixture.evaluated().ofPlan(path);
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void fromTheObjectiveOneReachesTheRowOfItsWorstMeasurementByLinksAlone() {
        Browser.at(address("/objetivos/M2" + THEN), Screen.DESK, page -> {
            assertThat(page.locator(".lead").innerText()).contains("Con problemas desde", "M2-01");
            link(page.locator(".chain").first(), "fila 145 de mediciones-2024.csv")
                    .click();
            page.waitForURL("**/indicadores/M2-01**");
            assertThat(page.url()).endsWith("#medicion").contains("periodo=2024-Q4");
            assertThat(page.locator("#medicion").innerText())
                    .contains("69,6\u00a0%", "fila 145 de mediciones-2024.csv", "corte 11 ene. 2025");
            link(page.locator("main"), "Ver objetivo M2").click();
            page.waitForURL("**/objetivos/M2**");
        });
    }

    @Test
    void fromTheObjectiveOneFollowsTheThreatToItsRoot() {
        Browser.at(address("/objetivos/M2" + THEN), Screen.DESK, page -> {
            link(page.locator(".lead"), "I4 Mejorar la ejecución presupuestaria")
                    .click();
            page.waitForURL("**/objetivos/I4**");
            assertThat(page.locator("h1").innerText()).isEqualTo("I4 Mejorar la ejecución presupuestaria");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objetivos/M9", "/indicadores/M2-99"})
    void anUnknownCodeIsNotFoundAndOffersTheNearest(String path) {
        var answer = ConsoleFixture.evaluated().get("/p/" + ConsoleFixture.PLAN + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Lo más parecido", "/" + path.split("/")[1] + "/M2");
    }

    @Test
    void onPaperEverythingIsOpen() {
        Browser.at(address("/objetivos/M2" + THEN), Screen.DESK, page -> {
            assertThat(page.locator("main details[open]").count()).isZero();
            link(page.locator(".bar"), "Imprimir").click();
            page.waitForURL("**imprimir=1**");
            assertThat(page.locator("main details").count()).isPositive();
            assertThat(page.locator("main details:not([open])").count()).isZero();
        });
    }

    @Test
    void theEnglishSwitchTranslatesThePage() {
        Browser.at(address("/objetivos/M2" + THEN + "&lang=en"), Screen.DESK, page -> {
            assertThat(page.locator("main").innerText())
                    .contains("In trouble since", "What threatens it", "Why not")
                    .doesNotContain("Qué", "Indicador que", "trimestres");
        });
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageCanBeReadByEverybodyAndObeysThePolicy(String path) {
        for (Screen screen : List.of(Screen.DESK, Screen.DARK)) {
            Browser.at(address(path), screen, page -> assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations())
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageNeverScrollsSideways(String path) {
        for (int width : List.of(390, 768, 1024, 1400)) {
            Browser.at(address(path), Screen.wide(width), page -> assertThat(page.evaluate(SIDEWAYS))
                    .as("%s at %d", path, width)
                    .isEqualTo(List.of()));
        }
    }
}
