package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import ec.atalaya.console.Browser.Screen;
import java.util.List;

/** What holds for every page: everybody can read it, in both themes, and on a telephone it never scrolls sideways. */
final class Readable {

    private Readable() {}

    static void assertReadable(String address) {
        for (Screen screen : List.of(Screen.DESK, Screen.DARK)) {
            Browser.at(address, screen, page -> {
                assertThat(faults(page)).as("%s, %s", address, screen.scheme()).isEmpty();
                assertThat(page.innerText("main")).doesNotContain("??", "null", "NaN", "{0}");
            });
        }
        Browser.at(address, Screen.wide(390), page -> assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways", address)
                .isEqualTo(page.evaluate("document.documentElement.clientWidth")));
    }

    /** What stands in a frame is another page; where nothing may run in it, neither may who would look. */
    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .exclude("iframe").withTags(Browser.STANDARDS).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
