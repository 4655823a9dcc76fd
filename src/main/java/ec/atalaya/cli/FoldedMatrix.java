package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Objective;
import java.util.Objects;

/** The matrix for narrow pages: first the axes, then each perspective's objectives, each with its axis. */
record FoldedMatrix(PeriodView view, MatrixSection matrix) {

    void write(Page page) {
        axes(page);
        matrix.byPerspective().forEach((code, verdicts) -> {
            page.rule("─");
            page.paragraph(matrix.perspective(code));
            if (verdicts.isEmpty()) {
                page.paragraph(1, view.text("matrix.row.none"));
            }
            String status = "";
            for (RollUpVerdict verdict : verdicts) {
                if (!status.equals(verdict.status())) {
                    status = verdict.status();
                    page.paragraph(1, view.marks().mark(status));
                }
                objective(page, verdict);
            }
        });
        page.rule("─");
    }

    private void axes(Page page) {
        int widest = view.plan().axes().stream()
                .mapToInt(axis -> StyledText.of(axis.name()).width())
                .max()
                .orElse(0);
        int names = Math.min(widest, page.width() / 3);
        for (Axis axis : view.plan().axes()) {
            RollUpVerdict verdict = Objects.requireNonNull(view.result().axes().get(axis.code()));
            String change = view.change(verdict.subject()).told(view.wording());
            StyledText name = StyledText.of(axis.name(), Paint.STRONG).padded(names);
            StyledText stands = view.standsAt(verdict).and(change.isEmpty() ? "" : "  " + change);
            if (name.width() > names) {
                page.paragraph(name);
                page.paragraph(1, stands);
            } else {
                page.hanging(name.and("  "), stands);
            }
        }
    }

    private void objective(Page page, RollUpVerdict verdict) {
        Objective objective = matrix.objective(verdict);
        String axis = view.plan().axis(objective.axis()).map(Axis::name).orElse(objective.axis());
        StyledText exposure = view.exposureTold(objective.code());
        StyledText lead = StyledText.spaces(4)
                .and(StyledText.of(objective.code(), Paint.STRONG).padded(widestCode()))
                .and("  ")
                .and(figure(verdict).rightAligned(8))
                .and(" " + view.change(verdict.subject()).arrow() + " ")
                .and(exposure.rightAligned(5))
                .and("  ");
        page.hanging(lead, StyledText.of(axis + " · " + objective.name() + unassessed(verdict)));
    }

    private StyledText figure(RollUpVerdict verdict) {
        return StyledText.of(verdict.hasScore() ? view.wording().score(verdict.score()) : "–");
    }

    private String unassessed(RollUpVerdict verdict) {
        return verdict.isAssessed() ? "" : " (" + view.reason(verdict) + ")";
    }

    private int widestCode() {
        return view.plan().objectives().stream()
                .mapToInt(objective -> objective.code().length())
                .max()
                .orElse(0);
    }
}
