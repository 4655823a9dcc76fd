package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.access.Role;
import ec.atalaya.drawing.Token;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapDocumentTest {

    private static final ConsoleFixture CONSOLE = ConsoleFixture.guarded();
    private static final String MAP = "/p/" + ConsoleFixture.PLAN + "/mapa/pdf";
    private static final int OFF = Integer.parseInt(Token.OFF.light().substring(1), 16);
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    @ParameterizedTest
    @CsvSource({"A4, 297, 210", "A3, 420, 297"})
    void the_shipped_map_fits_one_lying_sheet_and_can_be_read_on_it(String sheet, float width, float height)
            throws IOException {
        try (PDDocument document = document(MAP + "?objetivo=M2&hoja=" + sheet)) {
            assertThat(document.getNumberOfPages()).isOne();
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(width * POINTS_PER_MILLIMETRE, within(1f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo(height * POINTS_PER_MILLIMETRE, within(1f));
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("es");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Mapa estratégico", "Plan Metropolitano", "T4 2024", "Reglas pred", "Violeta y gruesa")
                    .doesNotContain("#", "??");
            assertThat(marksOf(document)).as("boxes of what is in trouble").isGreaterThan(3);
        }
    }

    @Test
    void the_piece_around_an_objective_holds_its_neighbours_alone() throws IOException {
        try (PDDocument document = document(MAP + "/I4")) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document)).contains("I4 Mejorar la ejecución");
            assertThat(marksOf(document)).isPositive();
        }
    }

    @Test
    void what_the_plan_does_not_have_is_not_found() {
        assertThat(visitor().get(MAP + "/X9").statusCode()).isEqualTo(404);
    }

    /** How many rows of the sheet, an eighth of an inch high each, hold the colour of what is in trouble. */
    private static long marksOf(PDDocument document) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 144);
        return IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(0, image.getWidth()).anyMatch(x -> (image.getRGB(x, y) & 0xFFFFFF) == OFF))
                .map(y -> y / 18)
                .distinct()
                .count();
    }

    private static Visitor visitor() {
        return CONSOLE.visitor(Role.CHAIR);
    }

    private static PDDocument document(String path) throws IOException {
        Path file = Files.createTempFile("mapa", ".pdf");
        HttpResponse<Path> answer = visitor().download(path, file);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return Loader.loadPDF(answer.body().toFile());
    }
}
