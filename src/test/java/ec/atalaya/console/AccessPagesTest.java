package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.People;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The product behind its own door, as people with each role see it. */
class AccessPagesTest {

    private static final ConsoleFixture CONSOLE = ConsoleFixture.guarded();
    private static final String BOARD = "/p/" + ConsoleFixture.PLAN + "/tablero";

    /** A page, and as whom; nobody where the role is null. */
    record Visited(@Nullable Role role, String path) {

        void at(Screen screen, Consumer<Page> look) {
            if (role == null) {
                Browser.at(CONSOLE.address(path), screen, look);
            } else {
                Browser.signedIn(CONSOLE, role, path, screen, look);
            }
        }
    }

    static Stream<Visited> pages() {
        long viewer = CONSOLE.bean(People.class)
                .byEmail(ConsoleFixture.email(Role.VIEWER))
                .orElseThrow()
                .id();
        Stream<Visited> outside =
                Stream.of("/entrar", "/entrar?error", "/entrar?out").map(path -> new Visited(null, path));
        Stream<Visited> own = Stream.of("/perfil", "/contrasena").map(path -> new Visited(Role.VIEWER, path));
        Stream<Visited> administration = Stream.of(
                        PeoplePages.ADDRESS,
                        PeoplePages.ADDRESS + "/nueva",
                        PeoplePages.ADDRESS + "/" + viewer,
                        AuditPages.ADDRESS,
                        AuditPages.ADDRESS + "?texto=nobody")
                .map(path -> new Visited(Role.ADMINISTRATOR, path));
        Stream<Visited> refused = Stream.of(
                        PeoplePages.ADDRESS, "/p/" + ConsoleFixture.PLAN + "/objetivos/M22", "/no-such-page")
                .map(path -> new Visited(Role.VIEWER, path));
        Stream<Visited> boards = Arrays.stream(Role.values()).map(role -> new Visited(role, BOARD));
        return Stream.of(outside, own, administration, refused, boards).flatMap(visited -> visited);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_read_by_everybody_and_obeys_the_policy(Visited page) {
        for (Screen screen : List.of(Screen.DESK, Screen.DARK)) {
            page.at(screen, AccessPagesTest::faultless);
        }
        page.at(Screen.wide(390), AccessPagesTest::fits);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_menu_holds_what_the_role_may_use_and_nothing_else(Role role) {
        Browser.signedIn(CONSOLE, role, BOARD, Screen.DESK, page -> {
            boolean operates = role == Role.OFFICE || role == Role.ADMINISTRATOR;
            List<String> menu = page.locator(".nav a").allInnerTexts();

            assertThat(menu).contains("Tablero", "Mapa", "Reuniones", "Reglas");
            assertThat(menu.contains("Corridas")).isEqualTo(operates);
            assertThat(menu.contains("Correos")).isEqualTo(operates);
            assertThat(menu.contains("Administración")).isEqualTo(role == Role.ADMINISTRATOR);
        });
    }

    @Test
    void the_list_of_plans_tells_how_each_stands() {
        Browser.signedIn(CONSOLE, Role.VIEWER, "/planes", Screen.DESK, page -> assertThat(
                        page.locator("tbody tr").innerText())
                .contains(ConsoleFixture.PLAN, "Avance menor", "76,5\u00a0%", "T4 2024", "31 ene. 2025"));
    }

    @Test
    void whoever_signs_in_comes_to_the_address_first_asked_for() {
        Browser.at(CONSOLE.ofPlan("/objetivos/M2"), Screen.DESK, page -> {
            assertThat(page.url()).contains("/entrar");
            page.getByLabel("Correo").fill(ConsoleFixture.email(Role.CHAIR));
            page.locator("input[type=password]").fill(ConsoleFixture.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar"))
                    .click();

            assertThat(page.url()).contains("/objetivos/M2");
            page.locator(".who summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salir"))
                    .click();
            assertThat(page.url()).contains("/entrar");
        });
    }

    @Test
    void the_pages_of_administration_speak_english_too() {
        for (String path : List.of(PeoplePages.ADDRESS, PeoplePages.ADDRESS + "/nueva", AuditPages.ADDRESS)) {
            Browser.signedIn(CONSOLE, Role.ADMINISTRATOR, path, Screen.DESK, page -> {
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                        .click();
                assertThat(page.getAttribute("html", "lang")).isEqualTo(Locale.ENGLISH.getLanguage());
                assertThat(page.innerText("main"))
                        .doesNotContainIgnoringCase("Correo", "Persona", "Rol\t", "Quién", "Auditoría", "??");
            });
        }
    }

    private static void faultless(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(Browser.STANDARDS).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(3)
                                                .toList()))
                .isEmpty();
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
    }
}
