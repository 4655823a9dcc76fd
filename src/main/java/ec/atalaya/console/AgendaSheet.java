package ec.atalaya.console;

import ec.atalaya.drawing.Svg;
import ec.atalaya.review.ReviewMeeting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one agenda shows.
 *
 * @param title level and day
 * @param time when it begins and ends
 * @param state where the meeting is in its life
 * @param ledger how its minutes are dealt out
 * @param dealt the same in words
 * @param left what did not fit
 * @param tasks what is ready, and what is missing
 * @param rules the rules that proposed something, once each
 */
record AgendaSheet(
        ReviewMeeting meeting,
        String title,
        String time,
        String level,
        String state,
        String period,
        Svg ledger,
        String dealt,
        List<Part> parts,
        List<Left> left,
        List<Task> tasks,
        List<Rule> rules) {

    /** A section of the agenda. */
    record Part(int number, String title, String minutes, List<Point> points) {}

    /**
     * A point of the agenda.
     *
     * @param number such as {@code 4.1}
     * @param matter null where it speaks of the whole map
     * @param title where there is no matter
     * @param why in a sentence
     * @param rules codes of the rules that proposed it
     * @param with what is told with it
     * @param withTold what those are
     * @param outcome what the meeting should do
     * @param trend its scores; null where it has none
     */
    record Point(
            String number,
            @Nullable Matter matter,
            String title,
            Sentence why,
            String rules,
            List<Matter> with,
            String withTold,
            Wanted outcome,
            String minutes,
            @Nullable Svg trend,
            String presenter) {}

    /**
     * What a meeting should do with something.
     *
     * @param icon the name of its drawing
     */
    record Wanted(String icon, String word) {}

    /** Something for information only, and why. */
    record Left(Matter matter, String why, Wanted outcome, String minutes) {}

    /**
     * Something that is ready or missing.
     *
     * @param icon the name of its drawing
     */
    record Task(String icon, String told) {}

    /** A rule with what it says of itself. */
    record Rule(String code, String sentence) {}
}
