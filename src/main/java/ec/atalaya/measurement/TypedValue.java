package ec.atalaya.measurement;

import ec.atalaya.plan.Period;

/**
 * A value that somebody typed.
 *
 * @param value in the indicator's unit of measure
 * @param source who says so: the source whose series it continues
 * @param note why it is what it is; empty for nothing
 * @param provisional whether its author expects to correct it
 */
public record TypedValue(
        String indicator, Period period, double value, String source, String note, boolean provisional) {}
