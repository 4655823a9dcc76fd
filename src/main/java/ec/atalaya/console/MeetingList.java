package ec.atalaya.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review meetings of a plan, level by level; the level that meets next comes first.
 *
 * @param levels only those that have meetings
 */
record MeetingList(List<OfLevel> levels) {

    /**
     * The meetings of one level.
     *
     * @param id for links within the page
     */
    record OfLevel(String id, String name, List<Line> next, List<Line> past) {}

    /**
     * A meeting.
     *
     * @param starts for machines
     * @param distance from today
     * @param agenda how much is on it
     * @param missing what must be done before it; empty for nothing
     * @param address null for readers who may not see it yet
     */
    record Line(
            String starts,
            String time,
            String distance,
            String state,
            String period,
            String agenda,
            List<String> missing,
            @Nullable Address address) {}
}
