package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows: first how the plan stands and what changed, then where.
 *
 * @param plan how the whole plan stands
 * @param objectives how many there are
 * @param counts how many stand in each status, best first
 * @param bar the same as a bar
 * @param exposed objectives that are met although their causes threaten them
 * @param changes objectives whose status is another than in the period before, the worst first
 * @param calls what asks for somebody to act
 * @param turned whether axes are rows, because there are too many to stand side by side
 * @param columns axes, or perspectives where it is turned
 * @param rows perspectives, or axes where it is turned
 * @param legend what the statuses stand for
 * @param met the score that counts as met, as it is shown
 */
record Board(
        Standing plan,
        int objectives,
        List<Count> counts,
        Svg bar,
        List<Named> exposed,
        List<StatusChange> changes,
        List<Call> calls,
        boolean turned,
        List<Standing> columns,
        List<Line> rows,
        List<Meaning> legend,
        String met) {

    /** How an axis, a perspective or the plan stands. */
    record Standing(String name, @Nullable StatusMark mark, String score, Change change) {}

    /** How many stand in one status. */
    record Count(StatusMark mark, int count) {}

    /** An objective to go to. */
    record Named(String code, String name, Address address) {}

    /** An objective whose status is another one now. */
    record StatusChange(StatusMark before, StatusMark after, Named objective) {}

    /**
     * Something that somebody should do.
     *
     * @param count in bold before the words; empty for none
     * @param address null where there is no page for it
     */
    record Call(String count, String words, @Nullable Address address) {}

    /** A perspective or an axis, and its cells, one a column. */
    record Line(Standing head, List<Cell> cells) {}

    /** The objectives of one axis in one perspective, the worst first. */
    record Cell(String column, List<Tile> tiles) {}

    /** A status, and from where to where it reaches. */
    record Meaning(StatusMark mark, String words) {}

    /** The changes that are shown at once; the rest is folded. */
    static final int SHOWN_CHANGES = 5;

    public List<StatusChange> firstChanges() {
        return changes.subList(0, Math.min(SHOWN_CHANGES, changes.size()));
    }

    public List<StatusChange> furtherChanges() {
        return changes.subList(firstChanges().size(), changes.size());
    }
}
