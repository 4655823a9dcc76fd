package ec.atalaya.evaluation.scenario;

import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Firing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result under the keys and in the words that scenarios use for it. */
record ToldResult(PeriodResult result) {

    /** What is told of each subject, by {@code OBJECTIVE M2}. */
    Map<String, Map<String, String>> verdicts() {
        Map<String, Map<String, String>> told = new TreeMap<>();
        Stream.of(
                        result.indicators().values(),
                        result.objectives().values(),
                        result.axes().values(),
                        result.perspectives().values(),
                        List.of(result.plan()))
                .<Verdict>flatMap(Collection::stream)
                .forEach(verdict -> told.put(verdict.subject().told(), told(verdict)));
        result.exposures().forEach((objective, exposure) -> Objects.requireNonNull(told.get("OBJECTIVE " + objective))
                .put("exposure", number(exposure.value())));
        return told;
    }

    private static Map<String, String> told(Verdict verdict) {
        Map<String, String> told = new TreeMap<>();
        told.put("status", verdict.status());
        told.put("score", number(verdict.score()));
        verdict.reason().ifPresent(reason -> told.put("reason", reason.name()));
        if (verdict instanceof IndicatorVerdict indicator && indicator.outcome() instanceof Attainment attainment) {
            told.put("attainment", number(attainment.value()));
        }
        return told;
    }

    /** What is told of each alert, by {@code ALE-01 OBJECTIVE M2}. */
    Map<String, Map<String, String>> alerts() {
        return result.alerts().stream()
                .collect(Collectors.toMap(
                        finding -> finding.rule() + " " + finding.subject().told(),
                        ToldResult::told,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> told(AlertFinding finding) {
        return new TreeMap<>(Map.of(
                "severity",
                finding.severity().name(),
                "recipients",
                several(finding.recipients().stream()),
                "pending",
                finding.isPending() ? "yes" : "no"));
    }

    /** What is told of each agenda item, by {@code MAYORALTY OBJECTIVE M2}. */
    Map<String, Map<String, String>> agenda() {
        return result.agenda().stream()
                .collect(Collectors.toMap(
                        item -> item.meeting() + " " + item.subject().told(),
                        ToldResult::told,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> told(AgendaProposal item) {
        return new TreeMap<>(Map.of(
                "section",
                item.section().name(),
                "outcome",
                item.outcome().name(),
                "severity",
                item.severity().name(),
                "minutes",
                String.valueOf(item.minutes()),
                "symptoms",
                several(item.symptoms().stream()),
                "rules",
                several(item.rules().stream().map(Firing::rule).map(rule -> rule.code()))));
    }

    /** {@code severity HIGH, recipients OFFICE}, for what nobody expected. */
    static String inWords(Map<String, String> told) {
        return told.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Claim.NONE))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Several codes as one text; their order says nothing. */
    static String several(Stream<String> codes) {
        String joined = codes.distinct().sorted().collect(Collectors.joining(";"));
        return joined.isEmpty() ? Claim.NONE : joined;
    }

    private static String number(double number) {
        return Double.isNaN(number) ? Claim.NONE : Settled.text(number);
    }
}
