package ec.atalaya.evaluation;

import ec.atalaya.evaluation.scoring.Attainment;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Firing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a result, the same in files and in the database. Numbers are settled; what does not apply is null.
 *
 * @param level what it speaks of
 * @param code the subject's code; the fingerprint of an alert or of a matter for an agenda
 * @param status a code of the scale or {@code NOT_ASSESSED}; the severity of an alert or a matter
 * @param reason why there is no status; the subject of an alert or a matter; else empty
 * @param exposure of objectives alone
 * @param rules the codes of the rules that concluded it, sorted
 */
public record ResultRow(
        Kind level,
        String code,
        Period period,
        @Nullable Double value,
        @Nullable Double target,
        @Nullable Double attainment,
        @Nullable Double score,
        String status,
        String reason,
        @Nullable Double exposure,
        List<String> rules) {

    /** What rows speak of, in their order. Of a driver there are findings alone, and no row of its own. */
    public enum Kind {
        INDICATOR,
        OBJECTIVE,
        AXIS,
        PERSPECTIVE,
        PLAN,
        DRIVER,
        ALERT,
        AGENDA_ITEM
    }

    /** By level, by code in the order of code points, by period. */
    public static final Comparator<ResultRow> ORDER = Comparator.comparing(ResultRow::level)
            .thenComparing(ResultRow::code, ResultRow::byCodePoint)
            .thenComparing(ResultRow::period);

    public ResultRow {
        rules = List.copyOf(rules);
    }

    /** The rows of one period; alerts that are pending are not among them. */
    public static Stream<ResultRow> of(PeriodResult result) {
        return Stream.of(
                        result.indicators().values().stream().map(ResultRow::of),
                        result.objectives().values().stream().map(verdict -> of(verdict, exposure(result, verdict))),
                        result.axes().values().stream().map(verdict -> of(verdict, null)),
                        result.perspectives().values().stream().map(verdict -> of(verdict, null)),
                        Stream.of(of(result.plan(), null)),
                        result.alerts().stream()
                                .filter(finding -> !finding.isPending())
                                .map(ResultRow::of),
                        result.agenda().stream().map(ResultRow::of))
                .flatMap(rows -> rows);
    }

    private static ResultRow of(IndicatorVerdict verdict) {
        var measured = verdict.reading().measured();
        Double attainment = verdict.outcome() instanceof Attainment attained ? number(attained.value()) : null;
        return new ResultRow(
                Kind.INDICATOR,
                verdict.subject().code(),
                verdict.subject().period(),
                measured == null ? null : number(measured.value()),
                target(verdict),
                attainment,
                number(verdict.score()),
                verdict.status(),
                reason(verdict),
                null,
                codes(verdict.rules()));
    }

    private static @Nullable Double target(IndicatorVerdict verdict) {
        if (verdict.outcome() instanceof Attainment attainment) {
            return number(attainment.target());
        }
        Double target = verdict.reading().target().value();
        return target == null || !verdict.reading().target().scheduled() ? null : number(target);
    }

    private static ResultRow of(RollUpVerdict verdict, @Nullable Double exposure) {
        return new ResultRow(
                Kind.valueOf(verdict.subject().level().name()),
                verdict.subject().code(),
                verdict.subject().period(),
                null,
                null,
                null,
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
                finding.subject().period(),
                finding.severity().name(),
                finding.subject().told(),
                finding.rules());
    }

    private static ResultRow of(AgendaProposal proposal) {
        return of(
                Kind.AGENDA_ITEM,
                proposal.fingerprint(),
                proposal.subject().period(),
                proposal.severity().name(),
                proposal.subject().told(),
                proposal.rules());
    }

    private static ResultRow of(
            Kind level, String code, Period period, String status, String reason, List<Firing> rules) {
        return new ResultRow(level, code, period, null, null, null, null, status, reason, null, codes(rules));
    }

    private static Double exposure(PeriodResult result, RollUpVerdict verdict) {
        return Objects.requireNonNull(result.exposures().get(verdict.subject().code()))
                .value();
    }

    private static String reason(Verdict verdict) {
        return verdict.reason().map(Enum::name).orElse("");
    }

    private static @Nullable Double number(double number) {
        return Double.isNaN(number) ? null : Settled.of(number);
    }

    private static List<String> codes(List<Firing> rules) {
        return rules.stream()
                .map(firing -> firing.rule().code())
                .distinct()
                .sorted()
                .toList();
    }

    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
