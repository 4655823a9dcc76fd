package ec.atalaya.evaluation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.rules.RuleSetFolder;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.DroolsRuleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunTest {

    private static final String PLAN = """
            title: T
            plan:
              code: p
              start: 2025
              end: 2025
              axes: [{code: A}]
              objectives: [{code: O1, name: O, axis: A}, {code: O2, name: O, axis: A}]
              indicators:
                - {code: I1, name: I, objective: O1, direction: UP, method: TARGET_RATIO, target_period: 2025, target_value: 3}
            measurements: [{indicator: I1, period: 2025, value: 1}]
            at: 2025
            """;

    @TempDir
    private Path folder;

    private final RulesInForce rules = RulesInForce.of(
            RuleSetFolder.read(Path.of("rules", "default")).ruleSet(),
            new DroolsRuleCompiler(Path.of("target", "rules-cache")));

    @Test
    void tells_what_was_expected_and_what_came_with_its_place() throws IOException {
        assertThat(differences("expect:\n  objectives:\n    O1: {status: CUMPLE, score: 0.5}\n"))
                .containsExactly(
                        "t.yaml:14:18: OBJECTIVE O1, status: expected CUMPLE but came CON_PROBLEMAS.",
                        "t.yaml:14:33: OBJECTIVE O1, score: expected 0.5 but came 0.3333333333.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.333, true",
        "0.3333333333, true",
        "0.33, false",
        "0.334, false",
        "0.3333333343, true",
        "0.33333334, false",
        "0, false",
        "none, false",
        "ninguno, false"
    })
    void compares_numbers_closely_and_long_ones_as_they_are_written(String written, boolean agrees) throws IOException {
        assertThat(differences("expect: {objectives: {O1: {score: " + written + "}}}")
                        .isEmpty())
                .isEqualTo(agrees);
    }

    @Test
    void an_unassessed_subject_has_no_number() throws IOException {
        assertThat(differences("expect: {objectives: {O2: {status: NOT_ASSESSED, reason: NO_CHILD, score: none}}}"))
                .isEmpty();
    }

    @Test
    void the_plan_itself_is_expected_without_its_code() throws IOException {
        assertThat(differences("expect: {plan: CUMPLE}"))
                .containsExactly("t.yaml:12:16: PLAN p, status: expected CUMPLE but came CON_PROBLEMAS.");
    }

    @Test
    void an_absent_list_of_alerts_is_not_looked_at_and_an_empty_one_means_none() throws IOException {
        assertThat(differences("expect: {plan: CON_PROBLEMAS}")).isEmpty();
        assertThat(differences("expect: {alerts: []}"))
                .hasSize(3)
                .first()
                .isEqualTo("t.yaml:12:10: Expected no alert ALE-01 AXIS A but one came: pending no, recipients OFFICE,"
                        + " severity HIGH.");
    }

    @Test
    void alerts_are_exactly_those_that_are_named() throws IOException {
        assertThat(differences("""
                                expect:
                                  alerts:
                                    - {rule: ALE-01, subject: OBJETIVO O1, severity: ALTA, recipients: []}
                                    - {rule: ALE-01, subject: AXIS A, pending: yes}
                                    - {rule: ALE-01, subject: PLAN p}
                                    - {rule: ALE-01, subject: PLAN p}
                                    - {rule: ALE-02, subject: OBJECTIVE O1}
                                """))
                .containsExactly(
                        "t.yaml:14:54: ALE-01 OBJECTIVE O1, severity: expected HIGH but came MEDIUM.",
                        "t.yaml:14:60: ALE-01 OBJECTIVE O1, recipients: expected NONE but came OFFICE.",
                        "t.yaml:15:7: ALE-01 AXIS A, pending: expected yes but came no.",
                        "t.yaml:17:7: The alert ALE-01 PLAN p is expected twice: write each one once.",
                        "t.yaml:18:7: Expected the alert ALE-02 OBJECTIVE O1 but none came.");
    }

    @Test
    void agenda_items_are_exactly_those_that_are_named() throws IOException {
        assertThat(differences("""
                                expect:
                                  agenda:
                                    - {meeting: SECRETARIAT, subject: OBJECTIVE O1, section: LOGRO, minutes: 5, symptoms: [O2], rules: [RAE-02]}
                                    - {meeting: ALCALDIA, subject: OBJECTIVE O1}
                                """))
                .containsExactlyInAnyOrder(
                        "t.yaml:13:3: Expected no agenda item COUNCIL AXIS A but one came: minutes 15, outcome DISCUSS,"
                                + " rules RAE-01, section DEEP_DIVE, severity HIGH.",
                        "t.yaml:13:3: Expected no agenda item COUNCIL PLAN p but one came: minutes 20, outcome DISCUSS,"
                                + " rules RAE-01, section DEEP_DIVE, severity HIGH.",
                        "t.yaml:14:62: SECRETARIAT OBJECTIVE O1, section: expected SUCCESS but came DEEP_DIVE.",
                        "t.yaml:14:78: SECRETARIAT OBJECTIVE O1, minutes: expected 5 but came 12.",
                        "t.yaml:14:81: SECRETARIAT OBJECTIVE O1, symptoms: expected O2 but came NONE.",
                        "t.yaml:14:97: SECRETARIAT OBJECTIVE O1, rules: expected RAE-02 but came RAE-01.",
                        "t.yaml:15:7: Expected the agenda item MAYORALTY OBJECTIVE O1 but none came.");
    }

    @Test
    void tells_every_fault_of_a_file_at_once() throws IOException {
        Path file = write("""
                expect:
                  objectives: {NONE: CUMPLE, O1: VERDE, O2: {attainment: 1}}
                  alerts: [{rule: ALE-99, subject: O1, recipients: [UNIT]}]
                  agenda: [{meeting: COUNCIL, subject: OBJECTIVE O9}]
                """);
        assertThatThrownBy(() -> ScenarioFile.read(file, "t.yaml", rules))
                .isInstanceOfSatisfying(RefusedDocument.class, refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place() + " " + fault.key())
                        .containsExactly(
                                "t.yaml:13:16 scenario.unknown-code",
                                "t.yaml:13:34 scenario.unknown-status",
                                "t.yaml:13:46 yaml.unknown",
                                "t.yaml:14:19 scenario.unknown-rule",
                                "t.yaml:14:36 scenario.subject",
                                "t.yaml:14:53 scenario.unknown-recipient",
                                "t.yaml:15:40 scenario.unknown-code"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{title: T, at: 2025, expect: {}} | scenario.one-plan",
                "{title: T, at: 2025, expect: {}, plan: {}, plan_folder: x} | scenario.one-plan",
                "{title: T, at: 2025, expect: {}, plan_folder: nowhere} | folder.missing",
                "{title: T, at: 2025, expect: {}, plan: {code: p}} | cell.missing",
                "{title: T, at: 2030, expect: {}, plan_folder: PLAN} | scenario.period",
                "{title: T, at: 2024-07, expect: {}, plan_folder: PLAN} | scenario.period",
                "{title: T, at: soon, expect: {}, plan_folder: PLAN} | cell.period",
                "{title: T, at: 2024, as_of: soon, expect: {}, plan_folder: PLAN} | cell.day",
                "{title: T, at: 2024, plan_folder: PLAN} | cell.missing",
                "{at: 2024, expect: {}, plan_folder: PLAN} | cell.missing",
                "{titel: T, title: T, at: 2024, expect: {}, plan_folder: PLAN} | yaml.unknown",
                "{title: T, at: 2024, expect: {}, plan_folder: PLAN, measurements: [{indicator: X, period: 2024, value: 1}]}"
                        + " | measurement.unknown-indicator"
            })
    void refuses_what_is_no_scenario(String text, String key) throws IOException {
        Path file = folder.resolve("t.yaml");
        String quito =
                Path.of("config", "plans", "quito-2015-2025").toAbsolutePath().toString();
        Files.writeString(file, text.replace("PLAN", quito));
        assertThatThrownBy(() -> ScenarioFile.read(file, "t.yaml", rules))
                .isInstanceOfSatisfying(RefusedDocument.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::key)
                        .contains(key));
    }

    @Test
    void a_plan_folder_brings_its_measurements_and_further_ones_restate_them() throws IOException {
        Path quito = Path.of("config", "plans", "quito-2015-2025").toAbsolutePath();
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                plan_folder: %s
                scenarios:
                  - {title: own, at: 2024-Q4, expect: {indicators: {S1-02: {attainment: 7}}}}
                  - title: restated
                    at: 2024-Q4
                    measurements: [{indicator: S1-02, period: 2024-Q4, value: 0, source: ilustrativo}]
                    expect: {indicators: {S1-02: {attainment: 0}}}
                """.formatted(quito));
        List<Scenario> scenarios = ScenarioFile.read(file, "t.yaml", rules);
        var run = new ScenarioRun(rules);
        assertThat(run.run(scenarios.get(0)).differences())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.arguments().get(3)).startsWith("0.").isNotEqualTo("0"));
        assertThat(run.run(scenarios.get(1)).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"axis:A, CUMPLE", "eje:A, CUMPLE", "Objetivo:O1, CUMPLE", "axis:OTHER, CON_PROBLEMAS"})
    void a_band_of_a_narrower_scope_goes_before_that_of_the_plan(String scope, String status) throws IOException {
        Path own = folder.resolve("own");
        Path shipped = Path.of("rules", "default");
        for (String name : List.of("ruleset.yaml", "tables/bands.csv", "indicators/semaforos.drl")) {
            Files.createDirectories(own.resolve(name).getParent());
            Files.copy(shipped.resolve(name), own.resolve(name));
        }
        Files.writeString(own.resolve("tables/bands.csv"), scope + ",INDICATOR,,,CUMPLE,\n", StandardOpenOption.APPEND);
        var scoped = RulesInForce.of(
                RuleSetFolder.read(own).ruleSet(), new DroolsRuleCompiler(Path.of("target", "rules-cache")));
        Scenario scenario = ScenarioFile.read(write("expect: {indicators: {I1: " + status + "}}"), "t.yaml", scoped)
                .get(0);
        assertThat(new ScenarioRun(scoped).run(scenario).differences()).isEmpty();
    }

    @Test
    void tells_which_rules_and_rows_were_never_reached() throws IOException {
        var run = new ScenarioRun(rules);
        ScenarioFile.read(write("expect: {}"), "t.yaml", rules).forEach(run::run);
        assertThat(run.unreached().rules())
                .extracting(rule -> rule.code())
                .contains("ALE-02", "PRO-01", "RAE-06")
                .doesNotContain("IND-01", "OBJ-01", "ALE-01", "RAE-01");
        assertThat(run.unreached().rows())
                .extracting(row -> row.place().row())
                .contains("tables/bands.csv:2", "tables/alerts.csv:6")
                .doesNotContain("tables/bands.csv:4", "tables/alerts.csv:2");
    }

    private List<String> differences(String expect) throws IOException {
        Scenario scenario = ScenarioFile.read(write(expect), "t.yaml", rules).get(0);
        return new ScenarioRun(rules)
                .run(scenario).differences().stream()
                        .map(fault -> fault.text(Locale.ENGLISH))
                        .toList();
    }

    private Path write(String expect) throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, PLAN + expect);
        return file;
    }
}
