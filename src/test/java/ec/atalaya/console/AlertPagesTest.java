package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ec.atalaya.access.AuditFilter;
import ec.atalaya.access.AuditTrail;
import ec.atalaya.access.Role;
import ec.atalaya.alert.Alert;
import ec.atalaya.alert.AlertFilter;
import ec.atalaya.alert.Alerts;
import ec.atalaya.console.Browser.Screen;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of alerts, to read and to act; each test acts on alerts of its own. */
class AlertPagesTest {

    private static final String ROOT = "/p/" + ConsoleFixture.PLAN + "/alertas";
    private static final String UNTIL = "2025-02-14";

    private static final ConsoleFixture CONSOLE = ConsoleFixture.guarded();

    private static Alert alertAbout(String code) {
        return CONSOLE.bean(Alerts.class).of(ConsoleFixture.PLAN, AlertFilter.ALL).stream()
                .filter(alert -> alert.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String code) {
        return ROOT + "/" + alertAbout(code).number();
    }

    private static Map<String, String> act(Alert alert, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", Integer.toString(alert.version()));
        fields.put("hasta", UNTIL);
        fields.put("razon", reason);
        return fields;
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void aSecretaryFindsWhyTheirAlertWasRaisedAndAcknowledgesIt() {
        Browser.signedIn(CONSOLE, Role.UNIT_HEAD, ROOT + "?dependencia=SMOV", Screen.DESK, page -> {
            assertThat(page.title()).isEqualTo("Alertas abiertas (5) · Atalaya");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("M2 Aumentar los viajes"))
                    .click();
            page.waitForURL("**" + page("M2") + "**");
            assertThat(page.locator(".lead").innerText())
                    .startsWith(
                            "Con problemas: 42,2\u00a0%, se necesita 70\u00a0%. La condición se da hace 9 trimestres");
            assertThat(page.locator("section[aria-labelledby=h-why]").innerText())
                    .contains("ALE-01 Un objetivo", "tables/alerts.csv, fila 3", "gravedad Alta");
            assertThat(link(page.locator("section[aria-labelledby=h-why]"), "M2 Aumentar los viajes")
                            .getAttribute("href"))
                    .endsWith("/objetivos/M2");
            page.getByLabel("Hasta").first().fill(UNTIL);
            page.getByLabel("Razón").first().fill("Plan de carriles exclusivos, con fecha");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reconocer"))
                    .click();
            page.locator("[role=status]").waitFor();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Alerta reconocida.");
            assertThat(page.locator(".verdict").innerText()).contains("Reconocida hasta el 14 feb. 2025");
            assertThat(page.locator(".hist").first().innerText())
                    .contains("Ana UNIT_HEAD la reconoció", "«Plan de carriles exclusivos, con fecha»");
            assertThat(page.locator("section[aria-labelledby=h-acts]").innerText())
                    .contains("Ana UNIT_HEAD la tiene entre manos");
        });
        assertThat(CONSOLE.bean(AuditTrail.class)
                        .page(new AuditFilter("A-000", "alert-acknowledged", null, null), 50, 1))
                .anyMatch(entry -> entry.subject().endsWith(alertAbout("M2").label())
                        && entry.who().equals(ConsoleFixture.email(Role.UNIT_HEAD)));
    }

    @Test
    void theOfficeAcknowledgesWhatItMarked() {
        Browser.signedIn(CONSOLE, Role.OFFICE, ROOT + "?estado=abierta&gravedad=media", Screen.DESK, page -> {
            page.getByLabel("Marcar " + alertAbout("E2").label()).check();
            page.getByLabel("Marcar " + alertAbout("M1").label()).check();
            page.getByLabel("Razón").fill("Se mira en la RAE");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reconocer las 2 marcadas"))
                    .click();
            page.locator("[role=status]").waitFor();
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("2 alertas reconocidas.");
            assertThat(page.url()).endsWith("?gravedad=media");
            assertThat(page.locator(".tag").allInnerTexts()).contains("Reconocida hasta el 14 feb. 2025");
        });
    }

    @Test
    void symptomsStandUnderTheirCauseAndDataApart() {
        String body = CONSOLE.visitor(Role.OFFICE).get(ROOT).body();
        assertThat(body).contains("2 síntomas", "de su exposición viene de I4", "Sin causa común");
        assertThat(body.indexOf("Ejecutar el programa de inversión"))
                .isGreaterThan(body.indexOf("Causa:"))
                .isLessThan(body.indexOf("Sin causa común"));
        assertThat(body.indexOf("E4-01")).isGreaterThan(body.indexOf("id=\"data\""));
    }

    @ParameterizedTest
    @CsvSource({
        "gravedad=baja, 1, Baja",
        "dependencia=SMOV&tipo=ALE-02, 1, Secretaría de Movilidad",
        "estado=resuelta, 0, Resuelta",
        "estado=todas, 13, Todas",
    })
    void filtersNarrowTheListAndCanBeDropped(String query, int count, String chip) {
        String body = CONSOLE.visitor(Role.VIEWER).get(ROOT + "?" + query).body();
        assertThat(body.split("class=\"alert\"", -1)).hasSize(count + 1);
        assertThat(body).contains("(" + count + ")").containsPattern("Quitar filtro:</span> <span>" + chip);
    }

    @Test
    void whoMayNotActSeesNoBoxesAndIsRefused() {
        Visitor viewer = CONSOLE.visitor(Role.VIEWER);
        assertThat(viewer.get(ROOT).body()).doesNotContain("type=\"checkbox\"", "Reconocer varias");
        assertThat(viewer.get(page("S3")).body())
                .doesNotContain("name=\"razon\"")
                .contains("Usted puede leer");
        Alert stranger = alertAbout("S3");
        Visitor head = CONSOLE.visitor(Role.UNIT_HEAD);
        assertThat(head.get(page("S3")).body()).doesNotContain("name=\"razon\"");
        assertThat(head.post(page("S3") + "/reconocer", act(stranger, "no es mía"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.post(
                                ROOT + "/reconocer",
                                Map.of(
                                        "alerta",
                                        stranger.number() + ":" + stranger.version(),
                                        "hasta",
                                        UNTIL,
                                        "razon",
                                        "no es mía"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(alertAbout("S3").acknowledgedBy()).isNull();
    }

    @Test
    void whatChangedMeanwhileIsShownBesideWhatWasSent() {
        Alert read = alertAbout("M3");
        Visitor office = CONSOLE.visitor(Role.OFFICE);
        HttpResponse<String> first = office.post(page("M3") + "/reconocer", act(read, "Primera razón"));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(office.target(first)).isEqualTo(page("M3"));
        HttpResponse<String> late = office.post(page("M3") + "/silenciar", act(read, "Segunda razón"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Cambió entretanto", "Lo que usted envió", "Segunda razón")
                .contains("Cómo está ahora", "«Primera razón»", "value=\"" + (read.version() + 1) + "\"");
        assertThat(alertAbout("M3").silencedBy()).isNull();
    }

    @Test
    void anActWithoutReasonOrWithADayGoneByIsNotTaken() {
        Visitor office = CONSOLE.visitor(Role.OFFICE);
        Alert alert = alertAbout("M5");
        HttpResponse<String> bare = office.post(page("M5") + "/reconocer", act(alert, " "));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("<title>Error: A-", "Hay un problema", "href=\"#a-razon\"", "Escriba la razón");
        Map<String, String> late = act(alert, "tarde");
        late.put("hasta", "2025-01-30");
        assertThat(office.post(page("M5") + "/silenciar", late).body())
                .contains("href=\"#s-hasta\"", "entre el 31 ene. 2025");
        assertThat(office.post(ROOT + "/reconocer", Map.of("hasta", UNTIL, "razon", "ninguna"))
                        .body())
                .contains("Marque al menos una alerta.");
        assertThat(alertAbout("M5").version()).isEqualTo(alert.version());
    }

    @Test
    void theNextStepIsAMeetingThatTakesTimeForIt() {
        Visitor office = CONSOLE.visitor(Role.OFFICE);
        assertThat(office.get(page("I4")).body()).contains("La trata la").contains("punto 4.1, para decidir");
        assertThat(office.get(page("S3")).body())
                .contains("Nadie la ha reconocido todavía.", "para información")
                .doesNotContain("La trata la");
    }

    @Test
    void anUnknownNumberIsNotFound() {
        HttpResponse<String> answer = CONSOLE.visitor(Role.VIEWER).get(ROOT + "/777");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("ninguna alerta con el número «777»");
    }

    @Test
    void otherPagesLeadToAlerts() {
        Visitor office = CONSOLE.visitor(Role.OFFICE);
        String plan = "/p/" + ConsoleFixture.PLAN;
        assertThat(office.get(plan + "/objetivos/S3").body()).contains("href=\"" + page("S3") + "\"");
        assertThat(office.get(plan + "/tablero?dependencia=SMOV").body())
                .contains("href=\"" + ROOT + "?dependencia=SMOV\"", "alertas abiertas");
    }

    static Stream<String> addresses() {
        String fresh = ConsoleFixture.fresh().ofPlan("/alertas");
        ConsoleFixture full = ConsoleFixture.evaluated();
        return Stream.of(
                fresh,
                full.ofPlan("/alertas?dependencia=SMOV"),
                full.ofPlan("/alertas?estado=resuelta"),
                full.ofPlan("/alertas/2"),
                full.ofPlan("/alertas/1?lang=en"));
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
