package ec.atalaya.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How several values, in the order of their periods, make one of a longer period. */
public enum Accumulation {
    LATEST,
    SUM,
    AVERAGE,
    MAX,
    MIN;

    /**
     * The one value. Sums are exact in decimals, so that ten times 0.1 is 1.
     *
     * @param values at least one, in the order of time
     */
    public double of(List<Double> values) {
        return switch (this) {
            case LATEST -> values.get(values.size() - 1);
            case SUM -> sum(values).doubleValue();
            case AVERAGE ->
                sum(values)
                        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64)
                        .doubleValue();
            case MAX -> values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            case MIN -> values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        };
    }

    private static BigDecimal sum(List<Double> values) {
        return values.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
