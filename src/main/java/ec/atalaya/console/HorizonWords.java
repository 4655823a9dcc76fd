package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.Arithmetic;
import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.Growth;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a method that looks at the plan's horizon makes of an indicator, in a sentence: nothing was expected of the period. */
record HorizonWords(Telling telling, Indicator indicator) {

    private static final String PROJECTION = "p";
    private static final String NEEDED = "CAGR(T*, b)";

    Sentence told(double value, Arithmetic arithmetic) {
        return switch (indicator.method()) {
            case PLAN_PROGRESS ->
                telling.sentence(
                        "indicator.part-of-plan", telling.words().percent(arithmetic.attainment()), target(), year());
            case TREND_PROJECTION -> telling.sentence("indicator.carried-on", projection(arithmetic), year(), target());
            case GROWTH_RATIO -> growth(value, arithmetic.attainment());
            default -> throw new IllegalArgumentException(indicator.method() + " looks at the period");
        };
    }

    /** Where the numbers of its formula come from; empty where the formula says so itself. */
    Optional<Sentence> reckoned(Arithmetic arithmetic) {
        return switch (indicator.method()) {
            case TREND_PROJECTION ->
                Optional.of(telling.sentence(
                        "objective.method.trend",
                        amount(arithmetic, "v(s)"),
                        amount(arithmetic, "v"),
                        telling.words().number(term(arithmetic, "t - s")),
                        year(),
                        projection(arithmetic)));
            case GROWTH_RATIO -> hasTerm(arithmetic, NEEDED) ? Optional.of(paces(arithmetic)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Sentence paces(Arithmetic arithmetic) {
        double growth = Growth.between(term(arithmetic, "b"), term(arithmetic, "v"), term(arithmetic, "t"));
        return telling.sentence(
                "objective.method.growth",
                telling.words().percent(growth),
                telling.words().percent(term(arithmetic, NEEDED)));
    }

    private String projection(Arithmetic arithmetic) {
        return amount(arithmetic, PROJECTION);
    }

    private String amount(Arithmetic arithmetic, String letter) {
        return telling.amounts(indicator).told(term(arithmetic, letter));
    }

    private static boolean hasTerm(Arithmetic arithmetic, String letter) {
        return arithmetic.terms().stream().anyMatch(term -> term.letter().equals(letter));
    }

    private static double term(Arithmetic arithmetic, String letter) {
        return arithmetic.terms().stream()
                .filter(term -> term.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Sentence growth(double value, double attainment) {
        HorizonTarget horizon = indicator.horizon();
        if (horizon == null || horizon.period() == null) {
            return sinceBaseline(attainment);
        }
        if (isReached(value, horizon)) {
            return telling.sentence("indicator.horizon.reached", target(), year());
        }
        return attainment < 0
                ? telling.sentence("indicator.growth.against", target(), year())
                : telling.sentence("indicator.growth.towards", telling.words().percent(attainment), target(), year());
    }

    private boolean isReached(double value, HorizonTarget horizon) {
        return switch (indicator.direction()) {
            case UP -> value >= horizon.value();
            case DOWN -> value <= horizon.value();
            case KEEP -> value == horizon.value();
        };
    }

    private Sentence sinceBaseline(double growth) {
        Baseline baseline = Objects.requireNonNull(indicator.baseline());
        String way = growth == 0 ? "same" : growth > 0 ? "better" : "worse";
        return telling.sentence(
                "indicator.growth." + way,
                telling.amounts(indicator).told(baseline.value()),
                period(baseline.period()),
                telling.words().percent(Math.abs(growth)));
    }

    private String target() {
        HorizonTarget horizon = Objects.requireNonNull(indicator.horizon());
        return telling.amounts(indicator).told(horizon.value());
    }

    private String year() {
        HorizonTarget horizon = Objects.requireNonNull(indicator.horizon());
        return period(horizon.period());
    }

    private String period(@Nullable Period period) {
        return period == null ? telling.text("indicator.horizon.end") : telling.period(period);
    }
}
