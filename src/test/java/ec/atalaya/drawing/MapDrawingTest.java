package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ec.atalaya.rules.Tone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapDrawingTest {

    private static final String HOSTILE = "<script>alert('x')</script> \"&\" \u0001\uD800 ]]>";
    private static final MapWords WORDS = new MapWords("Mapa", "Todo el plan", "Sin perspectiva", "expuesto");

    @Test
    void every_link_is_drawn_once_and_told_in_the_order_in_which_it_was_drawn() {
        MapPicture picture = RandomMaps.of(7, 30, 60);
        DrawnMap map = MapDrawing.draw(picture, MapOptions.in("es-EC"));
        assertThat(map.links()).containsExactlyInAnyOrderElementsOf(picture.links());
        NodeList titles = SvgDocument.of(map.svg()).getElementsByTagName("title");
        List<String> told = IntStream.range(1, titles.getLength())
                .mapToObj(title -> titles.item(title).getTextContent())
                .toList();
        assertThat(told).isEqualTo(map.links().stream().map(MapLink::told).toList());
    }

    @Test
    void what_passes_on_most_lies_on_top() {
        assertThat(MapDrawing.draw(RandomMaps.of(7, 30, 60), MapOptions.in("es-EC"))
                        .links())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(MapLink::flow).thenComparing(MapLink::amount));
    }

    @ParameterizedTest
    @EnumSource(MapOptions.Shown.class)
    void only_the_links_that_were_asked_for_are_drawn(MapOptions.Shown shown) {
        MapPicture picture = RandomMaps.of(3, 20, 40);
        var options = MapOptions.in("es-EC").showing(shown);
        assertThat(MapDrawing.draw(picture, options).links()).allMatch(shown::shows);
    }

    @Test
    void hostile_names_stay_words() {
        var node = new MapNode(HOSTILE, HOSTILE, null, "C", Tone.OFF, HOSTILE, HOSTILE, 1, HOSTILE, "?a=\"><b>&c=1");
        var picture = new MapPicture(
                List.of(), List.of(new MapColumn("C", HOSTILE, Tone.MET, HOSTILE)), List.of(node), List.of(), WORDS);
        Svg svg = MapDrawing.draw(picture, MapOptions.in("es-EC")).svg();
        Document document = SvgDocument.of(svg);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(((Element) document.getElementsByTagName("a").item(0)).getAttribute("href"))
                .isEqualTo("?a=\"><b>&c=1");
        assertThat(document.getElementsByTagName("b").getLength()).isZero();
    }

    @Test
    void a_node_is_named_by_what_is_seen_on_it_and_then_by_its_status() {
        MapPicture picture = EvaluatedMap.of("2024-Q4");
        Document document =
                SvgDocument.of(MapDrawing.draw(picture, MapOptions.in("es-EC")).svg());
        NodeList nodes = document.getElementsByTagName("a");
        assertThat(nodes.getLength()).isEqualTo(30);
        assertThat(((Element) nodes.item(0)).getAttribute("aria-label"))
                .isEqualTo("S3 48,4\u00A0% Reducir la violencia letal · Con problemas");
        assertThat(((Element) nodes.item(1)).getAttribute("aria-label"))
                .startsWith("M3 ")
                .endsWith("· Con problemas, expuesto");
    }

    @Test
    void causes_and_effects_of_the_chosen_objective_stand_out() {
        MapPicture picture = EvaluatedMap.of("2024-Q4");
        String markup = MapDrawing.draw(picture, MapOptions.in("es-EC").selecting("M2"))
                .svg()
                .markup();
        assertThat(markup)
                .contains("node off selected")
                .contains("node met dim")
                .contains("link dim");
        assertThat(dimmedNodes(markup)).isEqualTo(picture.nodes().size() - 8);
        assertThat(MapDrawing.draw(picture, MapOptions.in("es-EC")).svg().markup())
                .doesNotContain(" dim");
    }

    @Test
    void of_a_narrowed_map_its_objectives_and_what_is_tied_to_them_directly_stand_out() {
        MapPicture picture = EvaluatedMap.of("2024-Q4");
        Set<String> mobility = picture.nodes().stream()
                .filter(node -> node.column().equals("MOV"))
                .map(MapNode::code)
                .collect(Collectors.toSet());
        Set<String> neighbours = picture.links().stream()
                .filter(link -> mobility.contains(link.cause()) || mobility.contains(link.effect()))
                .flatMap(link -> Stream.of(link.cause(), link.effect()))
                .collect(Collectors.toCollection(HashSet::new));
        neighbours.addAll(mobility);
        String markup = MapDrawing.draw(picture, MapOptions.in("es-EC").narrowedTo(mobility))
                .svg()
                .markup();
        assertThat(neighbours.size())
                .isBetween(mobility.size() + 1, picture.nodes().size() - 1);
        assertThat(dimmedNodes(markup)).isEqualTo(picture.nodes().size() - neighbours.size());
    }

    private static long dimmedNodes(String markup) {
        return Pattern.compile("class=\"node \\w+ dim")
                .matcher(markup)
                .results()
                .count();
    }

    @Test
    void nothing_in_it_needs_a_style_sheet_or_breaks_the_policy() {
        String markup = MapDrawing.draw(RandomMaps.of(11, 30, 50), MapOptions.in("es-EC"))
                .svg()
                .markup();
        assertThat(markup).doesNotContain("style=", "<style", "<marker", "<use", "url(", "var(");
        NodeList paths = SvgDocument.of(markup).getElementsByTagName("path");
        for (int path = 0; path < paths.getLength(); path++) {
            Element element = (Element) paths.item(path);
            assertThat(element.getAttribute("fill")).isNotEmpty();
            assertThat(element.getAttribute("class")).isNotEmpty();
        }
    }

    @Test
    void a_plan_without_perspectives_is_one_band_without_a_name() {
        MapPicture picture = new MapPicture(
                List.of(),
                List.of(new MapColumn("C", "Eje", Tone.NONE, "")),
                List.of(node("A", null), node("B", null)),
                List.of(),
                WORDS);
        Document document =
                SvgDocument.of(MapDrawing.draw(picture, MapOptions.in("es-EC")).svg());
        assertThat(SvgDocument.texts(document, "band-name")).isEmpty();
    }

    @Test
    void objectives_without_a_perspective_stand_in_a_band_of_their_own() {
        MapPicture picture = new MapPicture(
                List.of(new MapRow("R", "Ciudadanía")),
                List.of(new MapColumn("C", "Eje", Tone.NONE, "")),
                List.of(node("A", "R"), node("B", null), node("D", "unknown")),
                List.of(),
                WORDS);
        Document document =
                SvgDocument.of(MapDrawing.draw(picture, MapOptions.in("es-EC")).svg());
        assertThat(SvgDocument.texts(document, "band-name")).containsExactly("Ciudadanía", "Sin perspectiva");
    }

    @Test
    void the_piece_around_an_objective_holds_its_neighbours_only() {
        MapPicture piece = EvaluatedMap.of("2024-Q4").around("M2");
        assertThat(piece.nodes()).extracting(MapNode::code).containsExactly("E3", "M2", "M3", "M4", "M5");
        assertThat(piece.columns()).extracting(MapColumn::code).containsExactly("ECO", "MOV");
        assertThat(piece.links()).allMatch(link -> link.touches("M2"));
    }

    @Test
    void a_map_names_what_it_lacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapPicture(List.of(), List.of(), List.of(node("A", null)), List.of(), WORDS))
                .withMessageContaining("A");
    }

    private static MapNode node(String code, @org.jspecify.annotations.Nullable String row) {
        return new MapNode(code, "Nombre", row, "C", Tone.MET, "Cumple", "90,0 %", 0, "", "?objetivo=" + code);
    }
}
