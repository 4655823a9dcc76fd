package ec.atalaya.cli;

import ec.atalaya.rules.StatusScale;

/**
 * How a score moved since the period before.
 *
 * @param points the difference of the two scores; {@code NaN} where either is missing
 * @param least below this nothing is said to move
 */
record Change(double points, double least) {

    /** Half a percentage point, or as much of the way from the lowest mark of another scale to the highest. */
    private static final double STABLE = 0.005;

    static Change of(double points, StatusScale scale) {
        return new Change(points, scale.isOfFractions() ? STABLE : STABLE * (scale.met() - scale.floor()));
    }

    boolean isKnown() {
        return !Double.isNaN(points);
    }

    /** {@code ▲}, {@code ▼} or {@code =}; a space where it is not known. */
    String arrow() {
        if (!isKnown()) {
            return " ";
        }
        if (Math.abs(points) < least) {
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
