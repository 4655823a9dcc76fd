package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the map shows.
 *
 * @param choices which links are drawn
 * @param periods the latest ones up to a little after the one shown
 * @param chosen the objective that stands out; null for none
 * @param clear the same map with nothing chosen
 * @param none whether the axis and the unit that it is narrowed to have no objective in common
 * @param links every link that is drawn
 * @param statuses of the scale, for the legend
 */
record StrategicMap(
        Svg svg,
        List<Choice> choices,
        List<Choice> periods,
        @Nullable Chosen chosen,
        Address clear,
        boolean none,
        List<Row> links,
        List<StatusMark> statuses) {

    /** One of several states of the page. */
    record Choice(String words, Address address, boolean current) {}

    /** An objective, and where to choose it. */
    record Node(String code, String name, Address address) {}

    /**
     * The objective that stands out.
     *
     * @param exposure as it is shown; empty where nothing threatens it
     * @param roots where the threat begins, the greatest first
     * @param atRisk what it threatens in turn
     */
    record Chosen(
            Node objective,
            StatusMark mark,
            String score,
            Address page,
            String exposure,
            List<Root> roots,
            List<Risk> atRisk) {}

    /**
     * Where a part of the threat begins.
     *
     * @param through the objectives between
     * @param lag in words; empty for none
     */
    record Root(String share, Node objective, List<Node> through, String lag) {}

    /** An objective that is threatened, and by how much. */
    record Risk(Node objective, String amount) {}

    /** A link as the table tells it. */
    record Row(
            Node cause,
            Node effect,
            String sign,
            String strength,
            String lag,
            String carries,
            String evidence,
            String amount) {}
}
