package ec.atalaya.measurement;

import java.util.List;

/**
 * The value that holds for one indicator and period, beside those that do not.
 *
 * @param chosen the one that counts
 * @param earlier what the same source said before, oldest first
 * @param rivals what other sources say, in the order in which they would be believed
 */
public record MeasuredValue(Measurement chosen, List<Measurement> earlier, List<Measurement> rivals) {

    public MeasuredValue {
        earlier = List.copyOf(earlier);
        rivals = List.copyOf(rivals);
    }

    /** A value that was told once, by one source. */
    static MeasuredValue undisputed(Measurement only) {
        return new MeasuredValue(only, List.of(), List.of());
    }

    public double value() {
        return chosen.value();
    }

    /** 1 for a value that was never restated. */
    public int revision() {
        return earlier.size() + 1;
    }

    public boolean isDisputed() {
        return !rivals.isEmpty() && rivals.stream().anyMatch(rival -> rival.value() != chosen.value());
    }
}
