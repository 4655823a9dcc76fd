package ec.atalaya.console;

import ec.atalaya.console.MacroSheet.Column;
import ec.atalaya.console.MacroSheet.DriverRow;
import ec.atalaya.console.MacroSheet.Moment;
import ec.atalaya.console.MacroSheet.ObjectiveRow;
import ec.atalaya.console.MacroSheet.Outcome;
import ec.atalaya.console.MacroSheet.Threat;
import ec.atalaya.console.MacroTrials.Compared;
import ec.atalaya.drawing.ExposureBar;
import ec.atalaya.evaluation.DriverReading;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.explanation.DriverBasis;
import ec.atalaya.evaluation.whatif.Difference;
import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.Series;
import ec.atalaya.plan.Driver;
import ec.atalaya.plan.MacroScenario;
import ec.atalaya.plan.Objective;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.rules.table.Transmission;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of macro-scenarios on its way. */
record MacroAssembly(Compared compared) {

    /** A difference below this cannot be seen in two decimals. */
    private static final double VISIBLE = 0.005;

    private static final int BAR_WIDTH = 72;
    private static final int BAR_HEIGHT = 9;

    MacroSheet sheet() {
        PeriodResult now = result(compared.asItIs());
        return new MacroSheet(
                lead(now),
                scenarios().map(this::column).toList(),
                now.drivers().stream().map(this::driver).toList(),
                objectives(now),
                scenarios().skip(1).map(this::outcome).toList());
    }

    private PlanView view() {
        return compared.view();
    }

    private Plan plan() {
        return view().plan();
    }

    private Wording words() {
        return view().words();
    }

    private Stream<MacroScenario> scenarios() {
        return plan().macro().scenarios().stream();
    }

    private PeriodResult result(Evaluation evaluation) {
        return evaluation.in(view().period()).orElseThrow();
    }

    private String lead(PeriodResult now) {
        List<String> left = now.drivers().stream()
                .filter(reading -> reading.fact().left())
                .map(reading -> reading.driver().name())
                .toList();
        return left.isEmpty()
                ? words().text("outside.lead.holds", now.drivers().size())
                : words().text("outside.lead.left", left.size(), words().listed(left));
    }

    private Column column(MacroScenario scenario) {
        boolean base = plan().macro().base().equals(Optional.of(scenario));
        return new Column(
                scenario.code(),
                scenario.name(),
                scenario.note(),
                base,
                scenario.source().equals(Illustrative.SOURCE),
                view().page("escenarios")
                        .with("macro", base ? null : scenario.code())
                        .toString());
    }

    private DriverRow driver(DriverReading reading) {
        DriverBasis basis = DriverBasis.of(reading);
        var told = new AssumptionWords(words());
        Driver driver = reading.driver();
        return new DriverRow(
                driver.code(),
                driver.name(),
                driver.unitOfMeasure(),
                words().shortPeriod(basis.judged()),
                assumed(driver, basis.judged()),
                basis.actual() == null ? "" : words().number(basis.actual()),
                told.state(basis),
                basis.left(),
                basis.left() ? told.told(basis) : "",
                driver.source().equals(Illustrative.SOURCE),
                path(driver));
    }

    private List<String> assumed(Driver driver, Period period) {
        return scenarios()
                .map(scenario -> scenario.assumed(driver, period))
                .map(value -> value.isNaN() ? "" : words().number(value))
                .toList();
    }

    private List<Moment> path(Driver driver) {
        Series told = compared.known().of(driver, plan().profile().sources());
        MacroScenario base = plan().macro().base().orElseThrow();
        return base.paths().getOrDefault(driver.code(), java.util.Collections.emptyNavigableMap()).keySet().stream()
                .map(period -> {
                    Double actual = told.at(period).map(MeasuredValue::value).orElse(null);
                    boolean left = actual != null && driver.hasLeft(actual, base.assumed(driver, period));
                    return new Moment(
                            words().shortPeriod(period),
                            assumed(driver, period),
                            actual == null ? "" : words().number(actual),
                            words().text("outside.state." + (actual == null ? "missing" : left ? "apart" : "holds")),
                            left);
                })
                .toList();
    }

    private List<ObjectiveRow> objectives(PeriodResult now) {
        return plan().objectives().stream()
                .filter(objective -> moved(objective) >= VISIBLE)
                .sorted(Comparator.comparingDouble((Objective objective) -> -moved(objective))
                        .thenComparing(Objective::code))
                .map(objective -> row(objective, now))
                .toList();
    }

    /** By how much any scenario moves the exposure of an objective. */
    private double moved(Objective objective) {
        double today = exposure(compared.asItIs(), objective);
        return scenarios()
                .mapToDouble(scenario -> Math.abs(exposure(compared.evaluation(scenario), objective) - today))
                .max()
                .orElse(0);
    }

    private double exposure(Evaluation evaluation, Objective objective) {
        return Objects.requireNonNull(result(evaluation).exposures().get(objective.code()))
                .value();
    }

    private ObjectiveRow row(Objective objective, PeriodResult now) {
        RollUpVerdict verdict = Objects.requireNonNull(now.objectives().get(objective.code()));
        return new ObjectiveRow(
                objective.code(),
                objective.name(),
                view().objective(objective.code()),
                view().mark(verdict.status()),
                verdict.hasScore()
                        ? words().score(verdict.score())
                        : words().reason(verdict.reason().map(Enum::name).orElse("")),
                scenarios().map(scenario -> threat(objective, scenario)).toList());
    }

    private Threat threat(Objective objective, MacroScenario scenario) {
        Evaluation evaluation = compared.evaluation(scenario);
        double exposure = exposure(evaluation, objective);
        return new Threat(
                words().exposure(exposure),
                new ExposureBar(exposure, 1, BAR_WIDTH, BAR_HEIGHT, "").draw(),
                Math.abs(exposure - exposure(compared.asItIs(), objective)) >= VISIBLE,
                from(evaluation, objective));
    }

    private String from(Evaluation evaluation, Objective objective) {
        return evaluation.rootsBehind(objective.code(), view().period()).stream()
                .filter(root -> plan().macro().driver(root.root()).isPresent())
                .findFirst()
                .map(root -> words().text(
                                "outside.from",
                                words().wholePercent(root.share()),
                                plan().macro().driver(root.root()).orElseThrow().name()))
                .orElse("");
    }

    private Outcome outcome(MacroScenario scenario) {
        Difference difference = compared.difference(scenario);
        return new Outcome(
                scenario.name(),
                lead(difference),
                isWithoutRelief(scenario),
                difference.of(Kind.ALERT, Kind.AGENDA_ITEM).stream()
                        .map(one -> Trials.finding(view(), one))
                        .toList());
    }

    private boolean isWithoutRelief(MacroScenario scenario) {
        MacroScenario base = plan().macro().base().orElseThrow();
        boolean advances = view().rules().tables().transmission().stream().anyMatch(Transmission::advances);
        return !advances
                && plan().macro().drivers().stream().anyMatch(driver -> {
                    Period judged = driver.judgedIn(view().period());
                    return driver.deviation(scenario.assumed(driver, judged), base.assumed(driver, judged)) < 0;
                });
    }

    private String lead(Difference difference) {
        List<String> exposed = difference.of(Kind.OBJECTIVE).stream()
                .map(one -> one.row().code())
                .toList();
        return words().text("outside.outcome", exposed.size(), words().listed(exposed));
    }
}
