package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.console.Browser.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    static Stream<String> pages() {
        ConsoleFixture full = ConsoleFixture.evaluated();
        ConsoleFixture empty = ConsoleFixture.fresh();
        return Stream.of(
                full.ofPlan("/tablero"),
                full.ofPlan("/tablero?periodo=2015&dependencia=SMOV"),
                full.ofPlan("/mapa"),
                full.ofPlan("/mapa?objetivo=M2&relaciones=activas"),
                full.ofPlan("/mapa?eje=SOC"),
                full.address("/planes"),
                empty.ofPlan("/tablero"),
                empty.ofPlan("/mapa"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_read_by_everybody_and_obeys_the_policy(String address) {
        for (Screen screen : List.of(Screen.DESK, Screen.DARK)) {
            Browser.at(address, screen, page -> assertThat(faults(page)).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_never_scrolls_sideways(String address) {
        for (int width : List.of(390, 768, 1024, 1400)) {
            Browser.at(address, Screen.wide(width), page -> assertThat(
                            page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth")));
        }
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .withTags(Browser.STANDARDS).analyze().getViolations().stream()
                        .map(PagesTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Test
    void the_board_tells_numbers_as_people_write_them() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/tablero?periodo=2024"), Screen.DESK, page -> {
            assertThat(page.title()).isEqualTo("Tablero T4 2024 · Atalaya");
            String text = page.innerText("main");
            assertThat(text).containsPattern("\\d+,\\d\u00a0%").contains("pp frente a T3 2024");
            assertThat(text).contains("15 ene. 2026").doesNotContain("NaN", "null", "??");
            assertThat(text).doesNotContainPattern("[▲▼ ]-\\d");
        });
    }

    @Test
    void every_objective_is_on_the_board_once_and_its_name_tells_the_status() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/tablero"), Screen.DESK, page -> {
            assertThat(page.locator(".tile").count()).isEqualTo(30);
            assertThat(page.locator(".tile").allTextContents())
                    .allMatch(name -> Stream.of("Cumple", "Avance menor", "Con problemas", "Sin evaluar")
                            .anyMatch(name::contains));
        });
    }

    @Test
    void the_language_stays_switched_and_only_data_stay_spanish() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/mapa?objetivo=M2"), Screen.DESK, page -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .innerText())
                    .isEqualTo("Strategy map");
            assertThat(page.url()).contains("objetivo=M2");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Scoreboard"))
                    .click();
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.innerText("main")).contains("Data known at").doesNotContain("Datos conocidos");
        });
    }

    @Test
    void the_table_of_the_map_holds_the_links_that_are_drawn() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/mapa?relaciones=activas"), Screen.DESK, page -> {
            int drawn = page.locator(".map .link").count();
            assertThat(drawn).isPositive().isLessThan(45);
            assertThat(page.locator("#links tbody tr").count()).isEqualTo(drawn);
        });
    }

    @Test
    void the_map_is_narrowed_to_an_axis_and_keeps_what_was_chosen_before() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/mapa?relaciones=activas"), Screen.DESK, page -> {
            page.locator("select[name=eje]").selectOption("MOV");
            page.waitForURL("**eje=MOV**");
            assertThat(page.url()).contains("relaciones=activas");
            int dimmed = page.locator(".map .node.dim").count();
            assertThat(dimmed).isBetween(1, 29);
            page.locator("select[name=dependencia]").selectOption("SSAL");
            page.waitForURL("**dependencia=SSAL**");
            assertThat(page.locator("main .notice").innerText()).contains("Ningún objetivo");
        });
    }

    @Test
    void choosing_an_objective_tells_what_threatens_it() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/mapa"), Screen.DESK, page -> {
            page.locator(".map a", new Page.LocatorOptions().setHasText("M2"))
                    .first()
                    .click();
            assertThat(page.locator(".chosen").innerText())
                    .contains("Expuesto en")
                    .contains("viene de");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quitar selección"))
                    .click();
            assertThat(page.locator(".chosen").count()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mapa?objetivo=M22", "/mapa?eje=MOVI", "/tablero?periodo=2031", "/tablero?dependencia=XX"})
    void a_wrong_code_leads_to_what_is_nearest(String path) {
        ConsoleFixture console = ConsoleFixture.evaluated();
        var answer = console.get("/p/" + ConsoleFixture.PLAN + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Lo más parecido").contains("class=\"btn\"");
    }

    @Test
    void who_comes_without_an_address_is_led_to_the_only_plan() {
        assertThat(ConsoleFixture.evaluated().get("/").uri().getPath()).isEqualTo("/p/quito-2015-2025/tablero");
    }

    @Test
    void the_board_is_light_enough() {
        assertThat(ConsoleFixture.evaluated()
                        .get("/p/quito-2015-2025/tablero")
                        .body()
                        .length())
                .isLessThan(80_000);
    }

    @Test
    void static_files_are_kept_for_a_year_under_addresses_that_change_with_them() {
        ConsoleFixture console = ConsoleFixture.evaluated();
        var addresses = java.util.regex.Pattern.compile("(?:href|src)=\"(/(?:css|js|webjars)/[^\"]*)\"")
                .matcher(console.get("/planes").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(addresses).hasSize(6).allMatch(address -> address.matches(".*-[0-9a-f]{32}\\.\\w+"));
        assertThat(addresses)
                .allSatisfy(address -> assertThat(console.get(address).headers().firstValue("Cache-Control"))
                        .get()
                        .asString()
                        .contains("max-age=31536000"));
    }
}
