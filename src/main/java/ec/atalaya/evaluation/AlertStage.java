package ec.atalaya.evaluation;

import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.Firing;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Stage;
import ec.atalaya.rules.fact.AlertConclusion;
import ec.atalaya.rules.fact.OutsideDriver;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fourth stage: what is wrong, how grave it is, and who should know. */
final class AlertStage {

    /** Grave before slight; of equals the one that asks for fewer periods, so that nothing waits for another row. */
    private static final Comparator<Firing> DECIDING_FIRST = Comparator.comparing(AlertStage::isPending)
            .thenComparing(firing -> severity(firing))
            .thenComparing(firing -> conclusion(firing).policy().periods())
            .thenComparing(firing -> conclusion(firing).policy().place());

    private final Plan plan;
    private final RulesInForce rules;

    AlertStage(Plan plan, RulesInForce rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** The findings, by fingerprint. */
    List<AlertFinding> conclude(List<Standing> standings, List<OutsideDriver> drivers) {
        List<Object> facts = new ArrayList<>(rules.set().tables().rowsFor(Stage.ALERTS));
        facts.addAll(standings);
        facts.addAll(drivers);
        Map<String, List<Firing>> byFingerprint = new TreeMap<>();
        for (Firing firing : rules.engine().conclude(Stage.ALERTS, facts)) {
            if (firing.conclusion() instanceof AlertConclusion) {
                byFingerprint
                        .computeIfAbsent(fingerprint(firing), key -> new ArrayList<>(1))
                        .add(firing);
            }
        }
        List<AlertFinding> findings = new ArrayList<>();
        byFingerprint.forEach((fingerprint, firings) -> findings.add(finding(fingerprint, firings)));
        return findings;
    }

    private String fingerprint(Firing firing) {
        Subject subject = conclusion(firing).standing().subject();
        return plan.code() + ":" + firing.rule().code() + ":" + subject.level() + ":" + subject.code();
    }

    private AlertFinding finding(String fingerprint, List<Firing> firings) {
        List<Firing> sorted = firings.stream().sorted(DECIDING_FIRST).toList();
        AlertConclusion deciding = conclusion(sorted.get(0));
        return new AlertFinding(
                fingerprint,
                sorted.get(0).rule().code(),
                deciding.standing().subject(),
                severity(sorted.get(0)),
                recipients(deciding),
                deciding.periods(),
                deciding.policy().periods(),
                sorted);
    }

    private static AlertConclusion conclusion(Firing firing) {
        return (AlertConclusion) firing.conclusion();
    }

    private static boolean isPending(Firing firing) {
        AlertConclusion conclusion = conclusion(firing);
        return conclusion.periods() < conclusion.policy().periods();
    }

    private static Severity severity(Firing firing) {
        return Severity.valueOf(conclusion(firing).policy().severity());
    }

    private List<String> recipients(AlertConclusion conclusion) {
        Set<String> units = new LinkedHashSet<>();
        for (Recipient recipient : conclusion.policy().recipients()) {
            unit(recipient, conclusion.standing()).ifPresent(units::add);
        }
        return List.copyOf(units);
    }

    /** The unit that is meant; the Office where the plan names none, so that no finding goes to nobody. */
    private Optional<String> unit(Recipient recipient, Standing standing) {
        String owner = owner(plan, standing);
        return switch (recipient) {
            case OFFICE -> Optional.of(AlertFinding.OFFICE);
            case OWNER -> Optional.of(owner == null ? AlertFinding.OFFICE : owner);
            case DATA_OWNER -> Optional.of(dataOwner(standing, owner));
            case PARENT -> Optional.ofNullable(owner).flatMap(plan::unit).map(Unit::parent);
        };
    }

    private String dataOwner(Standing standing, @Nullable String owner) {
        String own = plan.indicator(standing.position().indicator())
                .map(Indicator::owner)
                .orElse(owner);
        return own == null ? AlertFinding.OFFICE : own;
    }

    /** The unit that answers for a subject's objective, or watches a driver; null where there is none. */
    static @Nullable String owner(Plan plan, Standing standing) {
        if (standing.subject().level() == Level.DRIVER) {
            return plan.macro().driver(standing.getCode()).map(Driver::owner).orElse(null);
        }
        return plan.objective(standing.position().objective())
                .map(Objective::owner)
                .orElse(null);
    }
}
