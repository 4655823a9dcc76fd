package ec.atalaya.notification;

import ec.atalaya.alert.Alert;
import ec.atalaya.notification.ToldAlert.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one recipient is told after a run.
 *
 * @param opened what it has not been told of as open
 * @param stillOpen what it knows and still is
 * @param resolved what it was told of and is over
 */
record Digest(String recipient, List<Alert> opened, List<Alert> stillOpen, List<Alert> resolved) {

    Digest {
        opened = List.copyOf(opened);
        stillOpen = List.copyOf(stillOpen);
        resolved = List.copyOf(resolved);
    }

    /**
     * The digests that are due: of those alone who have something new to know. What counts is what each was told, so
     * that whoever comes to an alert later, or whose silence has ended, is told, and whoever was told of a begin is told
     * of the end.
     *
     * @param told as what each recipient was last told of each alert
     * @param day the business date, on which silences hold or not
     */
    static List<Digest> due(List<Alert> open, List<Alert> resolved, Map<String, Map<Long, Kind>> told, LocalDate day) {
        Set<String> recipients = new TreeSet<>(told.keySet());
        open.forEach(alert -> recipients.addAll(alert.recipients()));
        return recipients.stream()
                .map(recipient -> of(recipient, open, resolved, told.getOrDefault(recipient, Map.of()), day))
                .filter(Digest::hasNews)
                .toList();
    }

    private static Digest of(
            String recipient, List<Alert> open, List<Alert> resolved, Map<Long, Kind> told, LocalDate day) {
        List<Alert> unknown = new ArrayList<>();
        List<Alert> known = new ArrayList<>();
        for (Alert alert : open) {
            if (alert.recipients().contains(recipient) && !alert.isSilenced(day)) {
                (isKnown(alert, told) ? known : unknown).add(alert);
            }
        }
        return new Digest(
                recipient,
                unknown,
                known,
                resolved.stream().filter(alert -> isKnown(alert, told)).toList());
    }

    private static boolean isKnown(Alert alert, Map<Long, Kind> told) {
        Kind last = told.get(alert.id());
        return last != null && last.isOpen();
    }

    private boolean hasNews() {
        return !opened.isEmpty() || !resolved.isEmpty();
    }

    boolean isOneAlert() {
        return opened.size() + stillOpen.size() + resolved.size() == 1;
    }

    List<Alert> of(Kind kind) {
        return switch (kind) {
            case NEW -> opened;
            case STILL_OPEN -> stillOpen;
            case RESOLVED -> resolved;
        };
    }

    /** As what each alert is told, by id. */
    Map<Long, Kind> told() {
        Map<Long, Kind> told = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            of(kind).forEach(alert -> told.put(alert.id(), kind));
        }
        return told;
    }
}
