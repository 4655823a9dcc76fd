package ec.atalaya.evaluation.run;

import ec.atalaya.rules.Stage;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the runs of this process have come, for those who watch. */
@Component
public class RunProgress {

    /**
     * How far a stage is.
     *
     * @param done how many periods it has behind it
     * @param total how many it has in all
     */
    public record Step(int done, int total) {}

    private final Map<Long, Map<Stage, Step>> steps = new ConcurrentHashMap<>();

    void at(long run, Stage stage, int done, int total) {
        steps.merge(run, Map.of(stage, new Step(done, total)), RunProgress::both);
    }

    /** A map of its own, so that whoever looks never sees it change. */
    private static Map<Stage, Step> both(Map<Stage, Step> before, Map<Stage, Step> now) {
        Map<Stage, Step> both = new EnumMap<>(before);
        both.putAll(now);
        return both;
    }

    void ended(long run) {
        steps.remove(run);
    }

    /** The stages that a run has reached; none where it has not begun, has ended, or is run by another process. */
    public Map<Stage, Step> of(long run) {
        return steps.getOrDefault(run, Map.of());
    }
}
