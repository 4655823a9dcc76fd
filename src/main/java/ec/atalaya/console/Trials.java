package ec.atalaya.console;

import ec.atalaya.console.Trial.Supposition;
import ec.atalaya.console.TrialSheet.Change;
import ec.atalaya.console.TrialSheet.Finding;
import ec.atalaya.console.TrialSheet.Row;
import ec.atalaya.evaluation.AgendaProposal;
import ec.atalaya.evaluation.ChangedResult;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.whatif.Difference;
import ec.atalaya.evaluation.whatif.Override;
import ec.atalaya.evaluation.whatif.WhatIf;
import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Target;
import ec.atalaya.rules.RuleSetsInForce;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries what readers suppose: two evaluations of one period, and how they differ. Nothing of it is stored. */
@Component
class Trials {

    private static final Kind[] VERDICTS = {Kind.PLAN, Kind.PERSPECTIVE, Kind.AXIS, Kind.OBJECTIVE, Kind.INDICATOR};

    private final MeasurementStore measurements;
    private final RuleSetsInForce ruleSets;

    Trials(MeasurementStore measurements, RuleSetsInForce ruleSets) {
        this.measurements = measurements;
        this.ruleSets = ruleSets;
    }

    TrialSheet of(Trial trial, Locale language) {
        PlanView view = trial.view();
        Measurements known = measurements.of(view.plan()).asOf(view.evaluated().asOf());
        List<Change> changes = trial.suppositions().stream()
                .map(one -> change(trial, known, one, language))
                .toList();
        if (trial.isEmpty() || trial.isFaulty()) {
            return new TrialSheet(changes, "", List.of(), List.of(), null);
        }
        Outcome outcome = outcome(trial, known);
        Difference difference = outcome.difference();
        PlanView would = view.judgedBy(outcome.then().ruleSet());
        List<Row> rows = Stream.of(VERDICTS)
                .flatMap(level -> difference.of(level).stream())
                .map(one -> row(view, would, one))
                .filter(Row::isSeen)
                .toList();
        List<Finding> findings = difference.of(Kind.ALERT, Kind.AGENDA_ITEM).stream()
                .map(one -> finding(view, one))
                .toList();
        return new TrialSheet(
                changes, lead(view, would, difference), rows, findings, TrialMap.of(would, outcome.then(), difference));
    }

    /** A value as it is, to begin with, as people write it; 0 where there is none. */
    String today(PlanView view, Indicator indicator, Period period) {
        return measurements
                .of(view.plan())
                .asOf(view.evaluated().asOf())
                .of(indicator, view.plan().profile().sources())
                .at(period)
                .map(value -> BigDecimal.valueOf(value.value()).toPlainString().replace('.', ','))
                .orElse("0");
    }

    /** What would be, and what of it is otherwise than it is. */
    private record Outcome(Evaluation then, Difference difference) {}

    private Outcome outcome(Trial trial, Measurements known) {
        PlanView view = trial.view();
        RulesInForce own = ruleSets.of(view.plan().profile().ruleSet());
        String other = trial.ruleSet();
        RulesInForce judging = other == null ? own : ruleSets.of(other);
        var asItIs = new EvaluationRequest(view.plan(), known, view.evaluated().asOf(), List.of(view.period()));
        Evaluation now = new Evaluator(own).evaluate(asItIs);
        Evaluation then = new Evaluator(judging)
                .evaluate(WhatIf.suppose(asItIs, trial.overrides()).under(trial.scenario()));
        return new Outcome(then, Difference.between(now, then, view.period()));
    }

    private static Change change(Trial trial, Measurements known, Supposition one, Locale language) {
        PlanView view = trial.view();
        Override override = one.override();
        return new Change(
                one,
                override == null ? one.subject() : name(view, override),
                override == null ? "" : now(view, known, override),
                !(override instanceof Override.OfLink link && link.removed())
                        && !(override instanceof Override.OfStatus),
                most(view, known, override),
                trial.without(one).address(),
                one.told(language));
    }

    private static String name(PlanView view, Override override) {
        Wording words = view.words();
        if (override instanceof Override.OfValue value) {
            return words.text(
                    "trial.value",
                    value.indicator(),
                    indicator(view, value.indicator()).name(),
                    words.shortPeriod(value.period()));
        }
        if (override instanceof Override.OfTarget target) {
            return words.text(
                    "trial.target",
                    target.indicator(),
                    indicator(view, target.indicator()).name(),
                    words.shortPeriod(target.period()));
        }
        if (override instanceof Override.OfLink link) {
            String what = link.removed() ? "removed" : link.strength() == null ? "lag" : "strength";
            return words.text("trial.link." + what, link.cause(), link.effect());
        }
        Override.OfStatus status = (Override.OfStatus) override;
        return words.text(
                "trial.status",
                status.objective(),
                view.plan().objective(status.objective()).map(Objective::name).orElse(""),
                view.mark(status.status()).word(),
                words.shortPeriod(status.from()));
    }

    private static Indicator indicator(PlanView view, String code) {
        return view.plan().indicator(code).orElseThrow();
    }

    private static String now(PlanView view, Measurements known, Override override) {
        Double now = number(view, known, override);
        if (now == null) {
            return "";
        }
        return override instanceof Override.OfLink
                ? view.words().exposure(now)
                : view.words().number(now);
    }

