package ec.atalaya.evaluation;

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
    private static final Comparator<Firing> DECIDING_FIRST = Comparator.comparing(
                    (Firing firing) -> Severity.valueOf(conclusion(firing).severity()))
            .thenComparing(firing -> -policy(firing).minutes())
            .thenComparing(firing -> section(firing))
            .thenComparing(firing -> firing.rule().code())
            .thenComparing(firing -> policy(firing).place());

    private static final Comparator<Firing> FIRST_ROOT = Comparator.comparing(
                    (Firing firing) -> symptom(firing).root())
            .thenComparing(firing -> firing.rule().code());

    private record Matter(Meeting meeting, Subject subject) {}

    private final Plan plan;
    private final RulesInForce rules;
    private final Spread spread;

    AgendaStage(Plan plan, RulesInForce rules, Spread spread) {
        this.plan = plan;
        this.rules = rules;
        this.spread = spread;
    }

    /** The proposals, by fingerprint. */
    List<AgendaProposal> conclude(
            Period period, List<Standing> standings, List<OutsideDriver> drivers, List<AlertFinding> findings) {
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
        Map<Matter, List<Firing>> matters = new HashMap<>();
        for (Firing firing : firings) {
            if (firing.conclusion() instanceof SymptomConclusion symptom) {
                roots.merge(
                        symptom.symptom(), firing, (one, other) -> FIRST_ROOT.compare(one, other) <= 0 ? one : other);
            } else if (firing.conclusion() instanceof AgendaConclusion conclusion) {
                var matter = new Matter(
                        Meeting.valueOf(conclusion.policy().meeting()),
                        conclusion.standing().subject());
                matters.computeIfAbsent(matter, key -> new ArrayList<>(1)).add(firing);
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
            Map<Matter, List<Firing>> matters, Map<String, Firing> roots) {
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

    private AgendaProposal proposal(Matter matter, List<Firing> firings, Map<String, Firing> symptoms) {
        List<Firing> sorted = Stream.concat(firings.stream().sorted(DECIDING_FIRST), symptoms.values().stream())
                .toList();
        AgendaConclusion deciding = conclusion(sorted.get(0));
        Subject subject = matter.subject();
        @Nullable String owner = AlertStage.owner(plan, deciding.standing());
        return new AgendaProposal(
                plan.code() + ":" + matter.meeting() + ":" + subject.level() + ":" + subject.code(),
                matter.meeting(),
                section(sorted.get(0)),
                subject,
                Severity.valueOf(deciding.severity()),
                Outcome.valueOf(deciding.policy().outcome()),
                deciding.policy().minutes(),
                owner,
                List.copyOf(symptoms.keySet()),
                sorted);
    }

    private static SymptomConclusion symptom(Firing firing) {
        return (SymptomConclusion) firing.conclusion();
    }

    private static AgendaConclusion conclusion(Firing firing) {
        return (AgendaConclusion) firing.conclusion();
    }

    private static AgendaPolicy policy(Firing firing) {
        return conclusion(firing).policy();
    }

    private static Section section(Firing firing) {
        return Section.valueOf(policy(firing).section());
    }
}
