package ec.atalaya.evaluation.explanation;

import ec.atalaya.plan.Level;
import ec.atalaya.rules.RuleSet;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.fact.Position;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The bands that hold for one subject: which status which score would get. */
final class Bands {

    private final StatusScale scale;
    private final List<Band> bands;

    Bands(RuleSet set, Level level, Position position) {
        this.scale = set.scale();
        this.bands = set.tables().plainBands().stream()
                .filter(band -> band.level().equals(level.name()) && position.isIn(band.scope()))
                .toList();
    }

    /** The band that decides about a score: of the narrowest scope, and of several the worst; null where none holds. */
    @Nullable
    Band deciding(double score) {
        Comparator<Band> narrowestFirst = Comparator.comparing(Bands::circle);
        return bands.stream()
                .filter(band -> band.holds(score))
                .min(narrowestFirst.thenComparing(band -> -scale.order(band.status())))
                .orElse(null);
    }

    private static Scope.Kind circle(Band band) {
        return band.scope().kind();
    }

    /** The lowest edge above a score from which on a status of such an order is given; null where none is. */
    @Nullable
    Band above(double score, IntPredicate order) {
        return bands.stream()
                .map(Band::from)
                .filter(edge -> Double.isFinite(edge) && edge > score)
                .sorted()
                .map(this::deciding)
                .filter(band -> band != null && order.test(scale.order(band.status())))
                .findFirst()
                .orElse(null);
    }
}
