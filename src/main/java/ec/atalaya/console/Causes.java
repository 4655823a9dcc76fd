package ec.atalaya.console;

import ec.atalaya.alert.Alert;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.AgendaBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.Root;
import ec.atalaya.evaluation.run.StoredResult;
import ec.atalaya.plan.Level;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which objective an alert's trouble comes from: by what the rules merged, else by where most of its threat begins. */
final class Causes {

    /** Whoever is well and only threatened has its cause where at least this part of the threat begins. */
    private static final double MOST = 0.5;

    private final Matters matters;
    private final Map<String, String> merged = new HashMap<>();

    Causes(Matters matters) {
        this.matters = matters;
        for (StoredResult result : matters.telling().evidence().all(Kind.AGENDA_ITEM)) {
            AgendaBasis item = result.explanation().agenda();
            if (item != null && item.subject().level() == Level.OBJECTIVE) {
                item.symptoms()
                        .forEach(symptom -> merged.putIfAbsent(
                                symptom.objective(), item.subject().code()));
            }
        }
    }

    /** The objective at the root; null where an alert stands for itself. */
    @Nullable
    String of(Alert alert) {
        if (alert.level() != Level.OBJECTIVE || merged.containsKey(alert.code())) {
            return alert.level() == Level.OBJECTIVE ? merged.get(alert.code()) : null;
        }
        Root first = isOnlyThreatened(alert) ? first(alert.code()) : null;
        return first != null && first.share() >= MOST && !first.objective().equals(alert.code())
                ? first.objective()
                : null;
    }

    /** {@code 0,24 de su exposición viene de I4}; empty where nothing comes from there. */
    String share(String objective, String root) {
        ExposureBasis threat = matters.threat(Level.OBJECTIVE, objective);
        return threat == null
                ? ""
                : threat.roots().stream()
                        .filter(one -> one.objective().equals(root) && one.amount() >= ThreatWords.LEAST_EXPOSURE)
                        .findFirst()
                        .map(one -> matters.telling()
                                .text("alerts.share", matters.telling().words().exposure(one.amount()), root))
                        .orElse("");
    }

    private boolean isOnlyThreatened(Alert alert) {
        String status = matters.telling().status(Kind.OBJECTIVE, alert.code());
        return matters.telling().view().scale().isMet(status);
    }

    private @Nullable Root first(String objective) {
        ExposureBasis threat = matters.threat(Level.OBJECTIVE, objective);
        return threat == null || threat.roots().isEmpty()
                ? null
                : threat.roots().get(0);
    }
}
