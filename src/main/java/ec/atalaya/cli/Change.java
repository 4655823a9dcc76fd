package ec.atalaya.cli;

/**
 * How a score moved since the period before.
 *
 * @param points the difference of the two scores; {@code NaN} where either is missing
 */
record Change(double points) {

    /** Below half a percentage point nothing is said to move. */
    private static final double STABLE = 0.005;

    boolean isKnown() {
        return !Double.isNaN(points);
    }

    /** {@code ▲}, {@code ▼} or {@code =}; a space where it is not known. */
    String arrow() {
        if (!isKnown()) {
            return " ";
        }
        if (Math.abs(points) < STABLE) {
            return "=";
        }
        return points > 0 ? "▲" : "▼";
    }

    /** Arrow and signed points; empty where it is not known. */
    String told(Wording wording) {
        return isKnown() ? arrow() + " " + wording.points(points) : "";
    }

    /** With a sign only where no word says whether it rose or fell. */
    String pointsAfterWord(Wording wording) {
        return arrow().equals("=") ? wording.points(points) : wording.pointsWithoutSign(points);
    }

    /** The key of the word that goes with the arrow. */
    String key() {
        return switch (arrow()) {
            case "▲" -> "change.better";
            case "▼" -> "change.worse";
            case "=" -> "change.stable";
            default -> "change.unknown";
        };
    }
}
