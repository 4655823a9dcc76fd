package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Axes beside perspectives with the objectives in their cells; a list where so many axes do not fit side by side. */
record MatrixSection(PeriodView view) {

    private static final int GAP = 2;

    /** From this width of a column on, there is room for names. */
    private static final int ROOM_FOR_NAMES = 23;

    private static final int WIDEST_COLUMN = 32;

    void write(Page page) {
        page.heading(view.text("matrix.title"));
        if (view.plan().objectives().isEmpty()) {
            page.paragraph(1, view.text("matrix.none"));
            return;
        }
        int column = columnWidth(page.width());
        if (column < widestFigures()) {
            new FoldedMatrix(view, this).write(page);
        } else {
            grid(page, column);
        }
        legend(page);
    }

    private int columnWidth(int width) {
        int axes = view.plan().axes().size();
        return axes == 0 ? 0 : Math.min(WIDEST_COLUMN, (width - GAP * (axes - 1)) / axes);
    }

    private int widestFigures() {
        return view.objectivesWorstFirst().stream()
                .mapToInt(verdict -> figures(verdict).width())
                .max()
                .orElse(0);
    }

    /** Perspectives in the plan's order, and at the end, under null, what stands in none. */
    Map<@Nullable String, List<RollUpVerdict>> byPerspective() {
        Map<@Nullable String, List<RollUpVerdict>> rows = new LinkedHashMap<>();
        view.plan().perspectives().forEach(perspective -> rows.put(perspective.code(), new ArrayList<>()));
        for (RollUpVerdict verdict : view.objectivesWorstFirst()) {
            rows.computeIfAbsent(objective(verdict).perspective(), none -> new ArrayList<>())
                    .add(verdict);
        }
        return rows;
    }

    Objective objective(RollUpVerdict verdict) {
        return view.plan().objective(verdict.subject().code()).orElseThrow();
    }

    /** The name, mark and score of a perspective; of none where the plan has no perspectives. */
    StyledText perspective(@Nullable String code) {
        if (code == null) {
            boolean any = !view.plan().perspectives().isEmpty();
            return StyledText.of(view.text(any ? "matrix.no-perspective" : "matrix.no-perspectives"), Paint.STRONG);
        }
        RollUpVerdict verdict =
                Objects.requireNonNull(view.result().perspectives().get(code));
        String name = view.plan().perspective(code).orElseThrow().name();
        String change = view.change(verdict.subject()).told(view.wording());
        return StyledText.of(name, Paint.STRONG)
                .and("  ")
                .and(view.standsAt(verdict))
                .and(change.isEmpty() ? "" : "  " + change);
    }

    private void grid(Page page, int column) {
        List<Axis> axes = view.plan().axes();
        row(
                page,
                column,
                axes.stream()
                        .map(axis -> StyledText.of(axis.name(), Paint.STRONG).wrapped(column))
                        .toList());
        row(page, column, axes.stream().map(axis -> stands(axis, column)).toList());
        byPerspective().forEach((code, verdicts) -> {
            page.rule("─");
            page.paragraph(perspective(code));
            row(
                    page,
                    column,
                    axes.stream().map(axis -> cell(verdicts, axis, column)).toList());
        });
        page.rule("─");
    }

    private List<StyledText> stands(Axis axis, int column) {
        RollUpVerdict verdict = Objects.requireNonNull(view.result().axes().get(axis.code()));
        List<StyledText> lines = new ArrayList<>(indented(view.marks().mark(verdict.status()), column));
        Change change = view.change(verdict.subject());
        lines.addAll(StyledText.of(view.score(verdict) + " " + change.arrow()).wrapped(column));
        return lines;
    }

    private List<StyledText> cell(List<RollUpVerdict> verdicts, Axis axis, int column) {
        List<StyledText> lines = new ArrayList<>();
        String status = "";
        for (RollUpVerdict verdict : verdicts) {
            Objective objective = objective(verdict);
            if (!objective.axis().equals(axis.code())) {
                continue;
            }
            if (!status.equals(verdict.status())) {
                status = verdict.status();
                lines.addAll(indented(view.marks().mark(status), column));
            }
            lines.add(figures(verdict));
            if (!verdict.isAssessed()) {
                lines.addAll(indented(StyledText.of("  " + view.reason(verdict)), column));
            }
            if (column >= ROOM_FOR_NAMES) {
                lines.addAll(indented(StyledText.of("  " + objective.name(), Paint.FAINT), column));
            }
        }
        return lines;
    }

    /** What does not fit on one line goes on below, two to the right. */
    private static List<StyledText> indented(StyledText text, int column) {
        if (text.width() <= column) {
            return List.of(text);
        }
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : text.wrapped(column - GAP)) {
            lines.add(lines.isEmpty() ? line : StyledText.spaces(GAP).and(line));
        }
        return lines;
    }

    /** Code, score, arrow, exposure: {@code M2 42,2 ▼ 0,13}. */
    private StyledText figures(RollUpVerdict verdict) {
        String code = verdict.subject().code();
        StyledText told = StyledText.of(code, Paint.STRONG);
        if (!verdict.hasScore()) {
            return told;
        }
        return told.and(" " + view.wording().scoreNumber(verdict.score()) + " "
                        + view.change(verdict.subject()).arrow() + " ")
                .and(view.exposureTold(code));
    }

    private static void row(Page page, int column, List<List<StyledText>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < height; at++) {
            StyledText line = StyledText.EMPTY;
            for (List<StyledText> cell : cells) {
                StyledText part = at < cell.size() ? cell.get(at) : StyledText.EMPTY;
                line = line.and(part.padded(column + GAP));
            }
            page.row(line);
        }
    }

    private void legend(Page page) {
        String key = view.hasPrevious() ? "matrix.legend" : "matrix.legend.first";
        page.paragraph(
                StyledText.of(view.wording().scoreText(key, view.hasPrevious() ? view.previous() : ""), Paint.FAINT));
    }
}
