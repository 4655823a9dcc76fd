package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.Arithmetic;
import ec.atalaya.plan.Baseline;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a method that looks at the plan's horizon makes of an indicator, in a sentence: nothing was expected of the period. */
record HorizonWords(Telling telling, Indicator indicator) {

    private static final String PROJECTION = "p";

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

    private String projection(Arithmetic arithmetic) {
        return arithmetic.terms().stream()
                .filter(term -> term.letter().equals(PROJECTION))
                .findFirst()
                .map(term -> telling.amounts(indicator).told(term.number()))
                .orElseThrow();
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
