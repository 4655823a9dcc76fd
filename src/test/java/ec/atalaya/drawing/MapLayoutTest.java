package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapLayoutTest {

    @Test
    void the_shipped_map_keeps_each_axis_in_one_lane() {
        assertThat(new MapLayout(EvaluatedMap.of("2024-Q4")).lanes()).isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 11})
    void a_crowded_map_spreads_each_axis_over_lanes_and_no_two_objectives_share_a_place(long seed) {
        MapPicture picture = RandomMaps.of(seed, 120, 0);
        MapLayout layout = new MapLayout(picture);

        assertThat(layout.lanes()).isGreaterThan(1);
        assertThat(layout.rows()).isLessThanOrEqualTo(2 * layout.columns());
        List<String> axes = picture.columns().stream().map(MapColumn::code).toList();
        assertThat(picture.nodes())
                .allSatisfy(node -> assertThat(layout.cell(node.code()).column() / layout.lanes())
                        .isEqualTo(axes.indexOf(node.column())));
        assertThat(picture.nodes().stream().map(node -> layout.cell(node.code())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11})
    void sixty_objectives_with_two_links_each_can_be_read_on_a_sheet(long seed) {
        Svg map = MapDrawing.draw(RandomMaps.of(seed, 60, 120), MapOptions.in("es-EC"))
                .svg();
        double pointsOfALetter = 12.8 * 0.75 * Sheet.A3.fit(map).width() / map.width();
        assertThat(pointsOfALetter).isGreaterThan(5);
    }
}
