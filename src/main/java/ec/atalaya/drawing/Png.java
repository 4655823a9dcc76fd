package ec.atalaya.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as a picture of pixels, for mail programs, which drop SVG.
 *
 * @param bytes a PNG file
 * @param width at which it is to be shown, in pixels: half of what it has, so that it is sharp on any screen
 * @param height at which it is to be shown
 */
public record Png(byte[] bytes, int width, int height) {

    private static final int DENSITY = 2;

    /** The painter takes a weight that it does not have for the regular one. */
    private static final String SEMIBOLD = "font-weight=\"600\"";

    private static final String BOLD = "font-weight=\"700\"";

    /**
     * Draws it on white.
     *
     * @param widest at which it is to be shown; what is wider is made smaller as a whole
     */
    public static Png of(Svg svg, int widest) {
        double scale = Math.min(1, (double) widest / svg.width());
        int width = (int) Math.round(svg.width() * scale);
        int height = (int) Math.round(svg.height() * scale);
        return new Png(encoded(painted(svg, width * DENSITY)), width, height);
    }

    private static BufferedImage painted(Svg svg, int width) {
        Typeface.offerToDrawings();
        var painter = new Painter();
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        try {
            painter.transcode(
                    new TranscoderInput(new StringReader(svg.markup().replace(SEMIBOLD, BOLD))),
                    new TranscoderOutput());
        } catch (TranscoderException broken) {
            throw new IllegalStateException("A drawing could not be painted", broken);
        }
        BufferedImage painted = painter.painted;
        if (painted == null) {
            throw new IllegalStateException("A drawing left no picture");
        }
        return painted;
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Keeps the picture instead of writing it. */
    private static final class Painter extends ImageTranscoder {

        private @Nullable BufferedImage painted;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            painted = image;
        }
    }
}
