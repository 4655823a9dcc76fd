package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ec.atalaya.rules.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {

    private static final double NONE = Double.NaN;
    private static final Locale ECUADOR = Locale.forLanguageTag("es-EC");

    @Test
    void gaps_stay_gaps() {
        Svg svg = new Sparkline(List.of(0.9, 0.8, NONE, 0.7, 0.6), 0.85, Tone.OFF, "").draw();
        assertThat(SvgDocument.elements(SvgDocument.of(svg), "trend")).hasSize(2);
        Document chart = SvgDocument.of(chart(List.of(1.0, 2.0, NONE, 3.0, 4.0)).draw());
        assertThat(SvgDocument.elements(chart, "value")).hasSize(2);
        assertThat(SvgDocument.elements(chart, "target")).hasSize(1);
    }

    @Test
    void nothing_known_is_no_line() {
        Svg svg = new Sparkline(List.of(NONE, NONE), 0.85, Tone.NONE, "sin dato").draw();
        assertThat(svg.markup()).doesNotContain("NaN", "polyline", "circle").contains("aria-label=\"sin dato\"");
    }

    @Test
    void equal_neighbours_stand_under_one_label() {
        Document strip = SvgDocument.of(strip(List.of(Tone.MET, Tone.MET, Tone.OFF, Tone.MET)));
        assertThat(SvgDocument.texts(strip, "run")).containsExactly("MET 2", "OFF 1", "MET 1");
        assertThat(SvgDocument.elements(strip, "block")).hasSize(4);
    }

    @Test
    void labels_of_a_restless_strip_never_meet() {
        List<Tone> restless = IntStream.range(0, 44)
                .mapToObj(period -> period % 2 == 0 ? Tone.MET : Tone.SHORT)
                .toList();
        requireApart(SvgDocument.elements(SvgDocument.of(strip(restless)), "run"), 12.5);
    }

    @Test
    void words_at_the_edge_of_a_chart_never_meet() {
        Document chart = SvgDocument.of(chart(List.of(1.0, 1.0, 1.0, 1.0, 1.0)).draw());
        requireApart(SvgDocument.elements(chart, "edge"), 12.5);
        assertThat(SvgDocument.texts(chart, "edge")).contains("Valor", "Meta", "Cumple", "Con problemas");
    }

    @Test
    void a_correction_and_a_provisional_value_are_told() {
        Document chart = SvgDocument.of(chart(List.of(1.0, 2.0, NONE, 3.0, 4.0)).draw());
        assertThat(SvgDocument.texts(chart, "note")).containsExactly("corregido: era 2,5", "sin dato");
        assertThat(SvgDocument.elements(chart, "provisional")).hasSize(1);
    }

    @Test
    void the_axis_is_written_as_in_ecuador() {
        var axis = new Axis(-4_000_000, 4_500_000, 0, 100);
        assertThat(axis.marks().stream().map(mark -> axis.text(mark, ECUADOR)))
                .contains("\u22122.000.000", "0", "2.000.000");
        var fine = new Axis(0.1, 0.5, 0, 100);
        assertThat(fine.marks().stream().map(mark -> fine.text(mark, ECUADOR))).contains("0,1", "0,4");
    }

    @Test
    void a_constant_or_single_value_has_an_axis_too() {
        assertThat(chart(List.of(0.0)).draw().markup()).doesNotContain("NaN", "Infinity");
        assertThat(new Axis(5, 5, 0, 100).marks()).isNotEmpty();
    }

    @Test
    void a_chart_needs_a_period() {
        assertThatIllegalArgumentException().isThrownBy(() -> chart(List.of()));
    }

    @Test
    void parts_of_a_bar_fill_it_and_none_is_lost() {
        var parts = List.of(
                new StatusBar.Part(Tone.MET, 300, "300"),
                new StatusBar.Part(Tone.SHORT, 0, "0"),
                new StatusBar.Part(Tone.OFF, 1, "1"));
        Document bar = SvgDocument.of(new StatusBar(parts, "").draw());
        assertThat(SvgDocument.texts(bar, "count")).containsExactly("300", "1");
        assertThat(new StatusBar(List.of(), "nada").draw().markup()).doesNotContain("NaN");
    }

    @Test
    void minutes_that_are_free_or_too_many_are_seen() {
        var slots = List.of(new LedgerBar.Slot("1", 30, false), new LedgerBar.Slot("2", 60, true));
        assertThat(SvgDocument.elements(SvgDocument.of(new LedgerBar(slots, 90, "").draw()), "free"))
                .isEmpty();
        assertThat(SvgDocument.elements(SvgDocument.of(new LedgerBar(slots, 120, "").draw()), "free"))
                .hasSize(1);
        assertThat(SvgDocument.elements(SvgDocument.of(new LedgerBar(slots, 60, "").draw()), "end"))
                .hasSize(1);
    }

    @Test
    void hostile_words_stay_words() {
        String hostile = "\"><script>alert(1)</script>";
        var slots = List.of(new LedgerBar.Slot(hostile, 90, true));
        Document ledger = SvgDocument.of(new LedgerBar(slots, 90, hostile).draw());
        assertThat(ledger.getDocumentElement().getAttribute("aria-label")).isEqualTo(hostile);
        assertThat(ledger.getElementsByTagName("script").getLength()).isZero();
    }

    private static Svg strip(List<Tone> tones) {
        List<StatusStrip.Block> blocks = new ArrayList<>();
        for (Tone tone : tones) {
            blocks.add(new StatusStrip.Block("2015", tone, tone.name(), "90,0", false));
        }
        return new StatusStrip(blocks, (word, periods) -> word + " " + periods, "Desde cuándo").draw();
    }

    private static IndicatorChart chart(List<Double> values) {
        List<IndicatorChart.Point> points = new ArrayList<>();
        for (int period = 0; period < values.size(); period++) {
            double value = values.get(period);
            points.add(new IndicatorChart.Point(
                    "" + (2015 + period),
                    value,
                    1,
                    period == 4,
                    period == 1 ? new IndicatorChart.Revision(2.5, "corregido: era 2,5") : null,
                    Double.isNaN(value) ? "sin dato" : ""));
        }
        List<Double> mark = values.stream().map(value -> 1.0).toList();
        List<Double> foot =
                values.stream().map(value -> Double.NEGATIVE_INFINITY).toList();
        List<Double> top =
                values.stream().map(value -> Double.POSITIVE_INFINITY).toList();
        var met = new IndicatorChart.Area("Cumple", Tone.MET, mark, top);
        var off = new IndicatorChart.Area("Con problemas", Tone.OFF, foot, mark);
        return new IndicatorChart(points, List.of(met, off), "Valor", "Meta", "\u00A0%", ECUADOR, "Un indicador");
    }

    private static void requireApart(List<Element> texts, double size) {
        List<Labels.Spot> spots = texts.stream()
                .map(text -> {
                    double x = Double.parseDouble(text.getAttribute("x"));
                    double y = Double.parseDouble(text.getAttribute("y"));
                    double width = Typeface.REGULAR.width(text.getTextContent(), size);
                    return new Labels.Spot(x, y - size + 1, x + width, y);
                })
                .toList();
        for (int one = 0; one < spots.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(spots.get(one).meets(spots.get(other))).isFalse();
            }
        }
    }
}
