package ec.atalaya.plan;

/** What values are measured of, period by period: an indicator of the plan, or an outside driver that it assumes. */
public sealed interface Measured permits Indicator, Driver {

    String code();

    String name();

    /** Such as {@code %} or {@code t/mes}; empty where it has none. */
    String unitOfMeasure();

    /** How several values make one of a longer period. */
    Accumulation accumulation();

    /** How often a value is due. */
    Frequency frequency();

    /** Where its values come from; empty where that is not said. */
    String source();
}
