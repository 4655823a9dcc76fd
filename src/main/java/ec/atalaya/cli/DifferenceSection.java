package ec.atalaya.cli;

import ec.atalaya.evaluation.AgendaProposal;
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
                if (!isTold(one)) {
                    continue;
                }
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

    /** What moves behind the last decimal that is told would be read as no change at all. */
    private boolean isTold(ChangedResult one) {
        return !told(one.before()).equals(told(one.now())) || !exposure(one).isEmpty();
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
        if (before == null || now == null) {
            return "";
        }
        String was = view.wording().exposure(before);
        String is = view.wording().exposure(now);
        return was.equals(is) ? "" : "  " + view.text("difference.exposure", was, is);
    }

    /** A matter may be proposed for several meetings; its fingerprint tells for which. */
    private String subject(ResultRow row) {
        String[] told = row.reason().split(" ", 2);
        String name = view.name(new Subject(Level.valueOf(told[0]), told[1], difference.period()));
        return row.level() == Kind.AGENDA_ITEM
                ? name + ", " + view.wording().name("meeting", AgendaProposal.meetingIn(row.code()))
                : name;
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
