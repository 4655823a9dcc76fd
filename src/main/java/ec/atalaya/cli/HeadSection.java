package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.table.AlertPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What is looked at, and the answer before the evidence: how the plan stands. */
record HeadSection(PeriodView view) {

    void write(Page page) {
        page.paragraph(StyledText.of(view.plan().profile().name(), Paint.STRONG));
        page.paragraph(StyledText.of(stamp(), Paint.FAINT));
        page.blank();
        page.paragraph(answer());
        page.paragraph(counts());
        exposed(page);
    }

    private String stamp() {
        RuleSet rules = view.evaluation().ruleSet();
        LocalDate asOf = view.evaluation().asOf();
        String scenario = view.evaluation()
                .scenario()
                .map(one -> " · " + view.text("head.scenario", one.name()))
                .orElse("");
        return String.join(
                        " · ",
                        view.wording().period(view.period()),
                        view.text("head.rules", rules.title(), rules.version()),
                        asOf == null
                                ? view.text("head.all-known")
                                : view.text("head.as-of", view.wording().date(asOf)))
                + scenario;
    }

    private StyledText answer() {
        RollUpVerdict plan = view.result().plan();
        StyledText stands = StyledText.of(view.text("head.plan") + " ").and(view.standsAt(plan));
        if (!view.hasPrevious()) {
            return stands.and(" · " + view.text("previous.none"));
        }
        Change change = view.change(plan.subject());
        String points = change.isKnown() ? change.pointsAfterWord(view.wording()) : "";
        return stands.and(" · ").and(view.text(change.key(), change.arrow(), points, view.previous()));
    }

    private StyledText counts() {
        List<RollUpVerdict> objectives = view.objectivesWorstFirst();
        List<String> statuses = new ArrayList<>(view.evaluation().ruleSet().scale().statuses().stream()
                .map(Status::code)
                .toList());
        statuses.add(Status.NOT_ASSESSED);
        StyledText told = StyledText.of(view.text("head.objectives", objectives.size()));
        for (String status : statuses) {
            long count = objectives.stream()
                    .filter(verdict -> verdict.status().equals(status))
                    .count();
            told = told.and("   ").and(unbroken(view.marks().mark(status).and(" " + count)));
        }
        return told;
    }

    /** A mark, its word and its count stay on one line. */
    private static StyledText unbroken(StyledText text) {
        return new StyledText(text.spans().stream()
                .map(span -> new StyledText.Span(span.text().replace(' ', '\u00A0'), span.paint()))
                .toList());
    }

    private void exposed(Page page) {
        List<Standing> exposed = view.result().standings().stream()
                .filter(standing -> standing.subject().level() == Level.OBJECTIVE && standing.isMet())
                .filter(this::isExposed)
                .toList();
        if (exposed.isEmpty()) {
            page.paragraph(StyledText.of(view.text("head.exposed.none")));
            return;
        }
        String which = exposed.stream()
                .map(standing -> standing.getCode() + "\u00A0(" + view.wording().exposure(standing.getExposure()) + ")")
                .collect(Collectors.joining(", "));
        page.paragraph(StyledText.of(view.text("head.exposed", exposed.size(), which)));
    }

    /** From the lowest mark at which the rule set alerts about it; where it never does, from what can be told at all. */
    private boolean isExposed(Standing standing) {
        RuleSet rules = view.evaluation().ruleSet();
        OptionalDouble mark = rules.tables().alerts().stream()
                .filter(row -> row.level().equals(Level.OBJECTIVE.name())
                        && rules.scale().isMet(row.status())
                        && standing.isIn(row.scope()))
                .mapToDouble(AlertPolicy::mark)
                .filter(value -> !Double.isNaN(value))
                .min();
        double exposure = view.exposure(standing.getCode());
        return exposure > 0 && exposure >= mark.orElse(0);
    }
}
