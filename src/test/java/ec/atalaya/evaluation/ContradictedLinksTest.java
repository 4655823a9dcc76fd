package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.evidence.LinkVerdict;
import ec.atalaya.evaluation.explanation.ExplainedRow;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.RollUp;
import ec.atalaya.plan.RollUps;
import ec.atalaya.plan.ScoringMethod;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link that the data contradict, from the measurements to the agenda and its explanation. */
class ContradictedLinksTest {

    private static final Period FOCUS = Period.parse("2022-Q4");

    /** Both well within what counts as met. */
    private static PlanBuilder plan() {
        return ContradictedPlan.risingFrom(88);
    }

    private static AgendaProposal doubt(Evaluation evaluation) {
        return evaluation.in(FOCUS).orElseThrow().agenda().stream()
                .filter(proposal -> proposal.subject().level() == Level.LINK)
                .findFirst()
                .orElseThrow();
    }

    private static LinkEvidence evidence(Evaluation evaluation) {
        return evaluation.in(FOCUS).orElseThrow().evidence().get(0);
    }

    @Test
    void it_is_proposed_to_the_mayoralty_by_the_office() {
        AgendaProposal doubt = doubt(DefaultRules.evaluate(plan().request("2022-Q4")));
        assertThat(doubt.fingerprint()).isEqualTo("plan:MAYORALTY:LINK:A>B");
        assertThat(doubt.subject().told()).isEqualTo("LINK A>B");
        assertThat(doubt.meeting()).isEqualTo(Meeting.MAYORALTY);
        assertThat(doubt.section()).isEqualTo(Section.DATA);
        assertThat(doubt.presenter()).contains(AlertFinding.OFFICE);
        assertThat(doubt.rules()).extracting(firing -> firing.rule().code()).containsExactly("RAE-07");
    }

    @Test
    void its_explanation_reaches_down_to_the_pairs() {
        Evaluation evaluation = DefaultRules.evaluate(plan().request("2022-Q4"));
        String json = ExplainedRow.of(evaluation, evaluation.in(FOCUS).orElseThrow())
                .filter(row -> row.row().level() == ResultRow.Kind.AGENDA_ITEM)
                .map(row -> ExplanationJson.write(row.explanation()))
                .findFirst()
                .orElseThrow();
        assertThat(json)
                .contains("\"verdict\":\"CONTRADICTED\",\"correlation\":-1,\"p\":0.0002,\"pairs\":11")
                .contains("{\"causePeriod\":\"2020-Q1\",\"effectPeriod\":\"2020-Q2\",\"cause\":0.88,\"effect\":0.98}")
                .contains("\"type\":\"TestedLink\"");
        assertThat(ExplanationJson.write(ExplanationJson.read(json))).isEqualTo(json);
    }

    @Test
    void neither_the_order_of_what_is_given_nor_other_periods_matter() {
        LinkEvidence alone = evidence(DefaultRules.evaluate(plan().request("2022-Q4")));
        assertThat(evidence(DefaultRules.evaluate(plan().shuffle(3).request("2022-Q4"))))
                .isEqualTo(alone);
        assertThat(evidence(DefaultRules.evaluate(plan().request("2021-Q1", "2022-Q2", "2022-Q4"))))
                .isEqualTo(alone);
    }

    @Test
    void what_is_only_supposed_is_no_data() {
        EvaluationRequest measured = plan().request("2022-Q4");
        var supposing = new EvaluationRequest(
                measured.plan(),
                measured.measurements(),
                null,
                measured.periods(),
                List.of(new SupposedStatus("B", Period.parse("2020-Q1"), "CUMPLE")),
                null);
        assertThat(evidence(DefaultRules.evaluate(supposing)).verdict()).isEqualTo(LinkVerdict.CONTRADICTED);
    }

    @Test
    void a_zero_in_the_place_of_a_missing_value_is_no_data() {
        PlanBuilder plan = plan();
        RollUp zero = new RollUp(RollUp.Of.INDICATORS, RollUp.Method.WEIGHTED_MEAN, null, RollUp.Missing.ZERO);
        plan.rollUps(new RollUps(zero, RollUps.DEFAULT.axis(), RollUps.DEFAULT.perspective(), RollUps.DEFAULT.plan()));
        plan.indicator(
                indicator("IB2", ScoringMethod.TARGET_RATIO, Direction.UP).of("B"));
        for (int quarter = 0; quarter < 12; quarter++) {
            plan.target("IB2", Period.parse("2020-Q1").plus(quarter).toString(), 100.0);
        }
        assertThat(evidence(DefaultRules.evaluate(plan.request("2022-Q4"))).pairs())
                .isEmpty();
    }
}
