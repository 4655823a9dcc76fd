package ec.atalaya.plan;

import ec.atalaya.document.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hypothesis that one objective brings about another.
 *
 * @param sign {@link Sign#MINUS} where a shortfall of the cause helps the effect
 * @param strength how much of the cause's burden arrives, 0 to 1
 * @param lag in periods of the plan's rhythm
 * @param confidence how far the planners believe in it, 0 to 1; 1 where they do not say
 * @param rationale why they believe in it
 * @param validFrom first day on which it holds; null for always
 * @param validTo last day on which it holds; null for ever
 * @param source where the plan states it; empty where that is not said
 * @param place where it stands in the plan folder
 */
public record CauseEffectLink(
        String cause,
        String effect,
        Sign sign,
        double strength,
        int lag,
        double confidence,
        String rationale,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Place place) {

    /** Whether cause and effect move together or against each other. */
    public enum Sign {
        PLUS("+"),
        MINUS("-");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** {@code I4>E3}: of all links that hold in one period it names one. */
    public String code() {
        return cause + ">" + effect;
    }

    /** The same link, stronger or weaker, sooner or later. */
    public CauseEffectLink with(double otherStrength, int otherLag) {
        return new CauseEffectLink(
                cause, effect, sign, otherStrength, otherLag, confidence, rationale, validFrom, validTo, source, place);
    }

    /** Whether it holds at the end of a period. */
    public boolean holdsIn(Period period) {
        if (validFrom == null && validTo == null) {
            return true;
        }
        LocalDate day = period.last();
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * The lag in periods of the evaluation's own length; a part of a period counts as a whole one.
     *
     * @param rhythm the plan's rhythm, in which the lag is written
     * @param evaluated the length of the periods that are evaluated, no shorter than the rhythm
     */
    public int lagIn(Frequency rhythm, Frequency evaluated) {
        if (rhythm == evaluated) {
            return lag;
        }
        int ratio = evaluated.months() / rhythm.months();
        return (lag + ratio - 1) / ratio;
    }
}
