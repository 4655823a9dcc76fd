package ec.atalaya.notification;

import ec.atalaya.drawing.MapColumn;
import ec.atalaya.drawing.MapDrawing;
import ec.atalaya.drawing.MapLink;
import ec.atalaya.drawing.MapLink.Evidence;
import ec.atalaya.drawing.MapLink.Flow;
import ec.atalaya.drawing.MapNode;
import ec.atalaya.drawing.MapOptions;
import ec.atalaya.drawing.MapPicture;
import ec.atalaya.drawing.MapRow;
import ec.atalaya.drawing.MapWords;
import ec.atalaya.drawing.Png;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.spreading.Contribution;
import ec.atalaya.evaluation.spreading.Contribution.Passage;
import ec.atalaya.plan.Level;
import ec.atalaya.plan.Objective;
import ec.atalaya.rules.Status;
import ec.atalaya.rules.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The piece of the map around an objective, as the mails of a run show it. */
final class MapPiece {

    /** The column of a mail without its margins, in pixels. */
    private static final int WIDTH = 552;

    private final Scene scene;
    private final MailWording wording;

    MapPiece(Scene scene) {
        this.scene = scene;
        this.wording = scene.wording();
    }

    /** Its causes and effects and what they pass on; null for what has none, and so is no map. */
    @Nullable
    Png around(Level level, String code) {
        if (level != Level.OBJECTIVE) {
            return null;
        }
        MapPicture piece = picture().around(code);
        var options = MapOptions.in(wording.locale().toLanguageTag());
        return piece.links().isEmpty()
                ? null
                : Png.of(MapDrawing.draw(piece, options).svg(), WIDTH);
    }

    private MapPicture picture() {
        return new MapPicture(
                scene.plan().perspectives().stream()
                        .map(row -> new MapRow(row.code(), row.name()))
                        .toList(),
                scene.plan().axes().stream()
                        .map(axis -> column(axis.code(), axis.name()))
                        .toList(),
                scene.plan().objectives().stream().map(this::node).toList(),
                links(),
                new MapWords("", "", wording.text("map.no-perspective"), ""));
    }

    private MapColumn column(String axis, String name) {
        RollUpVerdict verdict = scene.focus().axes().get(axis);
        return new MapColumn(axis, name, tone(verdict), wording.text("map.standing", score(verdict), word(verdict)));
    }

    private MapNode node(Objective objective) {
        RollUpVerdict verdict = scene.focus().objectives().get(objective.code());
        double exposure = scene.exposure(Level.OBJECTIVE, objective.code());
        String told = wording.exposure(exposure);
        return new MapNode(
                objective.code(),
                objective.name(),
                objective.perspective(),
                objective.axis(),
                tone(verdict),
                word(verdict),
                score(verdict),
                exposure,
                told.equals(wording.exposure(0)) ? "" : told,
                "");
    }

    private Tone tone(@Nullable RollUpVerdict verdict) {
        return verdict == null
                ? Tone.NONE
                : scene.scale().status(verdict.status()).map(Status::tone).orElse(Tone.NONE);
    }

    private String word(@Nullable RollUpVerdict verdict) {
        return scene.badge(verdict == null ? Status.NOT_ASSESSED : verdict.status())
                .word();
    }

    private String score(@Nullable RollUpVerdict verdict) {
        return verdict != null && verdict.hasScore() ? scene.score(verdict.score()) : "";
    }

    private List<MapLink> links() {
        return scene.focus().exposures().values().stream()
                .flatMap(exposure -> exposure.contributions().stream())
                .filter(contribution -> contribution.passage() != Passage.NOT_IN_FORCE)
                .map(MapPiece::link)
                .toList();
    }

    private static MapLink link(Contribution contribution) {
        var link = contribution.link();
        boolean transmits = contribution.passage().transmits();
        return new MapLink(
                link.cause(),
                link.effect(),
                link.sign().symbol(),
                link.strength(),
                link.lag(),
                transmits ? contribution.passage().threatens() ? Flow.THREAT : Flow.FAVOURABLE : Flow.IDLE,
                contribution.amount(),
                Evidence.UNTESTED,
                "");
    }
}
