package ec.atalaya.rules;

import static ec.atalaya.rules.Facts.indicator;
import static ec.atalaya.rules.Facts.link;
import static ec.atalaya.rules.Facts.rolledUp;

import ec.atalaya.document.Place;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.fact.StatusConclusion;
import ec.atalaya.rules.fact.TransmissionConclusion;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import ec.atalaya.rules.table.Transmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultStatusRulesTest {

    private static final Scope MOV = new Scope(Scope.Kind.AXIS, "MOV");
    private static final Place ROW = Place.at("tables/bands.csv", 99, 0);

    private final RuleVerifier indicators =
            RuleVerifier.ruleSet("default").stage(Stage.INDICATORS).rule("IND-01");
    private final RuleVerifier objectives =
            RuleVerifier.ruleSet("default").stage(Stage.OBJECTIVES).rule("OBJ-01");
    private final RuleVerifier links =
            RuleVerifier.ruleSet("default").stage(Stage.PROPAGATION).rule("PRO-01");

    @ParameterizedTest
    @CsvSource({
        "5, CUMPLE",
        "0.8500000001, CUMPLE",
        "0.85, CUMPLE",
        "0.8499999999, AVANCE_MENOR",
        "0.7000000001, AVANCE_MENOR",
        "0.7, AVANCE_MENOR",
        "0.6999999999, CON_PROBLEMAS",
        "-3, CON_PROBLEMAS"
    })
    void an_indicator_has_the_status_of_the_band_that_holds_its_attainment(double attainment, String status) {
        var fact = indicator(attainment);
        indicators.given(fact).concludes(new StatusConclusion(fact.subject(), Scope.PLAN, status));
    }

    @Test
    void an_indicator_that_is_not_assessed_has_no_status() {
        indicators.given(indicator(Double.NaN)).concludesNothing();
    }

    @Test
    void a_band_of_another_level_or_axis_says_nothing_of_an_indicator() {
        indicators
                .rows(
                        new Band(Scope.PLAN, "OBJECTIVE", "", 0, 9, "CUMPLE", ROW),
                        new Band(new Scope(Scope.Kind.AXIS, "SOC"), "INDICATOR", "", 0, 9, "CUMPLE", ROW))
                .given(indicator(1))
                .concludesNothing();
    }

    @Test
    void a_conclusion_names_the_scope_of_its_band_so_that_the_narrower_one_can_go_first() {
        var fact = indicator(0.8);
        indicators
                .rows(
                        new Band(Scope.PLAN, "INDICATOR", "", 0.7, 0.85, "AVANCE_MENOR", ROW),
                        new Band(MOV, "INDICATOR", "", 0.75, 9, "CUMPLE", ROW))
                .given(fact)
                .concludes(
                        new StatusConclusion(fact.subject(), Scope.PLAN, "AVANCE_MENOR"),
                        new StatusConclusion(fact.subject(), MOV, "CUMPLE"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"OBJECTIVE", "AXIS", "PERSPECTIVE", "PLAN"})
    void whatever_lies_above_has_the_status_of_the_band_that_holds_its_score(Level level) {
        concludes(level, 0.85, "CUMPLE");
        concludes(level, 0.8499999999, "AVANCE_MENOR");
        concludes(level, 0.7, "AVANCE_MENOR");
        concludes(level, 0.6999999999, "CON_PROBLEMAS");
        objectives.given(rolledUp(level, Double.NaN)).concludesNothing();
    }

    private void concludes(Level level, double score, String status) {
        var fact = rolledUp(level, score);
        objectives.given(fact).concludes(new StatusConclusion(fact.subject(), Scope.PLAN, status));
    }

    @Test
    void a_link_transmits_from_the_least_confidence_on() {
        Transmission terms = links.tables().transmission().get(0);
        links.given(link(0.3)).concludes(new TransmissionConclusion(link(0.3), terms));
        links.given(link(0.31)).concludes(new TransmissionConclusion(link(0.31), terms));
        links.given(link(0.29)).concludesNothing();
    }

    @Test
    void terms_of_another_axis_do_not_speak_for_a_link() {
        var terms = new Transmission(new Scope(Scope.Kind.AXIS, "SOC"), 0, 0, 1, false, ROW);
        links.rows(terms).given(link(1)).concludesNothing();
    }
}
