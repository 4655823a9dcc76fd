package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.evaluation.spreading.RootShares;
import ec.atalaya.evaluation.spreading.Spread;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.fact.AgendaConclusion;
import ec.atalaya.rules.fact.LinkConclusion;
import ec.atalaya.rules.fact.OutsideDriver;
import ec.atalaya.rules.fact.RaisedAlert;
import ec.atalaya.rules.fact.RootCause;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.fact.SymptomConclusion;
import ec.atalaya.rules.table.AgendaPolicy;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fifth stage: what belongs on the agenda of which review meeting. */
final class AgendaStage {

    /** One problem is listed once a meeting: under its gravest proposal, and of equals under the one with most time. */
    private static final Comparator<Proposed> DECIDING_FIRST = Comparator.comparing(Proposed::severity)
            .thenComparing(proposed -> -proposed.policy().minutes())
            .thenComparing(Proposed::section)
            .thenComparing(proposed -> proposed.firing().rule().code())
            .thenComparing(proposed -> proposed.policy().place());

    private static final Comparator<Firing> FIRST_ROOT = Comparator.comparing(
                    (Firing firing) -> symptom(firing).root())
            .thenComparing(firing -> firing.rule().code());

    private record Matter(Meeting meeting, Subject subject) {}

    /**
     * A conclusion that proposes something.
     *
     * @param standing of what it speaks; null for a link
     */
    private record Proposed(
            Firing firing, Subject subject, @Nullable Standing standing, AgendaPolicy policy, Severity severity) {

        static @Nullable Proposed of(Firing firing) {
            if (firing.conclusion() instanceof AgendaConclusion one) {
                return new Proposed(
                        firing,
                        one.standing().subject(),
                        one.standing(),
                        one.policy(),
                        Severity.valueOf(one.severity()));
            }
            return firing.conclusion() instanceof LinkConclusion one
                    ? new Proposed(firing, one.link().subject(), null, one.policy(), Severity.valueOf(one.severity()))
                    : null;
        }

        Section section() {
            return Section.valueOf(policy.section());
        }
    }

    private final Plan plan;
    private final RulesInForce rules;
    private final LinkFacts links;
    private final Spread spread;

    AgendaStage(Plan plan, RulesInForce rules, Positions positions, Spread spread) {
        this.plan = plan;
        this.rules = rules;
        this.links = new LinkFacts(plan, positions);
        this.spread = spread;
    }

    /** The proposals, by fingerprint. */
    List<AgendaProposal> conclude(
            Period period,
            List<Standing> standings,
            List<OutsideDriver> drivers,
            List<AlertFinding> findings,
            List<LinkEvidence> evidence) {
        Map<Subject, Standing> bySubject = Stream.concat(
                        standings.stream(), drivers.stream().map(OutsideDriver::standing))
                .collect(Collectors.toMap(Standing::subject, standing -> standing));
        List<Object> facts = new ArrayList<>(rules.set().tables().rowsFor(Stage.AGENDA));
        facts.addAll(standings);
        facts.addAll(drivers);
        List<AlertFinding> raised =
                findings.stream().filter(finding -> !finding.isPending()).toList();
        for (AlertFinding finding : raised) {
            Standing standing = Objects.requireNonNull(bySubject.get(finding.subject()));
            facts.add(
                    new RaisedAlert(finding.rule(), standing, finding.severity().name()));
        }
        facts.addAll(rootCauses(period, raised));
        evidence.forEach(tested -> facts.add(links.of(tested, period)));
        return proposals(rules.engine().conclude(Stage.AGENDA, facts));
    }

    /** The roots behind every objective that somebody is alerted about. */
    private List<RootCause> rootCauses(Period period, List<AlertFinding> raised) {
        Set<String> asked = raised.stream()
                .filter(finding -> finding.subject().level() == Level.OBJECTIVE)
                .map(finding -> finding.subject().code())
                .collect(Collectors.toCollection(TreeSet::new));
        List<RootCause> causes = new ArrayList<>();
        for (String objective : asked) {
            Exposure exposure = Objects.requireNonNull(spread.in(period).get(objective));
            List<RootShare> shares = RootShares.of(spread, objective, period);
            for (RootShare share : shares) {
                double ofBurden = exposure.burden() == 0 ? 0 : share.share() * exposure.unsettled() / exposure.burden();
                causes.add(new RootCause(
                        objective,
                        share.root(),
                        Settled.of(share.share()),
                        Settled.of(ofBurden),
                        share == shares.get(0)));
            }
        }
        return causes;
    }

