package ec.atalaya.cli;

import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.whatif.Difference;
import ec.atalaya.plan.Level;
import ec.atalaya.rules.fact.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be otherwise under what is supposed. */
record DifferenceSection(PeriodView view, Difference difference) {

    void write(Page page) {
        page.heading(view.text("difference.title"));
        if (difference.changed().isEmpty()) {
            page.paragraph(1, view.text("difference.none"));
        }
        standings(page, Kind.PLAN, Kind.PERSPECTIVE, Kind.AXIS, Kind.OBJECTIVE, Kind.INDICATOR);
        findings(page, Kind.ALERT, "difference.alert");
        findings(page, Kind.AGENDA_ITEM, "difference.agenda");
        page.blank();
    }

    private void standings(Page page, Kind... levels) {
        for (Kind level : levels) {
            for (ChangedResult one : difference.of(level)) {
                String name = view.name(
                        new Subject(Level.valueOf(level.name()), one.row().code(), difference.period()));
                page.hanging(
                        StyledText.spaces(2)
                                .and(told(one.before()))
                                .and(" → ")
                                .and(told(one.now()))
                                .and("  "),
                        StyledText.of(name + exposure(one)));
            }
        }
    }

    private StyledText told(@Nullable ResultRow row) {
        if (row == null) {
            return StyledText.of("–");
        }
        Double score = row.score();
        StyledText mark = view.marks().mark(row.status());
        return score == null ? mark : mark.and(" " + view.wording().score(score));
    }

    private String exposure(ChangedResult one) {
        Double before = one.before() == null ? null : one.before().exposure();
        Double now = one.now() == null ? null : one.now().exposure();
        if (before == null || now == null || before.equals(now)) {
            return "";
        }
        return "  "
                + view.text(
                        "difference.exposure",
                        view.wording().exposure(before),
                        view.wording().exposure(now));
    }

    private String subject(ResultRow row) {
        String[] told = row.reason().split(" ", 2);
        return told[0].equals(Level.DRIVER.name())
                ? view.name(new Subject(Level.DRIVER, told[1], difference.period()))
                : row.reason();
    }

    private void findings(Page page, Kind level, String key) {
        List<ChangedResult> found = difference.of(level);
        for (ChangedResult one : found) {
            String sign = one.before() == null ? "+" : one.now() == null ? "−" : "~";
            page.paragraph(
                    1, sign + " " + view.text(key, String.join(", ", one.row().rules()), subject(one.row())));
        }
    }
}
