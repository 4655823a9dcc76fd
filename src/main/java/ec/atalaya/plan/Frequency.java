package ec.atalaya.plan;

/** Lengths of periods, from long to short. */
public enum Frequency {
    YEAR(12),
    SEMESTER(6),
    QUARTER(3),
    MONTH(1),
    DAY(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Whole months in one period; 0 for a day. */
    int months() {
        return months;
    }

    public boolean isLongerThan(Frequency other) {
        return ordinal() < other.ordinal();
    }

    public boolean isShorterThan(Frequency other) {
        return ordinal() > other.ordinal();
    }
}
