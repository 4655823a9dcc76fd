package ec.atalaya.rules;

import static ec.atalaya.rules.Facts.disputed;
import static ec.atalaya.rules.Facts.exposed;
import static ec.atalaya.rules.Facts.scored;
import static ec.atalaya.rules.Facts.standing;
import static ec.atalaya.rules.Facts.unassessed;

import ec.atalaya.plan.Level;
import ec.atalaya.rules.fact.AlertConclusion;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Standing.Moment;
import ec.atalaya.rules.table.AlertPolicy;
import ec.atalaya.rules.table.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultAlertRulesTest {

    private final RuleVerifier alerts = RuleVerifier.ruleSet("default").stage(Stage.ALERTS);

    @Test
    void ALE_01_counts_the_periods_that_an_objective_is_in_trouble() {
        Standing standing = objective(scored(0.6), scored(0.5), scored(0.9), scored(0.1));
        alerts.rule("ALE-01")
                .given(standing)
                .concludes(
                        new AlertConclusion(standing, row("ALE-01", Level.OBJECTIVE, "MEDIUM"), 2),
                        new AlertConclusion(standing, row("ALE-01", Level.OBJECTIVE, "HIGH"), 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"AXIS", "PLAN"})
    void ALE_01_speaks_of_axes_and_the_plan(Level level) {
        Standing standing = standing(level, "X", scored(0.6));
        alerts.rule("ALE-01").given(standing).concludes(new AlertConclusion(standing, row("ALE-01", level, "HIGH"), 1));
    }

    @Test
    void ALE_01_is_silent_above_trouble_and_of_levels_that_the_table_does_not_name() {
        alerts.rule("ALE-01")
                .given(
                        objective(scored(0.7)),
                        objective(unassessed("NO_CHILD")),
                        standing(Level.PERSPECTIVE, "P", scored(0.1)),
                        standing(Level.INDICATOR, "M1-01", scored(0.1)))
                .concludesNothing();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.1000000001, 1})
    void ALE_02_tells_exposures_from_the_mark_on(double exposure) {
        Standing standing = objective(exposed(exposure), exposed(0.1), exposed(0.0999999999));
        alerts.rule("ALE-02")
                .given(standing)
                .concludes(new AlertConclusion(standing, row("ALE-02", Level.OBJECTIVE, "MEDIUM"), 2));
    }

    @Test
    void ALE_02_is_silent_below_the_mark_and_where_the_objective_is_not_met() {
        alerts.rule("ALE-02")
                .given(
                        objective(exposed(0.0999999999)),
                        objective(new Moment("AVANCE_MENOR", 2, false, "", 0.8, 0.2, 0.9)))
                .concludesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_VALUE", "STALE"})
    void ALE_03_counts_the_periods_without_data(String reason) {
        Standing standing = standing(
                Level.INDICATOR, "M1-01", unassessed(reason), unassessed("NO_VALUE"), scored(1), unassessed("STALE"));
        alerts.rule("ALE-03")
                .given(standing)
                .concludes(
                        new AlertConclusion(standing, row("ALE-03", Level.INDICATOR, "LOW"), 2),
                        new AlertConclusion(standing, row("ALE-03", Level.INDICATOR, "MEDIUM"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_DUE", "NOT_SCHEDULED", "NO_TARGET"})
    void ALE_03_is_silent_where_no_data_is_due(String reason) {
        alerts.rule("ALE-03")
                .given(standing(Level.INDICATOR, "M1-01", unassessed(reason)))
                .concludesNothing();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.75, 0.7499999999, 0.7})
    void ALE_04_tells_falls_from_the_mark_on(double now) {
        Standing standing = objective(scored(now), scored(0.8));
        alerts.rule("ALE-04")
                .given(standing)
                .concludes(new AlertConclusion(standing, row("ALE-04", Level.OBJECTIVE, "LOW"), 1));
    }

    @Test
    void ALE_04_is_silent_below_the_mark_without_a_past_and_at_other_statuses() {
        alerts.rule("ALE-04")
                .given(
                        objective(scored(0.7500000001), scored(0.8)),
                        objective(scored(0.8), scored(0.7)),
                        objective(scored(0.75)),
                        objective(scored(0.75), unassessed("NO_CHILD")),
                        objective(scored(0.86), scored(1)),
                        objective(scored(0.6), scored(0.8)))
                .concludesNothing();
    }

    @Test
    void ALE_05_tells_that_sources_differ() {
        Standing standing = disputed(scored(1));
        alerts.rule("ALE-05")
                .given(standing, standing(Level.INDICATOR, "M1-01", scored(1)))
                .concludes(new AlertConclusion(standing, row("ALE-05", Level.INDICATOR, "LOW"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALE-01", "ALE-02", "ALE-03", "ALE-04", "ALE-05"})
    void a_row_speaks_only_for_its_scope(String rule) {
        AlertPolicy[] elsewhere = alerts.tables().alerts().stream()
                .map(row -> new AlertPolicy(
                        row.rule(),
                        new Scope(Scope.Kind.AXIS, "ELSEWHERE"),
                        row.level(),
                        row.status(),
                        row.mark(),
                        row.periods(),
                        row.severity(),
                        row.recipients(),
                        row.place()))
                .toArray(AlertPolicy[]::new);
        alerts.rule(rule)
                .rows(elsewhere)
                .given(
                        objective(scored(0.6)),
                        objective(exposed(1)),
                        standing(Level.INDICATOR, "M1-01", unassessed("NO_VALUE")),
                        objective(scored(0.7), scored(0.8)),
                        disputed(scored(1)))
                .concludesNothing();
    }

    private static Standing objective(Moment now, Moment... past) {
        return standing(Level.OBJECTIVE, "M1", now, past);
    }

    private AlertPolicy row(String rule, Level level, String severity) {
        return alerts.tables().alerts().stream()
                .filter(row -> row.rule().equals(rule)
                        && row.level().equals(level.name())
                        && row.severity().equals(severity))
                .findFirst()
                .orElseThrow();
    }
}
