package ec.atalaya.console;

import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.plan.Axis;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Perspective;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a plan stands on; templates know it as {@code view}.
 *
 * @param imported the plan in its present version
 * @param rules the rule set in force, whose words and tones are shown
 * @param run the run whose results are shown; null where the plan was never evaluated
 * @param newest the latest run; another one than {@code run} where an older one was asked for
 * @param period the period looked at
 * @param periods those that were evaluated, the latest first
 * @param unit the unit that a page is narrowed to; null for all
 * @param asked the parameters that were in the address
 * @param words in the reader's language
 */
record PlanView(
        ImportedPlan imported,
        RuleSet rules,
        @Nullable EvaluationRun run,
        @Nullable EvaluationRun newest,
        Period period,
        List<Period> periods,
        @Nullable Unit unit,
        Asked asked,
        Wording words) {

    /**
     * What the address named.
     *
     * @param period null where it named none, and so on
     */
    record Asked(
            @Nullable String period,
            @Nullable Long run,
            @Nullable String unit) {}

    PlanView {
        periods = List.copyOf(periods);
    }

    public Plan plan() {
        return imported.plan();
    }

    public String code() {
        return plan().code();
    }

    public StatusScale scale() {
        return rules.scale();
    }

    /** The same as another rule set would show it. */
    PlanView judgedBy(RuleSet other) {
        return new PlanView(imported, other, run, newest, period, periods, unit, asked, words.on(other.scale()));
    }

    public boolean hasRun() {
        return run != null;
    }

    /** This page's plan as the latest run sees it. */
    public Address latestRun() {
        return Address.ofPlan(code(), "tablero").with("periodo", asked.period());
    }

    /** The units that answer for objectives or indicators, in the plan's order. */
    public List<Unit> owners() {
        return plan().units().stream().filter(one -> answers(one.code())).toList();
    }

    /** The units that report indicators, in the plan's order. */
    public List<Unit> reporters() {
        return plan().units().stream()
                .filter(one -> plan().indicators().stream()
                        .anyMatch(indicator -> one.code().equals(plan().reporterOf(indicator))))
                .toList();
    }

    private boolean answers(String unitCode) {
        return plan().objectives().stream().anyMatch(objective -> answersFor(unitCode, objective));
    }

    /** Whether a unit answers for an objective or for one of its indicators. */
    boolean answersFor(String unitCode, Objective objective) {
        return unitCode.equals(objective.owner())
                || plan().indicatorsOf(objective.code()).stream()
                        .anyMatch(indicator -> unitCode.equals(indicator.owner()));
    }

    /** From which score on things of a level are met in general; narrower scopes of the bands may say otherwise. */
    double metFrom(Kind level) {
        return rules.tables().plainBands().stream()
                .filter(band -> band.scope().equals(Scope.PLAN)
                        && band.level().equals(level.name())
                        && scale().isMet(band.status()))
                .mapToDouble(Band::from)
                .filter(Double::isFinite)
                .min()
                .orElse(scale().met());
    }

    /** The run, where {@link #hasRun} holds. */
    EvaluationRun evaluated() {
        return Objects.requireNonNull(run);
    }

    /** Whether a later run exists than the one that is shown. */
    public boolean isSuperseded() {
        return run != null && newest != null && run.id() != newest.id();
    }

    /** The period before, where the plan has one. */
    public Optional<Period> previous() {
        Period before = period.minus(1);
        return plan().profile().covers(before) ? Optional.of(before) : Optional.empty();
    }

    /** The same plan as an earlier run saw a period: for what was settled then, such as the agenda of a past meeting. */
    PlanView at(EvaluationRun earlier, Period then) {
        return new PlanView(imported, rules, earlier, newest, then, periods, unit, asked, words);
    }

    /** What the subject of a result is called; empty for the plan, and for what has no name of its own. */
    String nameOf(ResultRow row) {
        String code = row.code();
        return switch (row.level()) {
            case INDICATOR -> plan().indicator(code).map(Indicator::name).orElse("");
            case OBJECTIVE -> plan().objective(code).map(Objective::name).orElse("");
            case AXIS -> plan().axis(code).map(Axis::name).orElse("");
            case PERSPECTIVE -> plan().perspective(code).map(Perspective::name).orElse("");
            case DRIVER -> plan().macro().driver(code).map(Driver::name).orElse("");
            case PLAN, ALERT, AGENDA_ITEM -> "";
        };
    }

    /** The status of a result; of none, that it is not assessed. */
    StatusMark mark(@Nullable ResultRow row) {
        return row == null ? words.notAssessed() : mark(row.status());
    }

    public StatusMark mark(String status) {
        return words.mark(scale(), status);
    }

    /** Another page of the plan, which shows the same period and run where the address named them. */
    public Address page(Object... segments) {
        return Address.ofPlan(
                        code(), Arrays.stream(segments).map(String::valueOf).toArray(String[]::new))
                .with("periodo", asked.period())
                .with("corrida", asked.run());
    }

    public Address objective(String objective) {
        return page("objetivos", objective);
    }

    public Address indicator(String indicator) {
        return page("indicadores", indicator);
    }
}
