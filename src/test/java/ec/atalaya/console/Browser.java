package ec.atalaya.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import ec.atalaya.access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium. Where there is none its tests are skipped, but never on the machine that decides. */
final class Browser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/pages");

    /** What every page is held against. */
    static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    /** A form that is answered with its faults is no complaint. */
    private static final int REFUSED_FORM = 422;

    private Browser() {}

    private static final class Once {
        private static final com.microsoft.playwright.Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
    }

    /**
     * What a reader's screen is like.
     *
     * @param width in pixels
     */
    record Screen(int width, ColorScheme scheme) {

        static final Screen DESK = new Screen(1400, ColorScheme.LIGHT);
        static final Screen DARK = new Screen(1400, ColorScheme.DARK);

        static Screen wide(int width) {
            return new Screen(width, ColorScheme.LIGHT);
        }
    }

    /**
     * Opens a page and looks at it; the browser's log must stay without errors, the content security policy's among
     * them. A picture is kept of what failed.
     */
    static void at(String address, Screen screen, Consumer<Page> look) {
        at(address, screen, List.of(), look);
    }

    /** The same as somebody who is signed in already. */
    static void signedIn(ConsoleFixture console, Role role, String path, Screen screen, Consumer<Page> look) {
        var session = new Cookie("JSESSIONID", console.visitor(role).session()).setUrl(console.address("/"));
        at(console.address(path), screen, List.of(session), look);
    }

    private static void at(String address, Screen screen, List<Cookie> cookies, Consumer<Page> look) {
        boolean isThere = Files.isExecutable(CHROMIUM);
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(isThere, "There is no browser at " + CHROMIUM + ": pages are not looked at");
        }
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width(), 1000)
                .setColorScheme(screen.scheme());
        try (BrowserContext context = Once.BROWSER.newContext(options)) {
            context.addCookies(cookies);
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                // That the page itself was refused is what some tests are about.
                boolean isRefusal = message.text().contains("status of 40")
                                && message.location().startsWith(address)
                        || message.text().contains("status of " + REFUSED_FORM);
                if (message.type().equals("error") && !isRefusal
                        || message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address);
            try {
                look.accept(page);
                if (!complaints.isEmpty()) {
                    throw new AssertionError("The browser complains: " + complaints);
                }
            } catch (AssertionError | RuntimeException failure) {
                picture(page, address, screen, failure);
                throw failure;
            }
        }
    }

    /** Where not even that is possible the first failure still tells why. */
    private static void picture(Page page, String address, Screen screen, Throwable failure) {
        String name = address.replaceFirst("^https?://[^/]*/", "").replaceAll("[^A-Za-z0-9]+", "-");
        try {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + screen.width() + ".png"))
                    .setFullPage(true));
        } catch (PlaywrightException noPicture) {
            failure.addSuppressed(noPicture);
        }
    }
}
