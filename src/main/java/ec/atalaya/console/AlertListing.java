package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.Alert.State;
import ec.atalaya.console.AlertList.Chip;
import ec.atalaya.console.AlertList.Filter;
import ec.atalaya.console.AlertList.Group;
import ec.atalaya.console.AlertList.Line;
import ec.atalaya.console.AlertList.Option;
import ec.atalaya.console.AlertQuery.Standing;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.table.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One list of alerts on its way.
 *
 * @param all alerts of the plan, the gravest first
 */
record AlertListing(AlertWords words, AlertQuery query, SignedIn me, List<Alert> all) {

    AlertList list() {
        List<Alert> shown = all.stream()
                .filter(alert -> query.admits(alert, unit(), words.today()))
                .toList();
        Map<String, List<Alert>> byCause = byCause(shown);
        Set<Alert> grouped = new LinkedHashSet<>();
        List<Group> groups = new ArrayList<>();
        byCause.forEach((cause, symptoms) -> {
            shown.stream().filter(alert -> isAbout(alert, cause)).findFirst().ifPresent(grouped::add);
            grouped.addAll(symptoms);
            groups.add(group(cause, symptoms, shown));
        });
        List<Alert> rest =
                shown.stream().filter(alert -> !grouped.contains(alert)).toList();
        return new AlertList(
                text("alerts.heading." + query.standing(), telling().words().count(shown.size())),
                List.of(standings(), severities(), units(), types()),
                chips(),
                groups,
                lines(rest.stream().filter(alert -> !isAboutData(alert))),
                lines(rest.stream().filter(AlertListing::isAboutData)),
                shown.stream().anyMatch(alert -> AlertRights.mayAct(me, alert)),
                shown.isEmpty() ? empty() : "",
                acknowledge());
    }

    /** With the filters, so that the same list is shown afterwards. */
    private Address acknowledge() {
        Address here = query.at(telling().view());
        return new Address(here.path() + "/" + AlertActPages.ACKNOWLEDGE, here.parameters());
    }

    private Telling telling() {
        return words.matters().telling();
    }

    private String text(String key, Object... arguments) {
        return telling().text(key, arguments);
    }

    private @Nullable String unit() {
        Unit unit = telling().view().unit();
        return unit == null ? null : unit.code();
    }

    /** Symptoms by the objective that they come from, where somebody is alerted of that as well. */
    private Map<String, List<Alert>> byCause(List<Alert> shown) {
        var causes = new Causes(words.matters());
        Map<String, List<Alert>> byCause = new LinkedHashMap<>();
        for (Alert alert : shown) {
            String cause = alert.isOpen() ? causes.of(alert) : null;
            if (cause != null && all.stream().anyMatch(other -> other.isOpen() && isAbout(other, cause))) {
                byCause.computeIfAbsent(cause, code -> new ArrayList<>()).add(alert);
            }
        }
        return byCause;
    }

    private static boolean isAboutData(Alert alert) {
        return alert.isAboutSource() || alert.level() == Level.INDICATOR;
    }

    private static boolean isAbout(Alert alert, String objective) {
        return alert.level() == Level.OBJECTIVE && alert.code().equals(objective);
    }

    private Group group(String cause, List<Alert> symptoms, List<Alert> shown) {
        var causes = new Causes(words.matters());
        Line own = shown.stream()
                .filter(alert -> isAbout(alert, cause))
                .findFirst()
                .map(alert -> words.line(alert, me, ""))
                .orElse(null);
        return new Group(
                words.matters().of(Level.OBJECTIVE, cause),
                own,
                text("alerts.symptoms", symptoms.size()),
                symptoms.stream()
                        .map(alert -> words.line(alert, me, causes.share(alert.code(), cause)))
                        .toList());
    }

    private List<Line> lines(Stream<Alert> alerts) {
        return alerts.map(alert -> words.line(alert, me, "")).toList();
    }

    private String empty() {
        if (!chips().isEmpty()) {
            return text("alerts.none.filtered");
        }
        return all.stream()
                .filter(alert -> alert.state() == State.RESOLVED)
                .map(Alert::resolvedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> text("alerts.none.since", words.day(last)))
                .orElseGet(() -> text("alerts.none"));
    }

    private Filter standings() {
        return new Filter(
                "estado",
                text("alerts.filter.state"),
                Arrays.stream(Standing.values())
                        .map(one -> new Option(one.word(), text("alerts.standing." + one), one == query.standing()))
                        .toList());
    }

    private Filter severities() {
        return new Filter(
                "gravedad",
                text("alerts.filter.severity"),
                options(Arrays.stream(Severity.values())
                        .map(one -> new Option(
                                AlertQuery.word(one),
                                telling().words().name("severity", one),
                                one == query.severity()))));
    }

    /** The units that are told of any alert. */
    private Filter units() {
        return new Filter(
                "dependencia",
                text("filter.unit"),
                options(telling().view().plan().units().stream()
                        .filter(unit -> unit.code().equals(unit())
                                || all.stream()
                                        .anyMatch(alert -> alert.recipients().contains(unit.code())))
                        .map(unit ->
                                new Option(unit.code(), unit.name(), unit.code().equals(unit())))));
    }

    private Filter types() {
        return new Filter(
                "tipo",
                text("alerts.filter.type"),
                options(all.stream()
                        .map(Alert::rule)
                        .distinct()
                        .sorted()
                        .map(rule -> new Option(rule, words.type(rule), rule.equals(query.tipo())))));
    }

    private List<Option> options(Stream<Option> values) {
        List<Option> options = new ArrayList<>(values.toList());
        boolean none = options.stream().noneMatch(Option::selected);
        options.add(0, new Option("", text("alerts.filter.all"), none));
        return options;
    }

    private List<Chip> chips() {
        Address here = query.at(telling().view());
        List<Chip> chips = new ArrayList<>();
        for (Filter filter : List.of(standings(), severities(), units(), types())) {
            boolean usual = filter.name().equals("estado") && query.standing() == Standing.OPEN;
            filter.options().stream()
                    .filter(option -> option.selected() && !option.value().isEmpty() && !usual)
                    .forEach(option -> chips.add(new Chip(option.word(), here.with(filter.name(), null))));
        }
        return chips;
    }
}
