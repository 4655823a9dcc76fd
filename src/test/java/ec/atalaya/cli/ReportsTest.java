package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportsTest {

    private static final String CSV = report("csv");
    private static final String JSON = report("json");

    private static String report(String format) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineTool.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "evaluate",
                "config/plans/quito-2015-2025",
                "--rules",
                "rules/default",
                "--period",
                "2024-Q4",
                "--format",
                format);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void theTableEndsWithItsLastAgendaItem() {
        List<String> lines = CSV.lines().toList();
        assertThat(lines.get(lines.size() - 1)).startsWith("AGENDA_ITEM,").endsWith(",RAE-01");
        assertThat(CSV).endsWith("\n");
    }

    @Test
    void theJsonReportHasTheResultsOfTheTableInItsOrderWithItsNumbers() {
        List<String> rows = new ArrayList<>();
        results()
                .forEach(result -> rows.add(String.join(
                        ",",
                        result.path("level").asString(),
                        result.path("code").asString(),
                        result.path("period").asString(),
                        number(result, "value"),
                        number(result, "target"),
                        number(result, "attainment"),
                        number(result, "score"),
                        result.path("status").asString(),
                        result.path("reason").asString(""),
                        number(result, "exposure"),
                        rules(result))));
        assertThat(rows).isEqualTo(CSV.lines().skip(1).toList());
    }

    private static JsonNode results() {
        return ExplanationJson.mapper().readTree(JSON).path("periods").path(0).path("results");
    }

    private static String number(JsonNode result, String field) {
        JsonNode number = result.path(field);
        return number.isMissingNode() ? "" : ec.atalaya.plan.Settled.text(number.asDouble());
    }

    private static String rules(JsonNode result) {
        List<String> rules = new ArrayList<>();
        result.path("rules").forEach(rule -> rules.add(rule.asString()));
        return String.join(";", rules);
    }

    @Test
    void everyResultIsExplainedByTheRulesThatTheTableNames() {
        results().forEach(result -> {
            Explanation explanation =
                    ExplanationJson.mapper().treeToValue(result.path("explanation"), Explanation.class);
            assertThat(explanation.rules().stream()
                            .map(rule -> rule.code())
                            .distinct()
                            .sorted())
                    .containsExactlyElementsOf(
                            rules(result).isEmpty()
                                    ? List.of()
                                    : List.of(rules(result).split(";")));
        });
    }

    @Test
    void noNumberHasAnExponentAndNothingIsNullOrNotANumber() {
        assertThat(JSON).doesNotContainPattern(": -?[0-9.]+[eE]").doesNotContain("NaN", "Infinity", ": null");
        assertThat(JSON).contains("\"ruleSet\" : {").endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void theSameEvaluationGivesTheSameBytes() {
        assertThat(report("json")).isEqualTo(JSON);
    }
}
