package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.access.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

    private static final ConsoleFixture CONSOLE = ConsoleFixture.evaluated();
    private static final String PLAN = "/api/p/" + ConsoleFixture.PLAN;
    private static final Map<String, String> AS_JSON = Map.of("Accept", "application/json");
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode json(String path) {
        HttpResponse<String> answer = CONSOLE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return JSON.readTree(answer.body());
    }

    @Test
    void the_board_tells_what_stands_in_the_stored_results() {
        JsonNode board = json(PLAN + "/tablero?periodo=2024-Q4");
        assertThat(board.at("/stamp/period").asString()).isEqualTo("2024-Q4");
        Map<String, Long> levels = new TreeMap<>();
        board.get("results").forEach(row -> levels.merge(row.get("level").asString(), 1L, Long::sum));
        assertThat(levels)
                .containsEntry("OBJECTIVE", 30L)
                .containsEntry("PLAN", 1L)
                .containsEntry("AXIS", 6L);
        JsonNode m2 = StreamSupport.stream(board.get("results").spliterator(), false)
                .filter(row -> row.get("code").asString().equals("M2"))
                .findFirst()
                .orElseThrow();
        assertThat(m2.get("status").asString()).isEqualTo("CON_PROBLEMAS");
        assertThat(m2.get("exposure").asDouble()).isPositive();
    }

    @Test
    void an_objective_is_explained_down_to_the_row_of_a_file() {
        JsonNode m2 = json(PLAN + "/objetivos/M2?periodo=2024-Q4");
        assertThat(m2.at("/words/threat").asString())
                .matches("M2 está expuesto en 0,\\d\\d: .* I4 .*, a través de .*, con un rezago de .*");
        assertThat(m2.at("/words/atRisk").asString())
                .matches("M2 pone en riesgo .*M3 \\(0,\\d\\d, llega en T\\d 20\\d\\d\\).*");
        assertThat(m2.get("parts").size()).isPositive();
        assertThat(m2.get("history").size()).isEqualTo(44);
        JsonNode indicator = json(PLAN + "/indicadores/M2-01?periodo=2024-Q4");
        assertThat(indicator.get("explanation").toString()).contains("mediciones-2024.csv");
    }

    @Test
    void the_map_holds_all_links() {
        assertThat(json(PLAN + "/mapa").get("links").size()).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alertas",
                "/alertas/1",
                "/reuniones",
                "/corridas",
                "/correos",
                "/reglas",
                "/buscar?q=agua",
                "/datos"
            })
    void what_pages_show_can_be_had_as_json(String path) {
        assertThat(json(PLAN + path).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/objetivos/M22, 404, M2",
        "/tablero?periodo=2031, 404, 2025-Q4",
        "/alertas/9999, 404, 9999",
        "/correos/9999, 404, 9999",
        "/corridas/9999, 404, 9999",
        "/alertas/uno, 400, number",
        "/nada, 404, nada"
    })
    void what_is_wrong_is_told_as_a_problem(String path, int status, String told) {
        HttpResponse<String> answer = CONSOLE.get(PLAN + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status).contains(told);
    }

    @Test
    void a_run_tells_what_it_was_made_of_and_what_it_changed() {
        long first = json(PLAN + "/corridas").get(0).get("id").asLong();
        JsonNode story = json(PLAN + "/corridas/" + first);
        assertThat(story.at("/loads/0/file").asString()).startsWith("mediciones-");
        assertThat(story.get("changed").size()).isGreaterThan(1000);
        assertThat(story.at("/changed/0/before").isNull()).isTrue();
        assertThat(story.at("/changed/0/now/status").asString()).isNotEmpty();
    }

    @Test
    void a_mail_tells_its_text_and_its_alerts() {
        long latest = json(PLAN + "/correos").get(0).get("id").asLong();
        JsonNode mail = json(PLAN + "/correos/" + latest);
        assertThat(mail.get("alerts").size()).isPositive();
        assertThat(mail.get("plain").asString()).contains("A-0");
    }

    @Test
    void people_and_the_audit_trail_are_for_administrators() {
        Visitor administrator = ConsoleFixture.guarded().visitor(Role.ADMINISTRATOR);
        JsonNode people = JSON.readTree(
                administrator.get("/api/administracion/personas", AS_JSON).body());
        assertThat(people.findValuesAsString("role")).contains("OFFICE", "VIEWER");
        assertThat(people.toString()).doesNotContain("password", "$2");
        String one = "/api/administracion/personas/" + people.get(0).get("id").asLong();
        assertThat(administrator.get(one, AS_JSON).statusCode()).isEqualTo(200);
        assertThat(administrator
                        .get("/api/administracion/personas/9999", AS_JSON)
                        .statusCode())
                .isEqualTo(404);
        JsonNode acts = JSON.readTree(administrator
                .get("/api/administracion/auditoria?acto=signed-in", AS_JSON)
                .body());
        assertThat(acts.findValuesAsString("act")).isNotEmpty().containsOnly("signed-in");
        Visitor office = ConsoleFixture.guarded().visitor(Role.OFFICE);
        assertThat(office.get("/api/administracion/personas", AS_JSON).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_draft_is_for_those_who_prepare_the_meeting_here_as_on_its_page() {
        Visitor office = ConsoleFixture.guarded().visitor(Role.OFFICE);
        JsonNode meetings =
                JSON.readTree(office.get(PLAN + "/reuniones", AS_JSON).body());
        JsonNode draft = StreamSupport.stream(meetings.spliterator(), false)
                .filter(meeting -> meeting.get("state").asString().equals("DRAFT"))
                .findFirst()
                .orElseThrow();
        String agenda = PLAN + "/reuniones/" + draft.get("id").asLong();
        assertThat(office.get(agenda, AS_JSON).statusCode()).isEqualTo(200);
        Visitor viewer = ConsoleFixture.guarded().visitor(Role.VIEWER);
        assertThat(viewer.get(agenda, AS_JSON).statusCode()).isEqualTo(404);
    }

    @Test
    void the_description_names_every_address_and_what_the_plan_is_asked_by() {
        JsonNode description = json("/api/descripcion");
        assertThat(description.get("paths").propertyNames())
                .contains("/api/planes", "/api/p/{plan}/tablero", "/api/p/{plan}/alertas/{number}");
        assertThat(description
                        .at("/paths/~1api~1p~1{plan}~1tablero/get/parameters")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("plan", "periodo", "corrida", "dependencia");
    }
}
