package ec.atalaya.console;

import static ec.atalaya.console.Readable.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.rules.RuleSetsInForce;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePagesTest {

    private static final String PAGE = "/p/" + ConsoleFixture.PLAN + "/reglas";

    @Test
    void every_rule_in_force_is_there_once_with_its_sentence_and_the_line_of_its_file() {
        String page = ConsoleFixture.evaluated().get(PAGE).body();
        var rules = ConsoleFixture.evaluated()
                .bean(RuleSetsInForce.class)
                .of("default")
                .engine()
                .rules();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(Pattern.compile("id=\"regla-" + rule.code() + "\"")
                            .matcher(page)
                            .results())
                    .hasSize(1);
            assertThat(page)
                    .contains(rule.sentence())
                    .contains(rule.place().file() + ", línea " + rule.place().line());
        });
    }

    @Test
    void an_objective_leads_to_the_very_row_that_decided_about_it() {
        String objective = ConsoleFixture.evaluated().ofPlan("/objetivos/M2?periodo=2024-Q4");
        Browser.at(objective, Screen.DESK, page -> {
            page.locator(".chain")
                    .first()
                    .getByRole(AriaRole.LINK)
                    .getByText(Pattern.compile("tables/bands.csv, fila \\d+"))
                    .first()
                    .click();
            page.waitForURL("**/reglas/tablas/franjas#franjas-*");
            Locator row = page.locator("tr:target");
            assertThat(row.innerText()).contains("objetivo", "70\u00a0%", "Con problemas");
        });
    }

    @Test
    void a_rule_of_a_table_and_of_an_explanation_leads_to_its_sentence() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/reglas/tablas/alertas"), Screen.DESK, page -> {
            page.getByRole(AriaRole.LINK).getByText("ALE-02").first().click();
            page.waitForURL("**/reglas#regla-ALE-02");
            assertThat(page.locator("tr:target").innerText()).contains("expuesto");
        });
        assertThat(ConsoleFixture.evaluated()
                        .get("/p/" + ConsoleFixture.PLAN + "/objetivos/M2?periodo=2024-Q4")
                        .body())
                .contains("/reglas#regla-OBJ-01");
    }

    @Test
    void rows_tell_how_many_results_they_decided_and_of_which_period() {
        Browser.at(ConsoleFixture.evaluated().ofPlan("/reglas/tablas/franjas?periodo=2024-Q4"), Screen.DESK, page -> {
            assertThat(page.locator("thead").innerText()).contains("Decidió en T4 2024");
            int objectives = page.locator("tbody tr").all().stream()
                    .map(Locator::innerText)
                    .filter(row -> row.contains("\tobjetivo\t"))
                    .mapToInt(row -> Integer.parseInt(row.replaceFirst("(?s).*\t(\\d+) resultados?$", "$1")))
                    .sum();
            assertThat(objectives)
                    .as("of 30 objectives each has its row, or no result")
                    .isBetween(20, 30);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reglas", "/reglas/tablas/franjas", "/reglas/tablas/agenda", "/reglas?lang=en"})
    void everybody_can_read_them(String path) {
        assertReadable(ConsoleFixture.evaluated().ofPlan(path));
    }

    @Test
    void before_the_first_run_nothing_is_counted_and_an_unknown_table_offers_those_there_are() {
        assertReadable(ConsoleFixture.fresh().ofPlan("/reglas"));
        assertThat(ConsoleFixture.fresh().get(PAGE).body()).doesNotContain("Decidió en");
        assertThat(ConsoleFixture.fresh().get(PAGE + "/tablas/franja").body()).contains("/reglas/tablas/franjas");
    }
}
