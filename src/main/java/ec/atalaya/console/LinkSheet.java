package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the links and their evidence shows.
 *
 * @param lead how many are borne out, and how many not
 * @param how the test in a few sentences
 * @param filters the choices above the table
 * @param chosen the link that is told down to its pairs; null for none
 * @param rows the links that the choices leave, what asks for thought first
 * @param meeting where doubts can be brought to; null where no agenda is open
 */
record LinkSheet(
        String lead,
        List<String> how,
        List<Filter> filters,
        @Nullable Chosen chosen,
        List<Row> rows,
        @Nullable Meeting meeting) {

    /** A field to choose by. */
    record Filter(String name, String label, List<Option> options) {}

    /** One of its choices. */
    record Option(String value, String word, boolean selected) {}

    /** The meeting whose agenda is open. */
    record Meeting(String name, Address address) {}

    /**
     * A link down to its pairs.
     *
     * @param told what the data say of it
     * @param rationale why the planners believe in it
     * @param without the page without it
     */
    record Chosen(Node cause, Node effect, String told, String rationale, List<PairLine> pairs, Address without) {}

    /** A pair that was compared. */
    record PairLine(Moment cause, Moment effect) {}

    /** An objective in one period, where it is explained. */
    record Moment(String period, String score, Address address) {}

    /** An objective and its page. */
    record Node(String code, String name, Address address) {}

    /**
     * A link.
     *
     * @param anchor where it stands on the page
     * @param code such as {@code I4>E3}
     * @param pairsAt where its pairs are told
     * @param verdict as a word
     * @param doubtful whether the data speak against it
     * @param why there is too little data; empty where there is enough
     * @param chart the two series; null where neither was ever scored
     * @param onAgenda whether the open agenda has it
     */
    record Row(
            String anchor,
            String code,
            Address pairsAt,
            Node cause,
            Node effect,
            String sign,
            String strength,
            String lag,
            String correlation,
            String pairs,
            String p,
            String verdict,
            boolean doubtful,
            String why,
            @Nullable Svg chart,
            boolean onAgenda) {}
}
