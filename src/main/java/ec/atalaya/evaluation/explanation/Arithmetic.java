package ec.atalaya.evaluation.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attainment was computed.
 *
 * @param method the scoring method
 * @param formula in letters
 * @param terms what the letters stand for, in the order of the formula
 * @param attainment what it came to
 * @param score what counts further up, where a rule gave another one than the attainment; else null
 */
public record Arithmetic(
        String method,
        String formula,
        List<Term> terms,
        double attainment,
        @Nullable Double score) {

    /** A letter and its number. */
    public record Term(String letter, double number) {}

    public Arithmetic {
        terms = Lists.of(terms);
    }
}
