package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.Arithmetic;
import ec.atalaya.evaluation.explanation.Arithmetic.Term;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A formula with its numbers put in: {@code ((69,6 − 73) / (80 − 73)) / 0,917 = −53,0 %}. */
final class FormulaText {

    /** What a formula says in words, as the arithmetic writes it, and the message that says it to a reader. */
    private static final Map<String, String> WORDS = Map.of(
            "v in range", "objective.formula.in-range",
            "p does not", "objective.formula.not-projected",
            "meets", "objective.formula.meets",
            "fails", "objective.formula.fails");

    private static final String ARROW = " → ";

    private FormulaText() {}

    static String of(Wording words, Arithmetic arithmetic) {
        String worded = arithmetic.formula();
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            worded = worded.replace(word.getKey(), words.text(word.getValue()));
        }
        String attainment = words.percent(arithmetic.attainment());
        int arrow = worded.indexOf(ARROW);
        // A case that is decided by a condition names its result already.
        String shown = arrow < 0 ? worded : worded.substring(0, arrow);
        return withNumbers(words, arithmetic, shown.replace(" - ", " \u2212 "))
                + (arrow < 0 ? " = " : ARROW)
                + attainment;
    }

    private static String withNumbers(Wording words, Arithmetic arithmetic, String formula) {
        if (arithmetic.terms().isEmpty()) {
            return formula;
        }
        Map<String, Double> numbers =
                arithmetic.terms().stream().collect(Collectors.toMap(FormulaText::letter, Term::number, (a, b) -> a));
        // The longest first: T* is another number than T.
        String letters = numbers.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}])(" + letters + ")(?![\\p{L}*])")
                .matcher(formula)
                .replaceAll(match ->
                        Matcher.quoteReplacement(number(words, numbers.getOrDefault(match.group(1), Double.NaN))));
    }

    private static String letter(Term term) {
        return term.letter().replace(" - ", " \u2212 ");
    }

    private static String number(Wording words, double number) {
        return words.number(number);
    }
}
