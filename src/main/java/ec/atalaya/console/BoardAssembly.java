package ec.atalaya.console;

import ec.atalaya.console.Board.Call;
import ec.atalaya.console.Board.Cell;
import ec.atalaya.console.Board.Count;
import ec.atalaya.console.Board.Line;
import ec.atalaya.console.Board.Meaning;
import ec.atalaya.console.Board.Named;
import ec.atalaya.console.Board.Standing;
import ec.atalaya.console.Board.StatusChange;
import ec.atalaya.drawing.ExposureBar;
import ec.atalaya.drawing.Sparkline;
import ec.atalaya.drawing.StatusBar;
import ec.atalaya.drawing.Svg;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One board on its way.
 *
 * @param now the results of the period
 * @param before those of the period before it
 * @param past all results of each objective
 */
record BoardAssembly(
        PlanView view, PeriodRows now, PeriodRows before, Map<String, NavigableMap<Period, ResultRow>> past) {

    /** What would be told as 0,00 is no exposure to a reader. */
    private static final double LEAST_EXPOSURE = 0.005;

    /** From here on an objective that is met is named for what threatens it. */
    private static final double TOLD_EXPOSURE = 0.1;

    private static final double FULL_EXPOSURE = 0.5;

    private static final int MOST_COLUMNS = 8;

    /** Three years of quarters. */
    private static final int SPARK_PERIODS = 12;

    Board board(List<Call> calls) {
        List<Objective> objectives = objectives();
        List<Count> counts = counts(objectives);
        return new Board(
                standing(Kind.PLAN, view.code(), view.plan().profile().name()),
                objectives.size(),
                counts,
                bar(counts),
                objectives.stream()
                        .filter(this::isMetButExposed)
                        .map(this::named)
                        .toList(),
                changes(objectives),
                calls,
                isTurned(objectives),
                columns(objectives).stream().map(Side::head).toList(),
                rows(objectives),
                legend(),
                words().scoreMark(view.metFrom(Kind.OBJECTIVE)));
    }

    private Wording words() {
        return view.words();
    }

    /** All, or those that the chosen unit answers for. */
    private List<Objective> objectives() {
        Unit unit = view.unit();
        return unit == null
                ? view.plan().objectives()
                : view.plan().objectives().stream()
                        .filter(objective -> view.answersFor(unit.code(), objective))
                        .toList();
    }

    private Standing standing(Kind level, String code, String name) {
        ResultRow row = now.row(level, code);
        return new Standing(
                name,
                view.mark(row == null ? "" : row.status()),
                words().score(row),
                Change.between(before.score(level, code), now.score(level, code)));
    }

    private List<Count> counts(List<Objective> objectives) {
        List<String> statuses = new ArrayList<>(
                view.scale().statuses().stream().map(Status::code).toList());
        statuses.add(Status.NOT_ASSESSED);
        return statuses.stream()
                .map(status -> new Count(view.mark(status), (int) objectives.stream()
                        .filter(objective -> status(objective).equals(status))
                        .count()))
                .toList();
    }

    private String status(Objective objective) {
        String status = now.status(Kind.OBJECTIVE, objective.code());
        return status.isEmpty() ? Status.NOT_ASSESSED : status;
    }

    private Svg bar(List<Count> counts) {
        return new StatusBar(
                        counts.stream()
                                .map(one ->
                                        new StatusBar.Part(one.mark().tone(), one.count(), words().count(one.count())))
                                .toList(),
                        "")
                .draw();
    }

    private double exposure(Objective objective) {
        ResultRow row = now.row(Kind.OBJECTIVE, objective.code());
        Double exposure = row == null ? null : row.exposure();
        return exposure == null ? 0 : exposure;
    }

    private boolean isMetButExposed(Objective objective) {
        return view.scale().isMet(status(objective)) && exposure(objective) >= TOLD_EXPOSURE;
    }

    private Named named(Objective objective) {
        return new Named(objective.code(), objective.name(), view.objective(objective.code()));
    }

    private List<StatusChange> changes(List<Objective> objectives) {
        return objectives.stream()
                .filter(objective ->
                        !before.status(Kind.OBJECTIVE, objective.code()).isEmpty())
                .filter(objective ->
                        !before.status(Kind.OBJECTIVE, objective.code()).equals(status(objective)))
                .sorted(worstFirst())
                .map(objective -> new StatusChange(
                        view.mark(before.status(Kind.OBJECTIVE, objective.code())),
                        view.mark(status(objective)),
                        named(objective)))
                .toList();
    }

    /** What is not assessed stands between what falls short and what is met. */
    private Comparator<Objective> worstFirst() {
        return Comparator.comparingInt((Objective objective) -> place(status(objective)))
                .thenComparingDouble(objective -> scoreOrLast(objective.code()))
                .thenComparing(Objective::code);
    }

    private int place(String status) {
        if (view.scale().isMet(status)) {
            return 2;
        }
        int order = view.scale().order(status);
        return order == 0 ? 1 : -order;
    }

    private double scoreOrLast(String objective) {
        Double score = now.score(Kind.OBJECTIVE, objective);
        return score == null ? Double.MAX_VALUE : score;
    }

    /** An axis or a perspective, and which objectives belong to it. */
    private record Side(Standing head, Predicate<Objective> holds) {}

    /** More axes than can stand side by side become rows. */
    private boolean isTurned(List<Objective> objectives) {
        int perspectives = perspectives(objectives).size();
        return axes().size() > MOST_COLUMNS && perspectives > 0 && perspectives < axes().size();
    }

    private List<Side> columns(List<Objective> objectives) {
        return isTurned(objectives) ? perspectives(objectives) : axes();
    }

    private List<Side> axes() {
        return view.plan().axes().stream()
                .map(axis -> new Side(
                        standing(Kind.AXIS, axis.code(), axis.name()),
                        objective -> objective.axis().equals(axis.code())))
                .toList();
    }

    /** The perspectives, and one more for objectives that have none. */
    private List<Side> perspectives(List<Objective> objectives) {
        List<Side> sides = new ArrayList<>();
        for (Perspective perspective : view.plan().perspectives()) {
            sides.add(new Side(
                    standing(Kind.PERSPECTIVE, perspective.code(), perspective.name()),
                    objective -> perspective.code().equals(objective.perspective())));
        }
        if (objectives.stream().anyMatch(objective -> objective.perspective() == null)) {
            String key = view.plan().perspectives().isEmpty() ? "board.all" : "board.no-perspective";
            sides.add(new Side(
                    new Standing(words().text(key), null, "", new Change(Double.NaN)),
                    objective -> objective.perspective() == null));
        }
        return sides;
    }

    private List<Line> rows(List<Objective> objectives) {
        List<Side> rows = isTurned(objectives) ? axes() : perspectives(objectives);
        List<Side> columns = columns(objectives);
        return rows.stream()
                .map(row -> new Line(
                        row.head(),
                        columns.stream()
                                .map(column -> cell(row, column, objectives))
                                .toList()))
                .toList();
    }

    private Cell cell(Side row, Side column, List<Objective> objectives) {
        return new Cell(
                column.head().name(),
                objectives.stream()
                        .filter(row.holds().and(column.holds()))
                        .sorted(worstFirst())
                        .map(this::tile)
                        .toList());
    }

    private Tile tile(Objective objective) {
        String code = objective.code();
        Double score = now.score(Kind.OBJECTIVE, code);
        StatusMark mark = view.mark(status(objective));
        double exposure = exposure(objective);
        boolean isExposed = exposure >= LEAST_EXPOSURE;
        return new Tile(
                objective,
                view.objective(code),
                mark,
                Change.between(before.score(Kind.OBJECTIVE, code), score),
                now.score(words(), view.plan(), code),
                new Sparkline(scores(code), view.metFrom(Kind.OBJECTIVE), mark.tone(), "").draw(),
                isExposed ? words().exposure(exposure) : "",
                isExposed ? ExposureBar.onTile(exposure, FULL_EXPOSURE).draw() : null);
    }

    private List<Double> scores(String objective) {
        NavigableMap<Period, ResultRow> rows = past.getOrDefault(objective, Collections.emptyNavigableMap());
        return LongStream.range(0, SPARK_PERIODS)
                .mapToObj(index -> rows.get(view.period().minus(SPARK_PERIODS - 1 - index)))
                .map(row -> row == null || row.score() == null ? Double.NaN : row.score())
                .toList();
    }

    private List<Meaning> legend() {
        Stream<Meaning> statuses = view.scale().statuses().stream()
                .map(status -> new Meaning(view.mark(status.code()), reach(status.code())));
        return Stream.concat(
                        statuses,
                        Stream.of(new Meaning(words().notAssessed(), words().text("board.legend.not-assessed"))))
                .toList();
    }

    /** From where to where a status reaches for objectives in general; narrower scopes may say otherwise. */
    private String reach(String status) {
        return view.rules().tables().plainBands().stream()
                .filter(band -> band.scope().equals(Scope.PLAN)
                        && band.level().equals(Kind.OBJECTIVE.name())
                        && band.status().equals(status))
                .findFirst()
                .map(this::reach)
                .orElse("");
    }

    private String reach(Band band) {
        if (Double.isInfinite(band.to())) {
            return words().text("board.legend.from", words().scoreMark(band.from()));
        }
        return Double.isInfinite(band.from())
                ? words().text("board.legend.below", words().scoreMark(band.to()))
                : words().text("board.legend.between", words().scoreMark(band.from()), words().scoreMark(band.to()));
    }
}
