package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Subject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains the conclusions of one period of an evaluation, each when it is asked about. */
public final class Explanations {

    private final Evaluation evaluation;
    private final PeriodResult result;
    private final RuleSetVersion ruleSet;
    private final WhyNots whyNots;
    private final FindingParts findings;

    public Explanations(Evaluation evaluation, PeriodResult result) {
        this.evaluation = evaluation;
        this.result = result;
        this.ruleSet = RuleSetVersion.of(evaluation.ruleSet());
        Map<Subject, Standing> standings = Stream.concat(
                        result.standings().stream(),
                        result.drivers().stream().map(reading -> reading.fact().standing()))
                .collect(Collectors.toMap(Standing::subject, Function.identity()));
        this.whyNots = new WhyNots(evaluation.ruleSet(), result, standings);
        this.findings = new FindingParts(evaluation, result, standings);
    }

    /** Why an indicator, objective, axis, perspective or plan is judged as it is. */
    public Explanation of(Verdict verdict) {
        return verdict instanceof IndicatorVerdict indicator ? of(indicator) : of((RollUpVerdict) verdict);
    }

    private Explanation of(IndicatorVerdict verdict) {
        var parts = new IndicatorParts(verdict);
        return new Explanation(
                ruleSet,
                AppliedRules.of(verdict.rules()),
                parts.arithmetic(),
                parts.value(),
                parts.target(),
                parts.baseline(),
                null,
                null,
                whyNots.of(verdict),
                null,
                null);
    }

    private Explanation of(RollUpVerdict verdict) {
        double met = evaluation.ruleSet().scale().met();
        return new Explanation(
                ruleSet,
                AppliedRules.of(verdict.rules()),
                null,
                null,
                null,
                null,
                new RollUpParts(verdict, met).basis(),
                exposure(verdict.subject()),
                whyNots.of(verdict),
                null,
                null);
    }

    private @Nullable ExposureBasis exposure(Subject subject) {
        Exposure exposure =
                subject.level() == Level.OBJECTIVE ? result.exposures().get(subject.code()) : null;
        return exposure == null ? null : new ExposureParts(evaluation, exposure).basis();
    }

    /** Why an alert was raised, or is pending. */
    public Explanation of(AlertFinding finding) {
        return new Explanation(
                ruleSet,
                AppliedRules.of(finding.rules()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                findings.alert(finding),
                null);
    }

    /** Why a matter is proposed for a meeting. */
    public Explanation of(AgendaProposal proposal) {
        return new Explanation(
                ruleSet,
                AppliedRules.of(proposal.rules()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                findings.agenda(proposal));
    }
}
