package ec.atalaya.evaluation.run;

import ec.atalaya.rules.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the runs of this process have come, for those who watch. */
@Component
public class RunProgress {

    /**
     * Where a run is.
     *
     * @param stage the stage it is in
     * @param done how much of it is done, in the stage's own things
     * @param total how much there is to do
     */
    public record Step(Stage stage, int done, int total) {}

    private final Map<Long, Step> steps = new ConcurrentHashMap<>();

    void at(long run, Stage stage, int done, int total) {
        steps.put(run, new Step(stage, done, total));
    }

    void ended(long run) {
        steps.remove(run);
    }

    public Optional<Step> of(long run) {
        return Optional.ofNullable(steps.get(run));
    }
}
