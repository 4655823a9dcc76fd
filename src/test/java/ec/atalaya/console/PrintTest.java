package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people take to a meeting on paper. */
class PrintTest {

    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");
    private static final Pattern SIZE = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]");

    @ParameterizedTest
    @CsvSource({
        "/tablero, 1, true",
        "/mapa, 1, true",
        "/mapa?objetivo=M2, 1, true",
        "/objetivos/M2, 2, false",
        "/reuniones/2, 2, false"
    })
    void a_page_fits_the_sheets_that_it_is_made_for(String path, int sheets, boolean isLandscape) {
        String address = "/p/" + ConsoleFixture.PLAN + path;
        Browser.signedIn(ConsoleFixture.guarded(), Role.OFFICE, address, Screen.DESK, page -> {
            String pdf =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            var size = SIZE.matcher(pdf);

            assertThat(SHEET.matcher(pdf).results()).hasSize(sheets);
            assertThat(size.find()).isTrue();
            assertThat(Double.parseDouble(size.group(1)) > Double.parseDouble(size.group(2)))
                    .isEqualTo(isLandscape);
        });
    }
}
