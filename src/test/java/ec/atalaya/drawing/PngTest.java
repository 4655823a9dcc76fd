package ec.atalaya.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    private static final int SURFACE = 0xFFFFFF;

    @Test
    void the_piece_of_a_map_around_an_objective_becomes_a_sharp_picture_no_wider_than_asked() throws IOException {
        Svg piece = MapDrawing.draw(EvaluatedMap.of("2024-Q4").around("M2"), MapOptions.in("es-EC"))
                .svg();

        Png png = Png.of(piece, 552);

        assertThat(png.width()).isLessThanOrEqualTo(552);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
        assertThat(image.getWidth()).isEqualTo(2 * png.width());
        assertThat((double) image.getHeight() / image.getWidth())
                .isCloseTo((double) piece.height() / piece.width(), org.assertj.core.api.Assertions.within(0.01));
        assertThat(png.bytes().length).isLessThan(200_000);
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & SURFACE)
                        .distinct()
                        .filter(colour -> isToken(colour, Token.INK) || isToken(colour, Token.OFF)))
                .as("letters and a mark in their own colours")
                .hasSize(2);
    }

    @Test
    void what_is_narrower_than_asked_is_not_blown_up() {
        var svg = new SvgWriter("small", 100, 40);
        svg.rect(0, 0, 100, 40, 0, Style.filled("x", Token.MET));

        Png png = Png.of(svg.finish(), 552);

        assertThat(png.width()).isEqualTo(100);
        assertThat(png.height()).isEqualTo(40);
    }

    private static boolean isToken(int colour, Token token) {
        return colour == Integer.parseInt(token.light().substring(1), 16);
    }
}
