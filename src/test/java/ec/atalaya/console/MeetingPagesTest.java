package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.Role;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.review.Agenda;
import ec.atalaya.review.ReviewMeeting;
import ec.atalaya.review.ReviewMeetings;
import ec.atalaya.rules.table.Meeting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of review meetings and of their agendas. */
class MeetingPagesTest {

    private static final String ROOT = "/p/" + ConsoleFixture.PLAN + "/reuniones";

    private static final ConsoleFixture CONSOLE = ConsoleFixture.guarded();

    private static ReviewMeeting next(Meeting level) {
        return CONSOLE.bean(ReviewMeetings.class)
                .next(ConsoleFixture.PLAN, level, ConsoleFixture.EARLIER)
                .orElseThrow();
    }

    private static String page(Meeting level) {
        return ROOT + "/" + next(level).id();
    }

    @Test
    void aChairOpensTheNextAgendaAndPrintsIt() {
        Browser.signedIn(CONSOLE, Role.CHAIR, ROOT, Screen.DESK, page -> {
            assertThat(page.locator("h2").first().innerText()).isEqualTo("Secretarías y agencias");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("jueves, 27 de febrero de 2025"))
                    .click();
            page.waitForURL("**" + page(Meeting.MAYORALTY));
            assertThat(page.locator("h1").innerText()).isEqualTo("RAE Alcaldía · 27 feb. 2025");
            assertThat(page.locator("article").first().innerText()).contains("3 cambios de semáforo", "S4", "RAE-05");
            assertThat(page.locator("[id='p4.1']").innerText())
                    .contains("I4", "Con problemas desde T2 2022, 11 trimestres seguidos", "causa raíz", "RAE-01")
                    .contains("Síntomas que se tratan aquí", "E3 Ejecutar", "Decidir", "16\u00a0min", "Presenta");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Imprimir"))
                    .click();
            page.waitForURL("**?imprimir=1");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Imprimir"))
                            .isVisible())
                    .isTrue();
            assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                    .isEqualTo(2);
        });
    }

    /** As the file itself counts them. */
    private static long pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b", -1).length - 1L;
    }

    @Test
    void everyMinuteOfTheAgendaIsToldAndWhatDidNotFitSaysWhy() {
        Agenda agenda = CONSOLE.bean(ReviewMeetings.class).agenda(next(Meeting.MAYORALTY));
        String body = CONSOLE.visitor(Role.OFFICE).get(page(Meeting.MAYORALTY)).body();
        assertThat(body)
                .contains(agenda.minutes() + " de 90\u00a0min")
                .contains("Ya hay cinco asuntos en profundidad", "No cabe: la reunión está llena.")
                .contains("Reglas que proponen estos puntos", "Un objetivo que otro explica");
        assertThat(body.split("<article", -1)).hasSize(agenda.items().size() + 1);
        assertThat(body.split("class=\"section", -1)).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void aDraftIsForThoseWhoPrepareIt() {
        Visitor viewer = CONSOLE.visitor(Role.VIEWER);
        assertThat(viewer.get(ROOT).body())
                .contains("se ve cuando se publica")
                .doesNotContain("href=\"" + page(Meeting.COUNCIL) + "\"");
        assertThat(viewer.get(page(Meeting.COUNCIL)).statusCode()).isEqualTo(404);
        assertThat(CONSOLE.visitor(Role.CHAIR).get(page(Meeting.COUNCIL)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theListSaysWhatIsMissing() {
        assertThat(CONSOLE.visitor(Role.OFFICE).get(ROOT).body())
                .contains("Borrador 1", "publicarla", "sin quien los presente");
    }

    @Test
    void otherPagesLeadToMeetings() {
        Visitor office = CONSOLE.visitor(Role.OFFICE);
        String plan = "/p/" + ConsoleFixture.PLAN;
        assertThat(office.get(plan + "/tablero").body()).contains("href=\"" + page(Meeting.SECRETARIAT) + "\"");
        assertThat(office.get(plan + "/objetivos/M2").body()).contains("href=\"" + page(Meeting.MAYORALTY) + "\"");
    }

    static Stream<String> addresses() {
        ConsoleFixture full = ConsoleFixture.evaluated();
        String fresh = ConsoleFixture.fresh().ofPlan("/reuniones");
        return Stream.of(
                fresh,
                full.ofPlan("/reuniones"),
                full.ofPlan("/reuniones/2"),
                full.ofPlan("/reuniones/3?lang=en&imprimir=1"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everybodyCanReadThePages(String address) {
        for (Screen screen : List.of(Screen.DESK, Screen.DARK)) {
            Browser.at(address, screen, page -> assertThat(new AxeBuilder(page)
                            .withTags(Browser.STANDARDS)
                            .analyze()
                            .getViolations())
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty());
        }
        for (int width : List.of(390, 1024)) {
            Browser.at(address, Screen.wide(width), page -> assertThat(
                            page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth")));
        }
    }
}
