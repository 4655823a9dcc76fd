package ec.atalaya.console;

import ec.atalaya.evaluation.run.RunProgress.Step;
import ec.atalaya.rules.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One of the five stages, as far as it has come.
 *
 * @param state {@code done}, {@code current} or {@code ahead}
 * @param done how many periods it has behind it
 * @param total how many it has in all; 0 where nobody knows yet
 * @param count the same in words; empty where there is nothing to count
 */
record StageLine(String name, String state, int done, int total, String count) {

    static List<StageLine> of(Wording words, Map<Stage, Step> reached) {
        return Arrays.stream(Stage.values())
                .map(stage -> line(words, stage, reached))
                .toList();
    }

    private static StageLine line(Wording words, Stage stage, Map<Stage, Step> reached) {
        String name = words.name("runs.stage", stage);
        Step step = reached.get(stage);
        if (step == null) {
            return new StageLine(name, "ahead", 0, 0, "");
        }
        boolean isBehind = step.done() == step.total() || isBehind(stage, reached);
        int done = isBehind ? step.total() : step.done();
        return new StageLine(
                name,
                isBehind ? "done" : "current",
                done,
                step.total(),
                words.text("runs.stage.count", words.count(done), words.count(step.total())));
    }

    /** Stages on both sides of the propagation take turns, period by period: none of them is over before the other. */
    private static boolean isBehind(Stage stage, Map<Stage, Step> reached) {
        return stage.compareTo(Stage.PROPAGATION) < 0 && reached.containsKey(Stage.PROPAGATION)
                || stage == Stage.PROPAGATION && reached.containsKey(Stage.ALERTS);
    }

    /** Where the run is, for those who hear it. */
    static String told(Wording words, Map<Stage, Step> reached) {
        Step last = reached.get(Stage.AGENDA);
        if (last != null && last.done() == last.total()) {
            return words.text("runs.progress.saving-now");
        }
        return reached.keySet().stream()
                .max(Stage::compareTo)
                .map(stage -> words.text("runs.progress.at", words.name("runs.stage", stage)))
                .orElseGet(() -> words.text("runs.progress.preparing"));
    }
}
