package ec.atalaya.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statuses of a rule set, from best to worst, and the marks of the scale of scores.
 *
 * @param statuses best first
 * @param met the score that counts as met
 * @param floor the score at which the deviation is whole
 */
public record StatusScale(List<Status> statuses, double met, double floor) {

    public StatusScale {
        statuses =
                statuses.stream().sorted(Comparator.comparingInt(Status::order)).toList();
    }

    public Optional<Status> status(String code) {
        for (Status status : statuses) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** The status's place, 1 for the best; 0 for {@code NOT_ASSESSED} and for codes that are none of the scale's. */
    public int order(String code) {
        for (Status status : statuses) {
            if (status.code().equals(code)) {
                return status.order();
            }
        }
        return 0;
    }

    public boolean isMet(String code) {
        return status(code).map(status -> status.tone().isMet()).orElse(false);
    }

    /** Whether scores are fractions of what is wanted, which people read as percent; scales of other numbers are told as such. */
    public boolean isOfFractions() {
        return met <= 1 && floor >= -1;
    }

    /**
     * How far a score falls short of what counts as met: 1 at the floor, 0 where it is met, below 0 where it is ahead,
     * held within -1 and 1. {@code (met - score)/(met - floor)}, the method's section 3.
     */
    public double deviation(double score) {
        return Math.max(-1, Math.min(1, (met - score) / (met - floor)));
    }
}
