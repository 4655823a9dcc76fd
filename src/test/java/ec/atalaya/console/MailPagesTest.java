package ec.atalaya.console;

import static ec.atalaya.console.Readable.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.notification.Mail;
import ec.atalaya.notification.MailFilter;
import ec.atalaya.notification.Mails;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MailPagesTest {

    private static final String PAGE = "/p/" + ConsoleFixture.PLAN + "/correos";
    private static final ConsoleFixture CONSOLE = ConsoleFixture.evaluated();

    private static Mail mailTo(String recipient) {
        return CONSOLE.bean(Mails.class)
                .of(ConsoleFixture.PLAN, new MailFilter(null, recipient, null), 1)
                .get(0);
    }

    @Test
    void the_office_sees_which_mail_went_to_whom_and_why() {
        Browser.at(CONSOLE.ofPlan("/correos"), Screen.DESK, page -> {
            assertThat(page.locator("main").innerText()).contains("no hay servidor configurado");
            int all = page.locator("tbody tr").count();
            page.getByLabel("Destinatario").selectOption("SMOV");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrar"))
                    .click();
            page.waitForURL("**destinatario=SMOV**");
            assertThat(page.locator("tbody tr").count()).isPositive().isLessThan(all);
            assertThat(page.locator("tbody tr").allInnerTexts())
                    .allMatch(row -> row.contains("Secretaría de Movilidad") && row.contains("Guardado sin servidor"));

            page.locator("tbody th a").first().click();
            page.waitForURL("**/correos/" + mailTo("SMOV").id());
            assertThat(page.locator("main").innerText())
                    .contains("La corrida 1 abrió o cerró alertas", "Nueva", "A-00")
                    .contains("movilidad@example.org", "No se le ha preguntado a ningún servidor");
            assertThat(page.frameLocator("iframe").locator("body").innerText()).contains("Abrir la");
            assertThat(page.locator("pre").innerText()).contains("http://localhost:8080/p/");
            link(page, "corrida 1").click();
            page.waitForURL("**/corridas/1");
        });
    }

    @Test
    void a_chosen_filter_can_be_taken_away_alone() {
        Browser.at(CONSOLE.ofPlan("/correos?estado=KEPT&destinatario=OFFICE"), Screen.DESK, page -> {
            page.locator(".chips a", new Page.LocatorOptions().setHasText("Guardado"))
                    .click();
            page.waitForURL("**/correos?destinatario=OFFICE");
            assertThat(page.locator(".chips a").count()).isEqualTo(1);
        });
        assertThat(CONSOLE.get(PAGE + "?alerta=A-0002").body()).contains("Alerta A-0002");
        assertThat(CONSOLE.get(PAGE + "?estado=SENT").body()).contains("Ningún correo cumple");
    }

    @Test
    void the_view_of_a_mail_is_the_mail_itself_under_a_policy_in_which_nothing_runs() {
        Mail mail = mailTo("SMOV");
        HttpResponse<String> view = CONSOLE.get(PAGE + "/" + mail.id() + "/vista");
        assertThat(view.body()).isEqualTo(mail.html());
        assertThat(view.headers().allValues("Content-Security-Policy")).containsExactly(PageHeaders.MAIL_POLICY);
        assertThat(view.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(CONSOLE.get(PAGE + "/" + mail.id()).body())
                .containsPattern("<iframe[^>]*\\ssandbox(=\"(sandbox)?\")?[\\s>]")
                .doesNotContain("allow-");
        assertThat(CONSOLE.get(PAGE + "/9999/vista").statusCode()).isEqualTo(404);
        assertThat(CONSOLE.get(PAGE + "/nada").statusCode()).isEqualTo(404);
    }

    @Test
    void the_piece_of_the_map_in_a_mail_is_seen_in_its_view() {
        Mail mail = CONSOLE.bean(Mails.class).of(ConsoleFixture.PLAN, new MailFilter(null, null, null), 1000).stream()
                .filter(one -> one.html().contains("<img"))
                .findFirst()
                .orElseThrow();
        Browser.at(CONSOLE.address(PAGE + "/" + mail.id()), Screen.DESK, page -> {
            Locator picture = page.frameLocator("iframe").locator("img");
            page.waitForCondition(
                    () -> (Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"));
            assertThat((Integer) picture.evaluate("image => image.naturalWidth"))
                    .isEqualTo(2 * Integer.parseInt(picture.getAttribute("width")));
            assertThat(picture.getAttribute("alt")).startsWith("Sus causas y efectos");
        });
    }

    @Test
    void everybody_can_read_them_full_and_empty() {
        assertReadable(CONSOLE.ofPlan("/correos"));
        assertReadable(CONSOLE.ofPlan("/correos?destinatario=SMOV&estado=SENT"));
        assertReadable(CONSOLE.ofPlan("/correos/" + mailTo("SMOV").id()));
        assertReadable(ConsoleFixture.fresh().ofPlan("/correos"));
        assertThat(ConsoleFixture.fresh().get(PAGE).body()).contains("Todavía no se ha escrito ningún correo");
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