    /** What it is today; null where there is nothing. */
    private static @Nullable Double number(PlanView view, Measurements known, Override override) {
        if (override instanceof Override.OfValue value) {
            return known.of(
                            indicator(view, value.indicator()),
                            view.plan().profile().sources())
                    .at(value.period())
                    .map(MeasuredValue::value)
                    .orElse(null);
        }
        if (override instanceof Override.OfTarget target) {
            return Optional.ofNullable(view.plan().targetsOf(target.indicator()).get(target.period()))
                    .map(Target::value)
                    .orElse(null);
        }
        if (override instanceof Override.OfLink link && !link.removed()) {
            CauseEffectLink now = view.plan().allLinks().stream()
                    .filter(one ->
                            one.cause().equals(link.cause()) && one.effect().equals(link.effect()))
                    .findFirst()
                    .orElseThrow();
            return link.strength() == null ? (double) now.lag() : now.strength();
        }
        return null;
    }

    /** The end of a slider that begins at 0: twice what it is, 1 for a strength, nothing for what may be below 0. */
    private static @Nullable Double most(PlanView view, Measurements known, @Nullable Override override) {
        if (override instanceof Override.OfLink link) {
            return link.removed() ? null : link.strength() == null ? 12.0 : 1.0;
        }
        Double now = override == null ? null : number(view, known, override);
        return now == null || now <= 0 ? null : 2 * now;
    }

    /** As it is by the rules in force, and as it would be by those of the trial. */
    private static Row row(PlanView view, PlanView would, ChangedResult one) {
        ResultRow row = one.row();
        ResultRow before = one.before();
        ResultRow now = one.now();
        return new Row(
                one,
                row.level() == Kind.PLAN ? view.words().text("runs.level.PLAN") : row.code(),
                view.nameOf(row),
                view.mark(before),
                view.words().score(before),
                would.mark(now),
                would.words().score(now),
                exposure(view, before, now, before),
                exposure(view, before, now, now));
    }

    private static String exposure(
            PlanView view, @Nullable ResultRow before, @Nullable ResultRow now, @Nullable ResultRow told) {
        Double was = before == null ? null : before.exposure();
        Double is = now == null ? null : now.exposure();
        Double shown = told == null ? null : told.exposure();
        return shown == null || Objects.equals(was, is) ? "" : view.words().exposure(shown);
    }

    /** What would come, go or weigh otherwise. */
    static Finding finding(PlanView view, ChangedResult one) {
        String sign = one.before() == null ? "+" : one.now() == null ? "−" : "~";
        String[] subject = one.row().reason().split(" ", 2);
        Level level = Level.valueOf(subject[0]);
        return new Finding(
                sign,
                view.words()
                        .text("trial." + one.row().level() + "."
                                + (sign.equals("+") ? "new" : sign.equals("−") ? "gone" : "other")),
                view.words().text("runs.level." + level)
                        + (level == Level.PLAN ? "" : " " + DriverNames.of(view, level, subject[1]))
                        + meeting(view, one.row()),
                String.join(", ", one.row().rules()));
    }

    /** A matter may be proposed for several meetings; its fingerprint tells for which. */
    private static String meeting(PlanView view, ResultRow row) {
        return row.level() == Kind.AGENDA_ITEM
                ? " · " + view.words().name("meetings.level", AgendaProposal.meetingIn(row.code()))
                : "";
    }

    private static String lead(PlanView view, PlanView would, Difference difference) {
        List<ChangedResult> objectives = difference.of(Kind.OBJECTIVE).stream()
                .filter(ChangedResult::hasOtherStatus)
                .toList();
        long better = objectives.stream().filter(one -> isBetter(view, one)).count();
        List<ChangedResult> alerts = difference.of(Kind.ALERT);
        List<ChangedResult> agenda = difference.of(Kind.AGENDA_ITEM);
        if (difference.changed().isEmpty()) {
            return view.words().text("trial.lead.nothing");
        }
        if (!isSameScale(view, would)) {
            return view.words().text("trial.lead.rules", would.rules().title(), objectives.size(), count(alerts, true));
        }
        return view.words()
                .text(
                        "trial.lead",
                        better,
                        objectives.size() - better,
                        count(alerts, true),
                        count(alerts, false),
                        count(agenda, true),
                        count(agenda, false));
    }

    /** Whether what one says of statuses can be set against what the other says. */
    private static boolean isSameScale(PlanView view, PlanView would) {
        return codes(view).equals(codes(would));
    }

    private static List<String> codes(PlanView view) {
        return view.scale().statuses().stream().map(Status::code).toList();
    }

    private static boolean isBetter(PlanView view, ChangedResult one) {
        return order(view, one.now()) < order(view, one.before());
    }

    /** What is not assessed comes after all that is. */
    private static int order(PlanView view, @Nullable ResultRow row) {
        int order = row == null ? 0 : view.scale().order(row.status());
        return order == 0 ? Integer.MAX_VALUE : order;
    }

    private static long count(List<ChangedResult> findings, boolean come) {
        return findings.stream()
                .filter(one -> come ? one.before() == null : one.now() == null)
                .count();
    }
}
