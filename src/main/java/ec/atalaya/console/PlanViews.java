package ec.atalaya.console;

import ec.atalaya.console.PlanView.Asked;
import ec.atalaya.evaluation.run.EvaluationRun;
import ec.atalaya.evaluation.run.EvaluationRuns;
import ec.atalaya.evaluation.run.RunLog;
import ec.atalaya.plan.ImportedPlan;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanProfile;
import ec.atalaya.plan.Plans;
import ec.atalaya.plan.Unit;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.RuleSetsInForce;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an address of a plan's page names. */
@Component
class PlanViews {

    private final Plans plans;
    private final RunLog runs;
    private final RuleSetsInForce ruleSets;
    private final Wordings wordings;
    private final Clock clock;

    PlanViews(Plans plans, RunLog runs, RuleSetsInForce ruleSets, Wordings wordings, Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.ruleSets = ruleSets;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * The view of one request.
     *
     * @throws NotFound if there is no such plan, period, run or unit
     */
    PlanView of(String code, Asked asked, Locale language) {
        ImportedPlan imported = plans.current(code).orElseThrow(() -> NotFound.among("plan", code, plans.codes()));
        Plan plan = imported.plan();
        EvaluationRun newest = runs.latestDone(code).orElse(null);
        EvaluationRun run = asked.run() == null ? newest : askedFor(code, asked.run());
        Period focus = run == null ? EvaluationRuns.focus(plan.profile(), today(plan.profile())) : run.focus();
        List<Period> periods = until(plan.profile(), focus);
        RuleSet rules = ruleSets.of(plan.profile().ruleSet()).set();
        return new PlanView(
                imported,
                rules,
                run,
                newest,
                asked.period() == null ? focus : period(asked.period(), periods),
                periods,
                unit(plan, asked.unit()),
                asked,
                wordings.of(language).on(rules.scale()));
    }

    private LocalDate today(PlanProfile profile) {
        return LocalDate.ofInstant(clock.instant(), profile.zone());
    }

    private EvaluationRun askedFor(String plan, long id) {
        return runs.run(id)
                .filter(run -> run.plan().equals(plan) && run.state() == EvaluationRun.State.DONE)
                .orElseThrow(() -> NotFound.among("run", Long.toString(id), List.of()));
    }

    private static List<Period> until(PlanProfile profile, Period focus) {
        List<Period> periods = new ArrayList<>(profile.periods(profile.rhythm()).stream()
                .filter(period -> period.compareTo(focus) <= 0)
                .toList());
        Collections.reverse(periods);
        return periods;
    }

    /** The period itself, or the last part of a longer one that was evaluated. */
    private static Period period(String text, List<Period> periods) {
        try {
            Period named = Period.parse(text);
            return periods.stream()
                    .filter(period -> period.equals(named) || period.isWithin(named))
                    .findFirst()
                    .orElseThrow(() -> NotFound.period(text, periods));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw NotFound.period(text, periods);
        }
    }

    private static @Nullable Unit unit(Plan plan, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return plan.unit(code)
                .orElseThrow(() -> NotFound.among(
                        "unit", code, plan.units().stream().map(Unit::code).toList()));
    }
}
