package ec.atalaya.evaluation.explanation;

import org.jspecify.annotations.Nullable;

/**
 * A named text or number.
 *
 * @param name the English name of a column or field
 * @param text null where it is a number
 * @param number null where it is a text
 */
public record Cell(
        String name, @Nullable String text, @Nullable Double number) {}