    private List<AgendaProposal> proposals(List<Firing> firings) {
        Map<String, Firing> roots = new TreeMap<>();
        Map<Matter, List<Proposed>> matters = new HashMap<>();
        for (Firing firing : firings) {
            if (firing.conclusion() instanceof SymptomConclusion symptom) {
                roots.merge(
                        symptom.symptom(), firing, (one, other) -> FIRST_ROOT.compare(one, other) <= 0 ? one : other);
            }
            Proposed proposed = Proposed.of(firing);
            if (proposed != null) {
                var matter = new Matter(Meeting.valueOf(proposed.policy().meeting()), proposed.subject());
                matters.computeIfAbsent(matter, key -> new ArrayList<>(1)).add(proposed);
            }
        }
        Map<Matter, Map<String, Firing>> symptoms = mergeSymptoms(matters, roots);
        Map<String, AgendaProposal> byFingerprint = new TreeMap<>();
        matters.forEach((matter, about) -> {
            AgendaProposal proposal = proposal(matter, about, symptoms.getOrDefault(matter, Map.of()));
            byFingerprint.put(proposal.fingerprint(), proposal);
        });
        return List.copyOf(byFingerprint.values());
    }

    /** Takes symptoms off the list of a meeting that has their root on it, and remembers there what merged them. */
    private static Map<Matter, Map<String, Firing>> mergeSymptoms(
            Map<Matter, List<Proposed>> matters, Map<String, Firing> roots) {
        Map<Matter, Map<String, Firing>> merged = new HashMap<>();
        for (Matter matter : List.copyOf(matters.keySet())) {
            Matter root = new Matter(matter.meeting(), rootOf(matter.subject(), roots));
            Firing merging = roots.get(matter.subject().code());
            if (!root.equals(matter) && merging != null && matters.containsKey(root)) {
                matters.remove(matter);
                merged.computeIfAbsent(root, key -> new TreeMap<>())
                        .put(matter.subject().code(), merging);
            }
        }
        return merged;
    }

    /** The end of the chain of roots; rules that send each to the other are left where they began to repeat themselves. */
    private static Subject rootOf(Subject subject, Map<String, Firing> roots) {
        String at = subject.code();
        if (subject.level() != Level.OBJECTIVE) {
            return subject;
        }
        Set<String> passed = new HashSet<>();
        for (Firing root = roots.get(at); root != null && passed.add(at); root = roots.get(at)) {
            at = symptom(root).root();
        }
        return new Subject(subject.level(), at, subject.period());
    }

    private AgendaProposal proposal(Matter matter, List<Proposed> proposed, Map<String, Firing> symptoms) {
        List<Proposed> sorted = proposed.stream().sorted(DECIDING_FIRST).toList();
        Proposed deciding = sorted.get(0);
        Subject subject = matter.subject();
        return new AgendaProposal(
                plan.code() + ":" + matter.meeting() + ":" + subject.level() + ":" + subject.code(),
                matter.meeting(),
                deciding.section(),
                subject,
                deciding.severity(),
                Outcome.valueOf(deciding.policy().outcome()),
                deciding.policy().minutes(),
                presenter(deciding),
                List.copyOf(symptoms.keySet()),
                Stream.concat(sorted.stream().map(Proposed::firing), symptoms.values().stream())
                        .toList());
    }

    /** The unit that answers for the subject; doubts about links are the Office's. */
    private @Nullable String presenter(Proposed deciding) {
        Standing standing = deciding.standing();
        return standing == null ? AlertFinding.OFFICE : AlertStage.owner(plan, standing);
    }

    private static SymptomConclusion symptom(Firing firing) {
        return (SymptomConclusion) firing.conclusion();
    }
}
