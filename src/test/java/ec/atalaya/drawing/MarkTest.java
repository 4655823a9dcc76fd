package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.rules.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkTest {

    @ParameterizedTest
    @EnumSource(Tone.class)
    void the_sprite_of_pages_holds_the_marks_of_drawings(Tone tone) throws IOException {
        Mark mark = Mark.of(tone);
        assertThat(resource("/templates/fragments/marks.html").lines())
                .filteredOn(line -> line.contains("id=\"s-" + tone.name().toLowerCase(Locale.ROOT) + "\""))
                .singleElement()
                .asString()
                .contains("d=\"" + mark.shape() + "\"", "d=\"" + mark.glyph() + "\"");
    }

    /** The contrasts that a reader needs: 4.5 for words, 3 for shapes (WCAG 2.2). */
    @ParameterizedTest
    @EnumSource(Tone.class)
    void every_tone_can_be_read(Tone tone) {
        assertThat(contrast(Token.glyph(tone), Token.fill(tone))).isGreaterThan(4.5);
        assertThat(contrast(Token.text(tone), Token.tint(tone))).isGreaterThan(4.5);
        assertThat(contrast(Token.INK, Token.tint(tone))).isGreaterThan(4.5);
        assertThat(contrast(Token.edge(tone), Token.SURFACE)).isGreaterThan(3);
    }

    @Test
    void tokens_are_named_as_in_the_style_sheet() {
        assertThat(Token.MET_EDGE.property()).isEqualTo("--met-edge");
    }

    private static double contrast(Token one, Token other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Token token) {
        int colour = Integer.parseInt(token.light().substring(1), 16);
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int part) {
        double share = (part & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = MarkTest.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
