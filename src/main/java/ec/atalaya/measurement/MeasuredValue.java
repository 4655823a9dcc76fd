package ec.atalaya.measurement;

import java.util.List;

/**
 * The value that holds for one indicator and period, beside those that do not.
 *
 * @param chosen the one that counts
 * @param earlier what the same source said before, oldest first
 * @param rivals what other sources say, in the order in which they would be believed
 * @param rivalsEarlier what those said before, of each source the oldest first
 */
public record MeasuredValue(
        Measurement chosen, List<Measurement> earlier, List<Measurement> rivals, List<Measurement> rivalsEarlier) {

    public MeasuredValue {
        earlier = List.copyOf(earlier);
        rivals = List.copyOf(rivals);
        rivalsEarlier = List.copyOf(rivalsEarlier);
    }

    /** A value that was told once, by one source. */
    static MeasuredValue undisputed(Measurement only) {
        return new MeasuredValue(only, List.of(), List.of(), List.of());
    }

    /** What a rival said before, oldest first. */
    public List<Measurement> earlierOf(Measurement rival) {
        return rivalsEarlier.stream()
                .filter(one -> one.source().equals(rival.source()))
                .toList();
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
