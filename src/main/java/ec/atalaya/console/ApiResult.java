package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One result, with the fields of the command's CSV and the subject's name.
 *
 * @param level {@code INDICATOR}, {@code OBJECTIVE}, {@code AXIS}, {@code PERSPECTIVE} or {@code PLAN}
 * @param value in the indicator's unit; null for all that is no indicator, and where there is none
 * @param attainment a fraction, 1 where the target is met
 * @param score what roll-ups average
 * @param status a code of the rule set's scale, or {@code NOT_ASSESSED}
 * @param reason why it is not assessed; empty where it is
 * @param exposure 0 to 1, of objectives alone
 * @param rules the codes of the rules that concluded it
 */
record ApiResult(
        String level,
        String code,
        String name,
        String period,
        @Nullable Double value,
        @Nullable Double target,
        @Nullable Double attainment,
        @Nullable Double score,
        String status,
        String reason,
        @Nullable Double exposure,
        List<String> rules) {

    static ApiResult of(Plan plan, ResultRow row) {
        return new ApiResult(
                row.level().name(),
                row.code(),
                name(plan, row),
                row.period().toString(),
                row.value(),
                row.target(),
                row.attainment(),
                row.score(),
                row.status(),
                row.reason(),
                row.exposure(),
                row.rules());
    }

    private static String name(Plan plan, ResultRow row) {
        Optional<String> name =
                switch (row.level()) {
                    case INDICATOR -> plan.indicator(row.code()).map(Indicator::name);
                    case OBJECTIVE -> plan.objective(row.code()).map(Objective::name);
                    case AXIS -> plan.axis(row.code()).map(Axis::name);
                    case PERSPECTIVE -> plan.perspective(row.code()).map(Perspective::name);
                    case PLAN -> Optional.of(plan.profile().name());
                    case DRIVER -> plan.macro().driver(row.code()).map(Driver::name);
                    case ALERT, AGENDA_ITEM -> Optional.empty();
                };
        return name.orElse("");
    }
}
