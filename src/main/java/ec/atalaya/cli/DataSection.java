package ec.atalaya.cli;

import ec.atalaya.cli.TerminalColours.Paint;
import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.scoring.Reading;
import ec.atalaya.evaluation.scoring.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is not known, and what is known but not for sure. */
record DataSection(PeriodView view) {

    void write(Page page) {
        page.heading(view.text("data.title"));
        Map<Reason, List<IndicatorVerdict>> gaps = new TreeMap<>(verdicts(verdict -> !verdict.isAssessed()).stream()
                .collect(Collectors.groupingBy(verdict -> verdict.reason().orElseThrow())));
        gaps.forEach((reason, verdicts) ->
                told(page, view.text("data.gap", view.wording().reason(reason), verdicts.size()), reason, verdicts));
        boolean doubts = doubts(page, "data.disputed", Reading::isDisputed)
                | doubts(page, "data.provisional", Reading::isProvisional);
        if (gaps.isEmpty() && !doubts) {
            page.paragraph(1, view.text("data.none"));
        }
    }

    private List<IndicatorVerdict> verdicts(Predicate<IndicatorVerdict> which) {
        return view.result().indicators().values().stream()
                .filter(which)
                .sorted(Comparator.comparing(verdict -> verdict.subject().code()))
                .toList();
    }

    private boolean doubts(Page page, String key, Predicate<Reading> which) {
        List<IndicatorVerdict> verdicts = verdicts(verdict -> which.test(verdict.reading()));
        if (!verdicts.isEmpty()) {
            page.paragraph(1, StyledText.of(view.text(key, verdicts.size()), Paint.STRONG));
            page.paragraph(2, codes(verdicts));
        }
        return !verdicts.isEmpty();
    }

    /** What is not due is told by its code only: nobody has to do anything about it. */
    private void told(Page page, String title, Reason reason, List<IndicatorVerdict> verdicts) {
        page.paragraph(1, StyledText.of("○ " + title, Paint.STRONG));
        if (reason == Reason.NOT_SCHEDULED || reason == Reason.NOT_DUE) {
            page.paragraph(2, codes(verdicts));
            return;
        }
        verdicts.forEach(
                verdict -> page.item(2, StyledText.of(view.name(verdict.subject()) + " · " + reporter(verdict))));
    }

    private static String codes(List<IndicatorVerdict> verdicts) {
        return verdicts.stream().map(verdict -> verdict.subject().code()).collect(Collectors.joining(", "));
    }

    private String reporter(IndicatorVerdict verdict) {
        String own = verdict.indicator().owner();
        String unit = own != null
                ? own
                : view.plan()
                        .objective(verdict.indicator().objective())
                        .orElseThrow()
                        .owner();
        return unit == null ? view.text("owner.none") : view.unit(unit);
    }
}
