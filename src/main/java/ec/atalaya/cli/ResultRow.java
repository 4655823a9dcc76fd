package ec.atalaya.cli;

import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.AlertFinding;
import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Firing;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a result file; what does not apply is empty. */
record ResultRow(
        Kind level,
        String code,
        String period,
        String value,
        String target,
        String attainment,
        String score,
        String status,
        String reason,
        String exposure,
        String rules) {

    /** What rows speak of, in their order. */
    enum Kind {
        INDICATOR,
        OBJECTIVE,
        AXIS,
        PERSPECTIVE,
        PLAN,
        ALERT,
        AGENDA_ITEM
    }

    static final List<String> HEADER = List.of(
            "level",
            "code",
            "period",
            "value",
            "target",
            "attainment",
            "score",
            "status",
            "reason",
            "exposure",
            "rules");

    /** By level, by code in the order of code points, by period. */
    static final Comparator<ResultRow> ORDER = Comparator.comparing(ResultRow::level)
            .thenComparing(ResultRow::code, ResultRow::byCodePoint)
            .thenComparing(ResultRow::period);

    static Stream<ResultRow> of(PeriodResult result) {
        return Stream.of(
                        result.indicators().values().stream().map(ResultRow::of),
                        result.objectives().values().stream().map(verdict -> of(verdict, exposure(result, verdict))),
                        result.axes().values().stream().map(verdict -> of(verdict, "")),
                        result.perspectives().values().stream().map(verdict -> of(verdict, "")),
                        Stream.of(of(result.plan(), "")),
                        result.alerts().stream()
                                .filter(finding -> !finding.isPending())
                                .map(ResultRow::of),
                        result.agenda().stream().map(ResultRow::of))
                .flatMap(rows -> rows);
    }

    private static ResultRow of(IndicatorVerdict verdict) {
        var measured = verdict.reading().measured();
        boolean attained = verdict.outcome() instanceof Attainment;
        return new ResultRow(
                Kind.INDICATOR,
                verdict.subject().code(),
                verdict.subject().period().toString(),
                measured == null ? "" : Settled.text(measured.value()),
                target(verdict),
                attained ? Settled.text(((Attainment) verdict.outcome()).value()) : "",
                number(verdict.score()),
                verdict.status(),
                reason(verdict),
                "",
                codes(verdict.rules()));
    }

    private static String target(IndicatorVerdict verdict) {
        if (verdict.outcome() instanceof Attainment attainment) {
            return number(attainment.target());
        }
        Double target = verdict.reading().target().value();
        return target == null || !verdict.reading().target().scheduled() ? "" : Settled.text(target);
    }

    private static ResultRow of(RollUpVerdict verdict, String exposure) {
        return new ResultRow(
                Kind.valueOf(verdict.subject().level().name()),
                verdict.subject().code(),
                verdict.subject().period().toString(),
                "",
                "",
                "",
                number(verdict.score()),
                verdict.status(),
                reason(verdict),
                exposure,
                codes(verdict.rules()));
    }

    private static ResultRow of(AlertFinding finding) {
        return of(
                Kind.ALERT,
                finding.fingerprint(),
                finding.subject().period().toString(),
                finding.severity().name(),
                finding.subject().told(),
                finding.rules());
    }

    private static ResultRow of(AgendaProposal proposal) {
        return of(
                Kind.AGENDA_ITEM,
                proposal.fingerprint(),
                proposal.subject().period().toString(),
                proposal.severity().name(),
                proposal.subject().told(),
                proposal.rules());
    }

    private static ResultRow of(
            Kind level, String code, String period, String status, String reason, List<Firing> rules) {
        return new ResultRow(level, code, period, "", "", "", "", status, reason, "", codes(rules));
    }

    private static String exposure(PeriodResult result, RollUpVerdict verdict) {
        return Settled.text(
                Objects.requireNonNull(result.exposures().get(verdict.subject().code()))
                        .value());
    }

    private static String reason(Verdict verdict) {
        return verdict.reason().map(Enum::name).orElse("");
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Settled.text(number);
    }

    private static String codes(List<Firing> rules) {
        return rules.stream()
                .map(firing -> firing.rule().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }

    List<String> cells() {
        return List.of(level.name(), code, period, value, target, attainment, score, status, reason, exposure, rules);
    }
}
