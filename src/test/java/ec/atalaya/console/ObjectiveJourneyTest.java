package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of objectives and indicators in a browser, as people use them. */
class ObjectiveJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final String THEN = "?periodo=2024-Q4";
    private static final List<String> PAGES = List.of(
            "/objetivos/M2" + THEN,
            "/objetivos/E4" + THEN,
            "/objetivos/T3" + THEN,
            "/objetivos/M2" + THEN + "&imprimir=1",
            "/indicadores/M2-01" + THEN + "&imprimir=1",
            "/indicadores/E4-01" + THEN,
            "/objetivos/M99");

    private static Playwright playwright;
    private static Browser browser;
    private static ConsoleFixture product;

    @BeforeAll
    static void start() {
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM);
        }
        product = ConsoleFixture.evaluated();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Page page(int width, ColorScheme scheme) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.setDefaultTimeout(30_000);
        return page;
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void fromTheObjectiveOneReachesTheRowOfItsWorstMeasurementByLinksAlone() {
        try (Page page = page(1400, ColorScheme.LIGHT)) {
            page.navigate(product.ofPlan("/objetivos/M2" + THEN));
            assertThat(page.locator(".lead").innerText()).contains("Con problemas desde", "M2-01");
            link(page.locator(".chain").first(), "fila 145 de mediciones-2024.csv")
                    .click();
            page.waitForURL("**/indicadores/M2-01**");
            assertThat(page.url()).endsWith("#medicion").contains("periodo=2024-Q4");
            assertThat(page.locator("#medicion").innerText())
                    .contains("69,6\u00a0%", "fila 145 de mediciones-2024.csv", "corte 11 ene. 2025");
            link(page.locator("main"), "Ver objetivo M2").click();
            page.waitForURL("**/objetivos/M2**");
        }
    }

    @Test
    void fromTheObjectiveOneFollowsTheThreatToItsRoot() {
        try (Page page = page(1400, ColorScheme.LIGHT)) {
            page.navigate(product.ofPlan("/objetivos/M2" + THEN));
            link(page.locator(".lead"), "I4 Mejorar la ejecución presupuestaria")
                    .click();
            page.waitForURL("**/objetivos/I4**");
            assertThat(page.locator("h1").innerText()).isEqualTo("I4 Mejorar la ejecución presupuestaria");
        }
    }

    @Test
    void anUnknownCodeIsNotFoundAndOffersTheNearest() {
        try (Page page = page(1400, ColorScheme.LIGHT)) {
            Response answer = page.navigate(product.ofPlan("/objetivos/M9" + THEN));
            assertThat(answer.status()).isEqualTo(404);
            link(page.locator("main"), "M2").click();
            page.waitForURL("**/objetivos/M2**");
            assertThat(page.navigate(product.ofPlan("/indicadores/M2-99")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void onPaperEverythingIsOpen() {
        try (Page page = page(1400, ColorScheme.LIGHT)) {
            page.navigate(product.ofPlan("/objetivos/M2" + THEN));
            assertThat(page.locator("main details[open]").count()).isZero();
            link(page.locator(".bar"), "Imprimir").click();
            page.waitForURL("**imprimir=1**");
            assertThat(page.locator("main details").count()).isPositive();
            assertThat(page.locator("main details:not([open])").count()).isZero();
        }
    }

    @Test
    void theEnglishSwitchTranslatesThePage() {
        try (Page page = page(1400, ColorScheme.LIGHT)) {
            page.navigate(product.ofPlan("/objetivos/M2" + THEN + "&lang=en"));
            assertThat(page.locator("main").innerText())
                    .contains("In trouble since", "What threatens it", "Why not")
                    .doesNotContain("Qué", "Indicador que", "trimestres");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageHasAFaultThatAxeFindsOrBreaksThePolicy(ColorScheme scheme) {
        List<String> faults = new ArrayList<>();
        try (Page page = page(1400, scheme)) {
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add(message.text());
                }
            });
            for (String address : PAGES) {
                page.navigate(product.ofPlan(address));
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .forEach(violation -> faults.add(address + ": " + violation.getId() + " "
                                + violation.getNodes().get(0).getHtml()));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1024, 1400})
    void nothingScrollsSideways(int width) {
        try (Page page = page(width, ColorScheme.LIGHT)) {
            for (String address : PAGES) {
                page.navigate(product.ofPlan(address));
                Object overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue()).as(address).isLessThanOrEqualTo(0);
            }
        }
    }
}
