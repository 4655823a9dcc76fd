package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import ec.atalaya.console.Browser.Screen;
import ec.atalaya.measurement.source.DataSources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SourcePagesTest {

    private static final AtomicInteger STATUS = new AtomicInteger(503);

    @TempDir
    private static Path folder;

    private static HttpServer site;
    private static ConsoleFixture console;

    @BeforeAll
    static void define_sources() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] body =
                    "indicador,período,valor,fuente\nM2-01,2025-Q3,61.5,EPMTPQ\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(STATUS.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        Files.writeString(folder.resolve("pasajeros.yaml"), """
                code: EPMTPQ-VIAJES
                name: Viajes en transporte público
                plan: quito-2015-2025
                kind: HTTP
                schedule: weekly monday 05:00
                owner: SMOV
                address: http://localhost:%d/viajes.csv
                format: CSV
                """.formatted(
                        site.getAddress().getPort()));
        Files.writeString(folder.resolve("rota.yaml"), "code: ROTA\nplan: quito-2015-2025\nkind: FTP\npassword: abc\n");
        console = ConsoleFixture.own(
                "--atalaya.sources.folder=" + folder,
                "--atalaya.sources.work=" + folder.resolve("work"),
                "--atalaya.sources.retries=0");
    }

    @AfterAll
    static void close() {
        console.close();
        site.stop(0);
    }

    @Test
    void sources_are_fetched_from_their_page_and_what_came_is_told() {
        Readable.assertReadable(console.ofPlan("/datos/fuentes"));
        fetchAndWait(1);
        fetchAndWait(2);
        Readable.assertReadable(console.ofPlan("/datos/fuentes"));
        Readable.assertReadable(console.ofPlan("/datos/fuentes/EPMTPQ-VIAJES"));
        Browser.at(console.ofPlan("/datos/fuentes"), Screen.DESK, page -> {
            assertThat(page.innerText("main"))
                    .contains(
                            "1 falla", "falló las últimas 2 veces", "cada lunes a las 05:00", "Secretaría de Movilidad")
                    .contains("rota.yaml:3:7: «FTP» no se conoce aquí");
        });
        String alert = Integer.toString(alertNumber());
        Readable.assertReadable(console.ofPlan("/alertas/" + alert));
        Readable.assertReadable(console.ofPlan("/alertas"));
        Browser.at(console.ofPlan("/alertas/" + alert), Screen.DESK, page -> assertThat(page.innerText("main"))
                .contains(
                        "EPMTPQ-VIAJES",
                        "Sin datos",
                        "2 intentos fallidos seguidos",
                        "FUE-01",
                        "Secretaría de Movilidad"));

        STATUS.set(200);
        fetchAndWait(3);
        Browser.at(console.ofPlan("/datos/fuentes/EPMTPQ-VIAJES"), Screen.DESK, page -> {
            assertThat(page.locator("tbody tr").count()).isEqualTo(3);
            assertThat(page.locator("tbody tr").first().innerText()).contains("traída", "1");
            assertThat(page.locator("tbody tr").last().innerText()).contains("El servidor falló (código 503).");
        });
        JsonNode story = new JsonMapper()
                .readTree(console.get("/api/p/" + ConsoleFixture.PLAN + "/datos/fuentes/EPMTPQ-VIAJES")
                        .body());
        assertThat(story.at("/source/failures").asInt()).isZero();
        assertThat(story.at("/tries/0/added").asInt()
                        + story.at("/tries/0/restated").asInt())
                .isEqualTo(1);
        assertThat(story.at("/tries/2/faults/0").asString()).isEqualTo("El servidor falló (código 503).");
    }

    @Test
    void a_plan_without_sources_says_so_and_an_unknown_one_is_not_found() {
        Readable.assertReadable(ConsoleFixture.evaluated().ofPlan("/datos/fuentes"));
        assertThat(ConsoleFixture.evaluated()
                        .get("/p/" + ConsoleFixture.PLAN + "/datos/fuentes")
                        .body())
                .contains("Ninguna fuente");
        assertThat(console.get("/p/" + ConsoleFixture.PLAN + "/datos/fuentes/NADA")
                        .statusCode())
                .isEqualTo(404);
    }

    private static int alertNumber() {
        JsonNode alerts = new JsonMapper()
                .readTree(console.get("/api/p/" + ConsoleFixture.PLAN + "/alertas?estado=OPEN")
                        .body());
        for (JsonNode alert : alerts) {
            if (alert.get("level").asString().equals("SOURCE")) {
                return alert.get("number").asInt();
            }
        }
        throw new AssertionError("There is no alert about a source");
    }

    /** By its button, and then as long as it takes. */
    private static void fetchAndWait(int tries) {
        Browser.at(console.ofPlan("/datos/fuentes/EPMTPQ-VIAJES"), Screen.DESK, page -> {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Traer ahora"))
                    .click();
            assertThat(page.innerText("main")).contains("Se está trayendo.");
        });
        var sources = console.bean(DataSources.class);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (sources.tries("EPMTPQ-VIAJES", 9).size() < tries && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(sources.tries("EPMTPQ-VIAJES", 9)).hasSize(tries);
    }
}
