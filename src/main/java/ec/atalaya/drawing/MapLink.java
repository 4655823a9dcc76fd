package ec.atalaya.drawing;

/**
 * A cause-effect link on the map.
 *
 * @param cause the code of the objective that causes
 * @param effect the code of the objective that it brings about
 * @param sign {@code +} or {@code -}
 * @param strength 0 to 1
 * @param lag in periods
 * @param flow what it passes on now
 * @param amount how much of it, 0 to 1
 * @param evidence what the data say of it
 * @param told the same in words, for who points at it
 */
public record MapLink(
        String cause,
        String effect,
        String sign,
        double strength,
        int lag,
        Flow flow,
        double amount,
        Evidence evidence,
        String told) {

    /** What a link passes on. */
    public enum Flow {
        /** Nothing today. */
        IDLE,
        /** Something that helps its effect. */
        FAVOURABLE,
        /** A deviation. */
        THREAT
    }

    /** What measured series say of a link. */
    public enum Evidence {
        UNTESTED,
        TOO_LITTLE,
        NOT_SUPPORTED,
        SUPPORTED,
        CONTRADICTED
    }

    boolean touches(String objective) {
        return cause.equals(objective) || effect.equals(objective);
    }
}
