package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.MeasurementRow;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.ScoringMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Values of one indicator as people read them: as many decimals as its source writes, and its unit where it is short. */
final class Amounts {

    private static final int MOST_DECIMALS = 3;

    private final Wording words;
    private final Indicator indicator;
    private final int decimals;

    private Amounts(Wording words, Indicator indicator, int decimals) {
        this.words = words;
        this.indicator = indicator;
        this.decimals = decimals;
    }

    /** In the notation of what was measured, or where nothing was, of what the plan says. */
    static Amounts of(Wording words, Indicator indicator, @Nullable Explanation explanation) {
        List<MeasurementRow> rows = explanation == null || explanation.value() == null
                ? List.of()
                : explanation.value().measurements();
        DoubleStream written = rows.isEmpty()
                ? indicator.horizon() == null
                        ? DoubleStream.empty()
                        : DoubleStream.of(indicator.horizon().value())
                : rows.stream().mapToDouble(MeasurementRow::value);
        return new Amounts(
                words, indicator, written.mapToInt(Amounts::decimals).max().orElse(MOST_DECIMALS));
    }

    private static int decimals(double number) {
        int scale = BigDecimal.valueOf(number).stripTrailingZeros().scale();
        return Math.max(0, Math.min(MOST_DECIMALS, scale));
    }

    /** The number alone, for columns whose head names the unit. What somebody wrote is told as it was written. */
    String number(double value) {
        boolean written = BigDecimal.valueOf(value).stripTrailingZeros().scale() <= MOST_DECIMALS;
        return written ? words.number(value) : number(value, RoundingMode.HALF_UP);
    }

    private String number(double value, RoundingMode side) {
        return words.number(BigDecimal.valueOf(value).setScale(decimals, side).doubleValue());
    }

    /** With its unit. */
    String told(double value) {
        return with(number(value));
    }

    /** Rounded to the side on which it still suffices. */
    String needed(double value) {
        RoundingMode side = indicator.direction() == Direction.DOWN ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return with(number(value, side));
    }

    private String with(String number) {
        String unit = indicator.unitOfMeasure();
        if (isPercent()) {
            return words.text("percent", number);
        }
        // What can only be true or not is told by 1 and 0; its unit says what they mean, and follows neither.
        boolean alone = unit.isEmpty() || indicator.method() == ScoringMethod.BINARY;
        return alone ? number : words.text("objective.amount", number, unit);
    }

    boolean isPercent() {
        return indicator.unitOfMeasure().startsWith("%");
    }
}
