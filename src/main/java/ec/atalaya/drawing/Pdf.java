package ec.atalaya.drawing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Documents for paper and for files that are sent on: one page of HTML with drawings in it, as PDF. */
public final class Pdf {

    /** What a style sheet and a drawing call the one typeface that every document brings along. */
    private static final String FAMILY = "Liberation Sans";

    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private static final String STYLE = style();

    static {
        // Otherwise every document would tell its whole making on the server's console.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * Sets a page, tagged so that readers who don't see it can follow it.
     *
     * @param xhtml well-formed; it may look up nothing elsewhere, and its style sheet is that of all documents
     */
    public static byte[] of(String xhtml, Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.useSVGDrawer(drawings);
            builder.useFont(() -> open(Typeface.REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true, EVERYWHERE);
            builder.useFont(() -> open(Typeface.BOLD), FAMILY, SEMIBOLD, FontStyle.NORMAL, true, EVERYWHERE);
            builder.useUriResolver((base, uri) -> null);
            builder.useDefaultPageSize(sheet.width(), sheet.height(), PageSizeUnits.MM);
            builder.withHtmlContent(xhtml.replace("</head>", "<style>" + STYLE + "</style></head>"), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("A document could not be set", broken);
        }
        return bytes.toByteArray();
    }

    private static String style() {
        try (InputStream sheet = Objects.requireNonNull(Pdf.class.getResourceAsStream("/documents/document.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Typeface typeface) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(typeface.resource()));
    }
}
