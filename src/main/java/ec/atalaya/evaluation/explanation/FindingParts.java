package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.explanation.AgendaBasis.Symptom;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.fact.AgendaConclusion;
import ec.atalaya.rules.fact.RaisedAlert;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what alerts and proposals for agendas rest on. */
final class FindingParts {

    private final Evaluation evaluation;
    private final PeriodResult result;
    private final Map<Subject, Standing> standings;

    FindingParts(Evaluation evaluation, PeriodResult result, Map<Subject, Standing> standings) {
        this.evaluation = evaluation;
        this.result = result;
        this.standings = standings;
    }

    AlertBasis alert(AlertFinding finding) {
        return new AlertBasis(
                finding.subject(),
                finding.severity(),
                finding.periods(),
                finding.periodsAsked(),
                finding.recipients(),
                history(standing(finding.subject()), finding.periods()),
                driver(finding.subject()));
    }

    private Standing standing(Subject subject) {
        return Objects.requireNonNull(standings.get(subject), () -> subject + " has no standing");
    }

    private static List<PastPeriod> history(Standing standing, int run) {
        List<PastPeriod> history = new ArrayList<>();
        history.add(PastPeriod.of(standing.subject().period(), standing.now()));
        for (int back = 1; back <= Math.min(run, standing.past().size()); back++) {
            history.add(PastPeriod.of(
                    standing.subject().period().minus(back), standing.past().get(back - 1)));
        }
        return history;
    }

    AgendaBasis agenda(AgendaProposal proposal) {
        LinkEvidence tested = tested(proposal.subject());
        List<PastPeriod> history = history(standing(tested == null ? proposal.subject() : effect(tested)), 1);
        return new AgendaBasis(
                proposal.subject(),
                proposal.meeting(),
                proposal.section(),
                proposal.outcome(),
                proposal.severity(),
                proposal.minutes(),
                proposal.owner(),
                history.get(0),
                history.size() > 1 ? history.get(1) : null,
                alerts(proposal),
                tested == null ? null : EvidenceBasis.whole(tested),
                proposal.symptoms().stream()
                        .map(symptom -> symptom(symptom, proposal.subject().code()))
                        .toList(),
                driver(proposal.subject()));
    }

    private @Nullable DriverBasis driver(Subject subject) {
        return result.drivers().stream()
                .filter(reading -> reading.fact().subject().equals(subject))
                .findFirst()
                .map(DriverBasis::of)
                .orElse(null);
    }

    /** What the data say of the link that is the subject; null where it is none. */
    private @Nullable LinkEvidence tested(Subject subject) {
        return subject.level() != Level.LINK
                ? null
                : result.evidence().stream()
                        .filter(evidence -> evidence.link().code().equals(subject.code()))
                        .findFirst()
                        .orElse(null);
    }

    private Subject effect(LinkEvidence tested) {
        return new Subject(Level.OBJECTIVE, tested.link().effect(), result.period());
    }

    private List<String> alerts(AgendaProposal proposal) {
        List<RaisedAlert> behind = proposal.rules().stream()
                .filter(firing -> firing.conclusion() instanceof AgendaConclusion)
                .map(Firing::facts)
                .flatMap(List::stream)
                .filter(RaisedAlert.class::isInstance)
                .map(RaisedAlert.class::cast)
                .toList();
        return result.alerts().stream()
                .filter(finding -> behind.stream()
                        .anyMatch(alert -> alert.rule().equals(finding.rule())
                                && alert.standing().subject().equals(finding.subject())))
                .map(AlertFinding::fingerprint)
                .toList();
    }

    private Symptom symptom(String objective, String root) {
        Exposure exposure = Objects.requireNonNull(result.exposures().get(objective));
        RootShare share = ExposureParts.shareOf(evaluation.rootsBehind(objective, result.period()), root);
        if (share == null || exposure.burden() == 0) {
            return new Symptom(objective, null, null);
        }
        return new Symptom(
                objective,
                Settled.of(share.share()),
                Settled.of(share.share() * exposure.unsettled() / exposure.burden()));
    }
}
