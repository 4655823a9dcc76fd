package ec.atalaya.rules;

import static ec.atalaya.rules.Facts.alert;
import static ec.atalaya.rules.Facts.scored;
import static ec.atalaya.rules.Facts.standing;
import static ec.atalaya.rules.Facts.unassessed;

import ec.atalaya.plan.Level;
import ec.atalaya.rules.fact.AgendaConclusion;
import ec.atalaya.rules.fact.LinkConclusion;
import ec.atalaya.rules.fact.RootCause;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.SymptomConclusion;
import ec.atalaya.rules.fact.TestedLink;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultAgendaRulesTest {

    private final RuleVerifier agenda = RuleVerifier.ruleSet("default").stage(Stage.AGENDA);
    private final Standing red = standing(Level.OBJECTIVE, "M1", scored(0.6));
    private final Standing root = standing(Level.OBJECTIVE, "I1", scored(0.6));
    private final Standing indicator = standing(Level.INDICATOR, "M1-01", unassessed("NO_VALUE"));

    @Test
    void RAE_01_takes_an_alert_to_every_meeting_that_the_table_names() {
        agenda.rule("RAE-01")
                .given(alert("ALE-01", red, "HIGH"))
                .concludes(
                        new AgendaConclusion(red, row("RAE-01", "OBJECTIVE", "HIGH", "MAYORALTY"), "HIGH"),
                        new AgendaConclusion(red, row("RAE-01", "OBJECTIVE", "HIGH", "SECRETARIAT"), "HIGH"));
        agenda.rule("RAE-01")
                .given(alert("ALE-01", red, "MEDIUM"))
                .concludes(new AgendaConclusion(red, row("RAE-01", "OBJECTIVE", "MEDIUM", "SECRETARIAT"), "MEDIUM"));
    }

    @Test
    void RAE_01_takes_axes_and_the_plan_to_the_council() {
        for (Level level : new Level[] {Level.AXIS, Level.PLAN}) {
            Standing standing = standing(level, "X", scored(0.6));
            agenda.rule("RAE-01")
                    .given(alert("ALE-01", standing, "HIGH"))
                    .concludes(new AgendaConclusion(standing, row("RAE-01", level.name(), "HIGH", "COUNCIL"), "HIGH"));
        }
    }

    @Test
    void RAE_01_is_silent_of_other_alerts_and_severities() {
        agenda.rule("RAE-01")
                .given(alert("ALE-04", red, "HIGH"), alert("ALE-01", red, "LOW"), red)
                .concludesNothing();
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.5000000001, true", "0.4999999999, false"})
    void RAE_02_groups_a_symptom_under_the_root_that_explains_enough_of_it(double portion, boolean grouped) {
        var given = agenda.rule("RAE-02")
                .given(
                        alert("ALE-01", red, "MEDIUM"),
                        alert("ALE-01", root, "MEDIUM"),
                        new RootCause("M1", "I1", 1, portion, true));
        if (grouped) {
            given.concludes(new SymptomConclusion("M1", "I1"));
        } else {
            given.concludesNothing();
        }
    }

    @Test
    void RAE_02_is_silent_of_roots_that_nobody_is_alerted_about_and_of_weaker_ones() {
        agenda.rule("RAE-02")
                .given(alert("ALE-01", red, "MEDIUM"), root, new RootCause("M1", "I1", 1, 1, true))
                .concludesNothing();
        agenda.rule("RAE-02")
                .given(
                        alert("ALE-01", red, "MEDIUM"),
                        alert("ALE-01", root, "MEDIUM"),
                        new RootCause("M1", "I1", 0.5, 0.5, false))
                .concludesNothing();
    }

    @Test
    void RAE_02_is_silent_where_the_row_has_no_mark() {
        AgendaPolicy shipped = row("RAE-01", "OBJECTIVE", "MEDIUM", "SECRETARIAT");
        agenda.rule("RAE-02")
                .rows(new AgendaPolicy(
                        shipped.rule(),
                        shipped.scope(),
                        shipped.level(),
                        shipped.severity(),
                        Double.NaN,
                        shipped.meeting(),
                        shipped.section(),
                        shipped.outcome(),
                        shipped.minutes(),
                        shipped.place()))
                .given(
                        alert("ALE-01", red, "MEDIUM"),
                        alert("ALE-01", root, "MEDIUM"),
                        new RootCause("M1", "I1", 1, 1, true))
                .concludesNothing();
    }

    @Test
    void RAE_03_takes_an_exposed_objective_to_the_mayoralty() {
        agenda.rule("RAE-03")
                .given(alert("ALE-02", red, "MEDIUM"), alert("ALE-02", red, "LOW"), alert("ALE-01", red, "MEDIUM"))
                .concludes(new AgendaConclusion(red, row("RAE-03", "OBJECTIVE", "MEDIUM", "MAYORALTY"), "MEDIUM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALE-03", "ALE-05"})
    void RAE_04_takes_doubtful_data_where_its_severity_belongs(String rule) {
        agenda.rule("RAE-04")
                .given(alert(rule, indicator, "MEDIUM"))
                .concludes(
                        new AgendaConclusion(indicator, row("RAE-04", "INDICATOR", "MEDIUM", "MAYORALTY"), "MEDIUM"));
        agenda.rule("RAE-04")
                .given(alert(rule, indicator, "LOW"))
                .concludes(new AgendaConclusion(indicator, row("RAE-04", "INDICATOR", "LOW", "SECRETARIAT"), "LOW"));
        agenda.rule("RAE-04")
                .given(alert(rule, indicator, "HIGH"), alert("ALE-04", indicator, "LOW"))
                .concludesNothing();
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.8", "0.8, 0.9", "0.6, 0.7"})
    void RAE_05_shows_what_changed_status(double now, double before) {
        Standing objective = standing(Level.OBJECTIVE, "M1", scored(now), scored(before));
        Standing axis = standing(Level.AXIS, "MOV", scored(now), scored(before));
        agenda.rule("RAE-05")
                .given(objective, axis, standing(Level.PERSPECTIVE, "CIU", scored(now), scored(before)))
                .concludes(
                        new AgendaConclusion(objective, row("RAE-05", "OBJECTIVE", "LOW", "MAYORALTY"), "LOW"),
                        new AgendaConclusion(axis, row("RAE-05", "AXIS", "LOW", "COUNCIL"), "LOW"));
    }

    @Test
    void RAE_05_is_silent_where_nothing_changed_or_one_period_is_not_assessed() {
        agenda.rule("RAE-05")
                .given(
                        standing(Level.OBJECTIVE, "M1", scored(0.9), scored(1)),
                        standing(Level.OBJECTIVE, "M2", scored(0.9)),
                        standing(Level.OBJECTIVE, "M3", scored(0.6), unassessed("NO_CHILD")),
                        standing(Level.OBJECTIVE, "M4", unassessed("NO_CHILD"), scored(0.6)))
                .concludesNothing();
    }

    @ParameterizedTest
    @CsvSource({"0.83, true", "0.8299, true", "0.8301, false"})
    void RAE_06_wants_a_rise_from_the_mark_on(double before, boolean success) {
        Standing standing = standing(Level.OBJECTIVE, "M1", scored(0.85), scored(before));
        var given = agenda.rule("RAE-06").given(standing);
        if (success) {
            given.concludes(new AgendaConclusion(standing, row("RAE-06", "OBJECTIVE", "LOW", "MAYORALTY"), "LOW"));
        } else {
            given.concludesNothing();
        }
    }

    @Test
    void RAE_06_names_the_greatest_rise_among_those_that_came_to_be_met() {
        Standing greatest = standing(Level.OBJECTIVE, "M1", scored(0.9), scored(0.5));
        agenda.rule("RAE-06")
                .given(
                        greatest,
                        standing(Level.OBJECTIVE, "M2", scored(0.9), scored(0.8)),
                        standing(Level.OBJECTIVE, "M3", scored(0.8), scored(0.1)),
                        standing(Level.OBJECTIVE, "M4", scored(2), scored(0.9)))
                .concludes(new AgendaConclusion(greatest, row("RAE-06", "OBJECTIVE", "LOW", "MAYORALTY"), "LOW"));
    }

    @Test
    void a_greater_rise_outside_the_scope_of_a_row_takes_nothing_from_those_inside() {
        Standing inside = standing(Level.OBJECTIVE, "M1", scored(0.9), scored(0.8));
        AgendaPolicy shipped = row("RAE-06", "OBJECTIVE", "LOW", "MAYORALTY");
        var scoped = new AgendaPolicy(
                "RAE-06",
                new Scope(Scope.Kind.OBJECTIVE, "M1"),
                shipped.level(),
                shipped.severity(),
                shipped.mark(),
                shipped.meeting(),
                shipped.section(),
                shipped.outcome(),
                shipped.minutes(),
                shipped.place());
        agenda.rule("RAE-06")
                .rows(scoped)
                .given(inside, standing(Level.OBJECTIVE, "M2", scored(0.9), scored(0.1)))
                .concludes(new AgendaConclusion(inside, scoped, "LOW"));
    }

    @ParameterizedTest
    @CsvSource({"CONTRADICTED, true", "SUPPORTED, false", "NOT_SUPPORTED, false", "TOO_LITTLE_DATA, false"})
    void RAE_07_takes_a_link_that_the_data_contradict_to_the_mayoralty(String verdict, boolean proposed) {
        TestedLink link = tested(verdict);
        var given = agenda.rule("RAE-07").given(link);
        if (proposed) {
            given.concludes(new LinkConclusion(link, row("RAE-07", "LINK", "LOW", "MAYORALTY"), "LOW"));
        } else {
            given.concludesNothing();
        }
    }

    @Test
    void RAE_07_leaves_a_link_alone_whose_cause_lies_outside_the_row() {
        AgendaPolicy shipped = row("RAE-07", "LINK", "LOW", "MAYORALTY");
        var elsewhere = new AgendaPolicy(
                shipped.rule(),
                new Scope(Scope.Kind.AXIS, "SOC"),
                shipped.level(),
                shipped.severity(),
                shipped.mark(),
                shipped.meeting(),
                shipped.section(),
                shipped.outcome(),
                shipped.minutes(),
                shipped.place());
        agenda.rule("RAE-07").rows(elsewhere).given(tested("CONTRADICTED")).concludesNothing();
    }

    private static TestedLink tested(String verdict) {
        return new TestedLink(Facts.subject(Level.LINK, "I1>M1"), Facts.link(0.8), verdict, 12, -0.7, 0.01);
    }

    private AgendaPolicy row(String rule, String level, String severity, String meeting) {
        return agenda.tables().agenda().stream()
                .filter(row -> row.rule().equals(rule)
                        && row.level().equals(level)
                        && row.severity().equals(severity)
                        && row.meeting().equals(meeting))
                .findFirst()
                .orElseThrow();
    }
}
