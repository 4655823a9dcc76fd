package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.drawing.routing.Cell;
import ec.atalaya.drawing.routing.Grid;
import ec.atalaya.drawing.routing.Link;
import ec.atalaya.drawing.routing.Point;
import ec.atalaya.drawing.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MapGeometryTest {

    /** A straight piece of one link, with its ends in rising order. */
    private record Piece(int link, double left, double top, double right, double bottom) {

        static Piece of(int link, Point one, Point other) {
            return new Piece(
                    link,
                    Math.min(one.x(), other.x()),
                    Math.min(one.y(), other.y()),
                    Math.max(one.x(), other.x()),
                    Math.max(one.y(), other.y()));
        }

        boolean isStraight() {
            return left == right || top == bottom;
        }

        boolean liesOn(Piece other) {
            boolean sameLine = (top == bottom && other.top == other.bottom && Math.abs(top - other.top) < 1)
                    || (left == right && other.left == other.right && Math.abs(left - other.left) < 1);
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return sameLine && Math.max(across, down) > 0.5;
        }

        boolean enters(Piece box) {
            return right > box.left + 0.5 && left < box.right - 0.5 && bottom > box.top + 0.5 && top < box.bottom - 0.5;
        }

        boolean touches(Point point) {
            boolean beside = point.y() >= top - 0.1 && point.y() <= bottom + 0.1;
            return beside && point.x() > left && point.x() < right;
        }
    }

    @Test
    void the_shipped_map_is_sound() {
        requireSound(EvaluatedMap.of("2024-Q4"));
    }

    @Property(tries = 150)
    void any_map_is_sound(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int objectives,
            @ForAll @IntRange(max = 120) int links) {
        requireSound(RandomMaps.of(seed, objectives, links));
    }

    @Property(tries = 20)
    void the_same_map_gives_the_same_bytes(@ForAll long seed) {
        String once = MapDrawing.draw(RandomMaps.of(seed, 40, 80), MapOptions.in("es-EC"))
                .svg()
                .markup();
        String again = MapDrawing.draw(RandomMaps.of(seed, 40, 80), MapOptions.in("es-EC"))
                .svg()
                .markup();
        assertThat(again).isEqualTo(once);
    }

    private static void requireSound(MapPicture picture) {
        Grid grid = MapDrawing.grid(picture);
        Routing routing = MapDrawing.routing(picture);
        List<Piece> boxes =
                grid.boxes().stream().map(cell -> box(cell, grid, routing)).toList();
        List<Piece> pieces = new ArrayList<>();
        assertThat(routing.courses()).hasSameSizeAs(picture.links());
        for (int link = 0; link < routing.courses().size(); link++) {
            List<Point> course = routing.courses().get(link);
            Link ends = grid.links().get(link);
            assertThat(boxes.get(ends.from()).touches(course.get(0))).isTrue();
            assertThat(boxes.get(ends.to()).touches(course.get(course.size() - 1)))
                    .isTrue();
            for (int corner = 1; corner < course.size(); corner++) {
                pieces.add(Piece.of(link, course.get(corner - 1), course.get(corner)));
            }
        }
        assertThat(pieces).allMatch(Piece::isStraight);
        assertThat(pieces).noneMatch(piece -> boxes.stream().anyMatch(piece::enters));
        assertThat(pieces).noneMatch(piece -> pieces.stream()
                .anyMatch(other -> other.link() != piece.link() && piece.liesOn(other)));
    }

    private static Piece box(Cell cell, Grid grid, Routing routing) {
        double left = routing.columnLefts().get(cell.column());
        double top = routing.rowTops().get(cell.row());
        return new Piece(
                -1,
                left,
                top,
                left + grid.measures().boxWidth(),
                top + grid.measures().boxHeight());
    }
}
