package ec.atalaya.review;

import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.plan.Level;
import ec.atalaya.review.AgendaItem.LeftOut;
import ec.atalaya.review.AgendaItem.ToldWith;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an agenda of what is proposed: the map always, one success, and then by severity and with root causes first
 * until the minutes are dealt out. What does not fit stays, with the reason.
 *
 * @param minutes how long the meeting lasts
 */
record AgendaDraft(String plan, Meeting meeting, int minutes) {

    private static final int MOST_DEEP_DIVES = 5;
    private static final int LEAST_MINUTES_FOR_MAP = 5;
    private static final int MOST_MINUTES_FOR_MAP = 10;

    /** What counts first when time is short. */
    private static final Comparator<AgendaItem> URGENT_FIRST = Comparator.comparing(AgendaItem::severity)
            .thenComparing(item -> -item.toldWith().size())
            .thenComparing(AgendaItem::section)
            .thenComparing(item -> -item.minutes())
            .thenComparing(AgendaItem::level, Comparator.reverseOrder())
            .thenComparing(AgendaItem::code);

    /**
     * What is on the agenda, section by section, and after it what is left out.
     *
     * @param brought what somebody brings by hand: it gets its minutes before all that rules propose
     */
    List<AgendaItem> of(List<AgendaProposal> proposals, List<AgendaItem> brought) {
        Map<String, AgendaProposal> ours = new LinkedHashMap<>();
        proposals.stream()
                .filter(proposal -> proposal.meeting() == meeting)
                .sorted(Comparator.comparing(AgendaProposal::fingerprint))
                .forEach(proposal -> ours.putIfAbsent(proposal.fingerprint(), proposal));
        AgendaItem map = map(ours.values().stream()
                .filter(proposal -> proposal.section() == Section.MAP)
                .toList());
        return settled(
                map,
                ours.values().stream()
                        .filter(proposal -> proposal.section() != Section.MAP)
                        .map(AgendaDraft::item)
                        .toList(),
                brought);
    }

    /** An agenda that was drafted, with what is brought to it since. */
    List<AgendaItem> again(List<AgendaItem> drafted, List<AgendaItem> brought) {
        AgendaItem map = drafted.stream()
                .filter(AgendaDraft::isMap)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("every agenda shows the map"));
        return settled(map, drafted.stream().filter(item -> !isMap(item)).toList(), brought);
    }

    private static boolean isMap(AgendaItem item) {
        return item.section() == Section.MAP;
    }

    private List<AgendaItem> settled(AgendaItem map, List<AgendaItem> proposed, List<AgendaItem> brought) {
        Map<String, AgendaItem> wanted = new LinkedHashMap<>();
        Stream.concat(proposed.stream(), brought.stream())
                .forEach(item -> wanted.putIfAbsent(item.fingerprint(), item.leftOut(null)));
        Set<String> first = brought.stream().map(AgendaItem::fingerprint).collect(Collectors.toSet());
        List<AgendaItem> told = new ArrayList<>(List.of(map));
        told.addAll(deal(
                wanted.values().stream()
                        .sorted(Comparator.comparing((AgendaItem item) -> !first.contains(item.fingerprint()))
                                .thenComparing(URGENT_FIRST))
                        .toList(),
                minutes - map.minutes()));
        return Stream.concat(
                        told.stream().filter(AgendaItem::isOnAgenda).sorted(Comparator.comparing(AgendaItem::section)),
                        told.stream().filter(item -> !item.isOnAgenda()))
                .toList();
    }

    /** One look at the whole, and with it all that changed its status. */
    private AgendaItem map(List<AgendaProposal> changed) {
        int wanted = changed.stream().mapToInt(AgendaProposal::minutes).sum();
        return new AgendaItem(
                plan + ":" + meeting + ":" + Section.MAP,
                Section.MAP,
                Level.PLAN,
                plan,
                changed.stream()
                        .map(AgendaProposal::severity)
                        .sorted()
                        .findFirst()
                        .orElse(Severity.LOW),
                Outcome.INFORM,
                Math.max(LEAST_MINUTES_FOR_MAP, Math.min(MOST_MINUTES_FOR_MAP, wanted)),
                AlertFinding.OFFICE,
                changed.stream()
                        .map(proposal -> new ToldWith(
                                proposal.subject().level(), proposal.subject().code()))
                        .toList(),
                changed.stream().flatMap(AgendaDraft::rules).distinct().sorted().toList(),
                null);
    }

    /** A success ends the meeting well: its minutes are put aside before the others' are dealt out. */
    private static List<AgendaItem> deal(List<AgendaItem> wanted, int minutes) {
        List<AgendaItem> dealt = new ArrayList<>();
        Map<Section, Integer> count = new EnumMap<>(Section.class);
        int left = minutes;
        for (boolean success : new boolean[] {true, false}) {
            for (AgendaItem item : wanted) {
                if ((item.section() == Section.SUCCESS) != success) {
                    continue;
                }
                LeftOut reason = reason(item, count.getOrDefault(item.section(), 0), left);
                if (reason == null) {
                    left -= item.minutes();
                    count.merge(item.section(), 1, Integer::sum);
                    dealt.add(item);
                } else {
                    dealt.add(item.leftOut(reason));
                }
            }
        }
        return dealt;
    }

    private static @Nullable LeftOut reason(AgendaItem item, int alike, int left) {
        if (item.section() == Section.SUCCESS && alike > 0) {
            return LeftOut.ONE_SUCCESS;
        }
        if (item.section() == Section.DEEP_DIVE && alike == MOST_DEEP_DIVES) {
            return LeftOut.ENOUGH_DEEP_DIVES;
        }
        return item.minutes() > left ? LeftOut.NO_TIME : null;
    }

    private static AgendaItem item(AgendaProposal proposal) {
        return new AgendaItem(
                proposal.fingerprint(),
                proposal.section(),
                proposal.subject().level(),
                proposal.subject().code(),
                proposal.severity(),
                proposal.outcome(),
                proposal.minutes(),
                proposal.presenter().orElse(""),
                proposal.symptoms().stream()
                        .map(code -> new ToldWith(Level.OBJECTIVE, code))
                        .toList(),
                rules(proposal).distinct().toList(),
                null);
    }

    private static Stream<String> rules(AgendaProposal proposal) {
        return proposal.rules().stream().map(firing -> firing.rule().code());
    }
}
