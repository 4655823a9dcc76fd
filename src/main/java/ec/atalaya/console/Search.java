package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.RuleSetsInForce;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a plan holds by its code or by words of its name; accents and capitals don't matter. */
@Component
class Search {

    private static final int MOST = 20;

    private final Alerts alerts;
    private final RuleSetsInForce ruleSets;

    Search(Alerts alerts, RuleSetsInForce ruleSets) {
        this.alerts = alerts;
        this.ruleSets = ruleSets;
    }

    /**
     * Something that was found.
     *
     * @param beside words that lead to it and are not its name
     */
    record Hit(String code, String name, Address address, String beside) {

        Hit(String code, String name, Address address) {
            this(code, name, address, "");
        }
    }

    /**
     * What was found of one kind.
     *
     * @param key of its heading
     * @param more how many are left out
     */
    record Group(String key, List<Hit> hits, int more) {}

    /** Everything that holds all words, by kind; kinds without any are left out. */
    List<Group> find(PlanView view, String query) {
        List<String> words = Arrays.stream(plain(query).split("\\s+")).toList();
        return Stream.of(
                        group("objectives", objectives(view), words),
                        group("indicators", indicators(view), words),
                        group("units", units(view), words),
                        group("alerts", alerts(view), words))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    /** The one thing that has this very code. */
    Optional<Hit> exactly(PlanView view, String query) {
        String code = plain(query).strip();
        return Stream.of(objectives(view), indicators(view), units(view), alerts(view))
                .flatMap(hits -> hits)
                .filter(hit -> plain(hit.code()).equals(code))
                .findFirst();
    }

    private static Group group(String kind, Stream<Hit> all, List<String> words) {
        List<Hit> hits = all.filter(hit -> holds(hit, words)).toList();
        return new Group("search." + kind, hits.stream().limit(MOST).toList(), Math.max(0, hits.size() - MOST));
    }

    private static boolean holds(Hit hit, List<String> words) {
        String text = plain(hit.code() + " " + hit.name() + " " + hit.beside());
        return words.stream().allMatch(text::contains);
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Hit> objectives(PlanView view) {
        return view.plan().objectives().stream()
                .map(one -> new Hit(
                        one.code(),
                        one.name(),
                        Address.ofPlan(view.code(), "objetivos", one.code()),
                        axis(view.plan(), one.axis())));
    }

    private static Stream<Hit> indicators(PlanView view) {
        return view.plan().indicators().stream()
                .map(one -> new Hit(one.code(), one.name(), Address.ofPlan(view.code(), "indicadores", one.code())));
    }

    /** Who looks for an axis finds its objectives. */
    private static String axis(Plan plan, String code) {
        return plan.axis(code).map(Axis::name).orElse("");
    }

    private static Stream<Hit> units(PlanView view) {
        return view.plan().units().stream()
                .map(one -> new Hit(
                        one.code(),
                        one.name(),
                        Address.ofPlan(view.code(), "tablero").with("dependencia", one.code())));
    }

    /** An alert has no name of its own: it goes by its rule's sentence, and by what it is about. */
    private Stream<Hit> alerts(PlanView view) {
        Map<String, String> sentences = ruleSets.of(view.rules().code()).engine().rules().stream()
                .collect(Collectors.toMap(Rule::code, Rule::sentence, (one, other) -> one));
        return alerts.of(view.code(), AlertFilter.ALL).stream()
                .map(alert -> new Hit(
                        alert.label(),
                        alert.code() + " " + subject(view.plan(), alert) + ": "
                                + sentences.getOrDefault(alert.rule(), alert.rule()),
                        Address.ofPlan(view.code(), "alertas", Integer.toString(alert.number()))));
    }

    private static String subject(Plan plan, Alert alert) {
        return alert.isAboutSource() ? "" : judged(plan, alert);
    }

    private static String judged(Plan plan, Alert alert) {
        return switch (alert.judged()) {
            case OBJECTIVE ->
                plan.objective(alert.code()).map(one -> one.name()).orElse("");
            case INDICATOR ->
                plan.indicator(alert.code()).map(one -> one.name()).orElse("");
            case AXIS -> plan.axis(alert.code()).map(one -> one.name()).orElse("");
            case PERSPECTIVE ->
                plan.perspective(alert.code()).map(one -> one.name()).orElse("");
            case LINK -> "";
            case PLAN -> plan.profile().name();
            case DRIVER ->
                plan.macro().driver(alert.code()).map(one -> one.name()).orElse("");
        };
    }
}
