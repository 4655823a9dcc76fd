package ec.atalaya.evaluation.scoring;

import java.util.List;

/**
 * The arithmetic behind an attainment.
 *
 * @param text the formula in letters, such as {@code (v - b) / (T - b)}
 * @param terms what the letters stand for, in the order of the text
 */
public record Formula(String text, List<Term> terms) {

    /**
     * A letter and its number.
     *
     * @param letter {@code v} value, {@code b} baseline, {@code T} target of the period, {@code T*} target of the horizon,
     *     {@code t} years; others are named by the method
     */
    public record Term(String letter, double number) {}

    public Formula {
        terms = List.copyOf(terms);
    }

    static Formula of(String text, String letter, double number) {
        return new Formula(text, List.of(new Term(letter, number)));
    }

    static Formula of(String text, String first, double one, String second, double two) {
        return new Formula(text, List.of(new Term(first, one), new Term(second, two)));
    }

    static Formula of(String text, String first, double one, String second, double two, String third, double three) {
        return new Formula(text, List.of(new Term(first, one), new Term(second, two), new Term(third, three)));
    }
}
