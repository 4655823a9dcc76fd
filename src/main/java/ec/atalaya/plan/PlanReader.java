package ec.atalaya.plan;

import ec.atalaya.document.Column;
import ec.atalaya.document.Faults;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.document.Row;
import ec.atalaya.document.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                .read(rows("objectives", ObjectiveReader.COLUMNS, objectives));
        var indicatorReader = new IndicatorReader(faults, profile.rhythm(), indicators, objectives, units);
        List<Indicator> readIndicators = indicatorReader.read(rows("indicators", IndicatorReader.COLUMNS, indicators));
        List<Target> targets =
                new TargetReader(faults, indicators).read(documents.rows("targets", false, TargetReader.COLUMNS));
        List<CauseEffectLink> links =
                new LinkReader(faults, objectives, objectives).read(documents.rows("links", false, LinkReader.COLUMNS));
        indicatorReader.checkAgainst(targets);
        MacroScenarios macro = documents
                .macro()
                .map(written -> new MacroReader(faults, profile, objectives, indicators, units).read(written))
                .orElse(MacroScenarios.NONE);
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
                links,
                macro);
        return new PlanReading(plan, faults.all());
    }

    /** The rows of a table that others build on: where it cannot be read, what they name is not told as unknown. */
    private List<Row> rows(String table, List<Column> columns, Codes codes) {
        int before = faults.count();
        List<Row> rows = documents.rows(table, true, columns);
        if (rows.isEmpty() && faults.count() > before) {
            codes.areLost();
        }
        return rows;
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
