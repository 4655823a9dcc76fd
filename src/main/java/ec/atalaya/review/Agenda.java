package ec.atalaya.review;

import ec.atalaya.rules.table.Section;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a meeting talks about.
 *
 * @param items in their order
 * @param forInformation what did not fit, in the order in which it would have come
 */
public record Agenda(ReviewMeeting meeting, List<AgendaItem> items, List<AgendaItem> forInformation) {

    public Agenda {
        items = List.copyOf(items);
        forInformation = List.copyOf(forInformation);
    }

    /** What is on it, and after it what is left out. */
    List<AgendaItem> all() {
        return Stream.concat(items.stream(), forInformation.stream()).toList();
    }

    /** The items of one section; empty where it has none. */
    public List<AgendaItem> in(Section section) {
        return items.stream().filter(item -> item.section() == section).toList();
    }

    public int minutesOf(Section section) {
        return in(section).stream().mapToInt(AgendaItem::minutes).sum();
    }

    /** What is dealt out of the meeting's minutes. */
    public int minutes() {
        return items.stream().mapToInt(AgendaItem::minutes).sum();
    }
}
