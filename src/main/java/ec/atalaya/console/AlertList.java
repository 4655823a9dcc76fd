package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of alerts shows.
 *
 * @param heading which alerts they are, and how many
 * @param filters what may be chosen
 * @param chips what is chosen, each with the way to drop it
 * @param groups alerts that share a cause
 * @param alone alerts that do not
 * @param data alerts about data that are missing or in doubt
 * @param canMark whether the reader may act on any
 * @param empty why there are none; empty where there are
 * @param acknowledge where the marked ones are sent
 */
record AlertList(
        String heading,
        List<Filter> filters,
        List<Chip> chips,
        List<Group> groups,
        List<Line> alone,
        List<Line> data,
        boolean canMark,
        String empty,
        Address acknowledge) {

    /** A field of the filter. */
    record Filter(String name, String label, List<Option> options) {}

    /** A value of a filter's field; the empty one admits all. */
    record Option(String value, String word, boolean selected) {}

    /** A chosen filter. */
    record Chip(String word, Address without) {}

    /**
     * Alerts that share a cause.
     *
     * @param own the cause's own alert; null where it has none among those shown
     */
    record Group(Matter cause, @Nullable Line own, String count, List<Line> symptoms) {}

    /**
     * An alert in a list.
     *
     * @param told how it stands with its subject, and for how long
     * @param tags its states beyond open
     * @param recipients who is told
     * @param mine whether the reader may act on it
     */
    record Line(
            Alert alert,
            Matter matter,
            String told,
            List<String> tags,
            String recipients,
            Address address,
            boolean mine) {}
}
