package ec.atalaya.console;

import ec.atalaya.console.Evidence.Version;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.plan.PlanProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which runs changed a result, and how. */
final class PastVersions {

    /**
     * One run that changed it.
     *
     * @param day in the plan's zone
     */
    record Entry(LocalDate day, String date, Sentence told) {}

    private final Telling telling;

    PastVersions(Telling telling) {
        this.telling = telling;
    }

    /** The latest first. */
    List<Entry> of(Kind level, String code) {
        List<Version> versions = telling.evidence().versions(level, code);
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < versions.size(); index++) {
            Version version = versions.get(index);
            ResultRow before =
                    index + 1 < versions.size() ? versions.get(index + 1).row() : null;
            LocalDate day =
                    LocalDate.ofInstant(version.run().startedAt(), profile().zone());
            entries.add(new Entry(
                    day, telling.words().date(day), before == null ? first(version) : changed(version, before)));
        }
        return entries;
    }

    private PlanProfile profile() {
        return telling.view().plan().profile();
    }

    private Sentence first(Version version) {
        return telling.sentence(
                "objective.history.first",
                version.run().ruleSetVersion(),
                stand(version.row()),
                Long.toString(version.run().id()));
    }

    private Sentence changed(Version version, ResultRow before) {
        String run = Long.toString(version.run().id());
        if (stand(version.row()).equals(stand(before))
                && Objects.equals(before.exposure(), version.row().exposure())) {
            return telling.sentence("objective.history.reasons", run);
        }
        return stand(version.row()).equals(stand(before))
                ? telling.sentence("objective.history.exposure", run)
                : telling.sentence("objective.history.changed", stand(before), stand(version.row()), run);
    }

    private String stand(ResultRow row) {
        String word = telling.view().mark(row.status()).word();
        return telling.text("objective.history.stand", telling.words().score(row), word);
    }
}
