package ec.atalaya.plan;

import ec.atalaya.document.Faults;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.YamlMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the documents of a plan one after the other, tells all their faults, and puts the plan together. */
final class PlanReader {

    private final PlanDocuments documents;
    private final Faults faults;
    private final Codes axes;
    private final Codes perspectives;
    private final Codes units;
    private final Codes objectives;
    private final Codes indicators;

    PlanReader(PlanDocuments documents, Faults faults) {
        this.documents = documents;
        this.faults = faults;
        this.axes = new Codes("axes", faults);
        this.perspectives = new Codes("perspectives", faults);
        this.units = new Codes("units", faults);
        this.objectives = new Codes("objectives", faults);
        this.indicators = new Codes("indicators", faults);
    }

    /**
     * Reads it all.
     *
     * @throws RefusedDocument if anything is wrong
     */
    PlanReading read() {
        YamlMap map = documents.head().orElseThrow(() -> new RefusedDocument(faults.all()));
        var head = new HeadReader(map, faults, axes, perspectives, units);
        PlanProfile profile = head.profile(documents instanceof InlinePlan);
        List<Perspective> readPerspectives = head.perspectives();
        List<Axis> readAxes = head.axes();
        List<Unit> readUnits = head.units();
        RollUps rollUps = head.rollUps();
        List<Objective> readObjectives = new ObjectiveReader(faults, objectives, axes, perspectives, units)
                .read(documents.rows("objectives", true, ObjectiveReader.COLUMNS));
        List<Indicator> readIndicators = new IndicatorReader(faults, profile.rhythm(), indicators, objectives, units)
                .read(documents.rows("indicators", true, IndicatorReader.COLUMNS));
        List<Target> targets =
                new TargetReader(faults, indicators).read(documents.rows("targets", false, TargetReader.COLUMNS));
        List<CauseEffectLink> links =
                new LinkReader(faults, objectives).read(documents.rows("links", false, LinkReader.COLUMNS));
        checkRanges(readIndicators, targets);
        checkBaselines(readIndicators, targets);
        tellCircles(links);
        warnOfLinksDownwards(links, readObjectives, readPerspectives);
        faults.refuseIfAny();
        var plan = new Plan(
                profile,
                rollUps,
                readAxes,
                readPerspectives,
                readUnits,
                readObjectives,
                readIndicators,
                targets,
                links);
        return new PlanReading(plan, faults.all());
    }

    private void checkRanges(List<Indicator> read, List<Target> targets) {
        Set<String> ranged = targets.stream()
                .filter(target -> target.lower() != null || target.upper() != null)
                .map(Target::indicator)
                .collect(Collectors.toSet());
        read.stream()
                .filter(indicator -> indicator.method() == ScoringMethod.RANGE
                        && indicator.tolerance() == null
                        && !ranged.contains(indicator.code()))
                .forEach(indicator -> faults.error(indicator.place(), "plan.range-needed", indicator.code()));
    }

    /** The share of the way that is due by a period needs years, unless every target is written down. */
    private void checkBaselines(List<Indicator> read, List<Target> targets) {
        Set<String> written = new HashSet<>();
        targets.forEach(target -> written.add(target.indicator()));
        for (Indicator indicator : read) {
            boolean linear =
                    indicator.method() == ScoringMethod.EXPECTED_PROGRESS && !written.contains(indicator.code());
            Baseline baseline = indicator.baseline();
            HorizonTarget horizon = indicator.horizon();
            if (linear && baseline != null && baseline.period() == null) {
                faults.error(indicator.place(), "plan.period-needed", "baseline_period", indicator.method());
            }
            if (linear && horizon != null && horizon.period() == null) {
                faults.error(indicator.place(), "plan.period-needed", "target_period", indicator.method());
            }
        }
    }

    private void tellCircles(List<CauseEffectLink> links) {
        for (List<String> circle : CauseEffectMap.circles(links)) {
            CauseEffectLink first = links.stream()
                    .filter(link ->
                            link.cause().equals(circle.get(0)) && link.effect().equals(circle.get(1)))
                    .findFirst()
                    .orElseThrow();
            faults.error(first.place().column(1), "plan.circle", String.join(" → ", circle));
        }
    }

    private void warnOfLinksDownwards(
            List<CauseEffectLink> links, List<Objective> read, List<Perspective> fromEffectToCause) {
        Map<String, Integer> rank = new HashMap<>();
        for (Objective objective : read) {
            for (int i = 0; i < fromEffectToCause.size(); i++) {
                if (fromEffectToCause.get(i).code().equals(objective.perspective())) {
                    rank.put(objective.code(), i);
                }
            }
        }
        for (CauseEffectLink link : links) {
            Integer cause = rank.get(link.cause());
            Integer effect = rank.get(link.effect());
            if (cause != null && effect != null && cause < effect) {
                faults.warning(link.place().column(1), "plan.downwards", link.cause(), link.effect());
            }
        }
    }
}
