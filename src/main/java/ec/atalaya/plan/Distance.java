package ec.atalaya.plan;

/**
 * How far a value may lie from another, in its own unit or as a share of the other.
 *
 * @param amount at least 0
 * @param relative whether it is a share: 0.1 is a tenth of the other value
 */
public record Distance(double amount, boolean relative) {

    /** In the unit of the value that it is counted from. */
    public double from(double value) {
        return relative ? amount * Math.abs(value) : amount;
    }
}
