package ec.atalaya.measurement;

import ec.atalaya.plan.Measured;
import ec.atalaya.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What one file brings for one plan, beside what is known of it already. */
final class PlanLoad {

    /** What the sources say of one indicator. */
    static final class Told {

        /** Nobody has so many: a column that names rows, taken for sources, would fill the memory with series of one value. */
        static final int MOST_SOURCES = 500;

        private final Measured indicator;
        private final byte[] encoded;
        private final Map<String, SeriesSoFar> bySource = new HashMap<>(2);

        private Told(Measured indicator) {
            this.indicator = indicator;
            this.encoded = indicator.code().getBytes(StandardCharsets.UTF_8);
        }

        /** Its code as the database gets it. */
        byte[] encoded() {
            return encoded;
        }

        boolean hasRoomFor(String source) {
            return bySource.size() < MOST_SOURCES || bySource.containsKey(source);
        }

        SeriesSoFar by(String source) {
            return bySource.computeIfAbsent(source, first -> new SeriesSoFar());
        }
    }

    private final Plan plan;
    private final byte[] encoded;
    private final LocalDate today;
    private final List<LockedPeriod> locked;
    private final Map<String, Told> byIndicator = new HashMap<>();
    private int added;
    private int restated;
    private int unchanged;

    PlanLoad(Plan plan, LocalDate today, List<LockedPeriod> locked) {
        this.plan = plan;
        this.encoded = plan.code().getBytes(StandardCharsets.UTF_8);
        this.today = today;
        this.locked = List.copyOf(locked);
    }

    Plan plan() {
        return plan;
    }

    /** Its code as the database gets it. */
    byte[] encoded() {
        return encoded;
    }

    /** The day of the load, where the plan is. */
    LocalDate today() {
        return today;
    }

    List<LockedPeriod> locked() {
        return locked;
    }

    Told told(Measured indicator) {
        return byIndicator.computeIfAbsent(indicator.code(), first -> new Told(indicator));
    }

    /** Counts a row as what it is beside what was known. */
    void count(boolean known, boolean same) {
        if (!known) {
            added++;
        } else if (same) {
            unchanged++;
        } else {
            restated++;
        }
    }

    /** What was counted as unchanged restates something after all. */
    void holdsAgain() {
        unchanged--;
        restated++;
    }

    LoadOutcome outcome(String file, int refused) {
        return new LoadOutcome(file, added, restated, unchanged, refused);
    }

    /** All series, those of one indicator together. */
    void each(BiConsumer<Measured, Collection<SeriesSoFar>> reader) {
        byIndicator.values().forEach(told -> reader.accept(told.indicator, told.bySource.values()));
    }
}
