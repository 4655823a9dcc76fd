package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.rules.Rule;
import ec.atalaya.rules.fact.Standing;
import ec.atalaya.rules.table.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody should know, the gravest first; each rule is told once, over all that it found. */
record AlertsSection(PeriodView view) {

    void write(Page page) {
        List<AlertFinding> raised = view.result().alerts().stream()
                .filter(finding -> !finding.isPending())
                .toList();
        page.heading(view.text("alerts.title", raised.size()));
        if (raised.isEmpty()) {
            page.paragraph(1, view.text("alerts.none"));
        }
        for (Severity severity : Severity.values()) {
            List<AlertFinding> those = raised.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!those.isEmpty()) {
                page.paragraph(
                        1,
                        StyledText.of(
                                view.wording().name("severity", severity) + " (" + those.size() + ")", Paint.STRONG));
                byRule(page, those);
            }
        }
        int pending = view.result().alerts().size() - raised.size();
        if (pending > 0) {
            page.paragraph(1, view.text("alerts.pending", pending));
        }
    }

    private void byRule(Page page, List<AlertFinding> findings) {
        Map<String, List<AlertFinding>> byRule =
                findings.stream().collect(Collectors.groupingBy(AlertFinding::rule, TreeMap::new, Collectors.toList()));
        byRule.values().forEach(found -> {
            Rule rule = found.get(0).rules().get(0).rule();
            page.item(2, StyledText.of(rule.sentence() + " (" + rule.code() + ")", Paint.FAINT));
            found.stream().sorted(ORDER).forEach(finding -> told(page, finding));
        });
    }

    private static final Comparator<AlertFinding> ORDER = Comparator.comparing(
                    (AlertFinding finding) -> finding.subject().level(), Comparator.reverseOrder())
            .thenComparing(finding -> -finding.periods())
            .thenComparing(finding -> finding.subject().code());

    private void told(Page page, AlertFinding finding) {
        String who = finding.recipients().isEmpty()
                ? view.text("alerts.nobody")
                : view.text(
                        "alerts.told",
                        finding.recipients().stream().map(view::unit).collect(Collectors.joining("; ")));
        page.item(3, view.marked(finding.subject()).and(" · " + since(finding) + " · " + who));
    }

    /** How long it holds is known only as far back as the rule set looks. */
    private String since(AlertFinding finding) {
        Standing standing = view.standing(finding.subject());
        boolean asFarAsSeen = finding.periods() > standing.past().size()
                && standing.past().size() == view.evaluation().ruleSet().lookBack()
                && finding.periods() > 1;
        return view.text(
                (asFarAsSeen ? "since.least." : "since.") + view.period().frequency(), finding.periods());
    }
}
