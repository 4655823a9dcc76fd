package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.access.FirstAdministrator;
import ec.atalaya.access.InitialSignIn;
import ec.atalaya.access.MovableClock;
import ec.atalaya.access.NewPerson;
import ec.atalaya.access.Passwords;
import ec.atalaya.access.People;
import ec.atalaya.access.Person;
import ec.atalaya.access.PersonnelOffice;
import ec.atalaya.access.Role;
import ec.atalaya.access.SignIn;
import ec.atalaya.database.FreshDatabase;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@FreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ConsoleSecurityTest.Faulty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSecurityTest {

    private static final String PASSWORD = "una frase que nadie adivina";

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** Fails, for the page and for programs. */
    @RestController
    static class Faulty {

        @GetMapping({"/faulty", "/api/faulty"})
        String fail() {
            throw new IllegalStateException("secret of the house");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private PersonnelOffice office;

    @Autowired
    private Passwords passwords;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

    @BeforeAll
    void hire() {
        for (Role role : Role.values()) {
            String email = hired(role.name().toLowerCase(Locale.ROOT) + "@example.org", role);
            visitors.put(role, visitor().signedIn(email, PASSWORD));
        }
    }

    @Test
    void the_clock_of_the_house_is_the_one_that_tests_move(@Autowired Clock used) {
        assertThat(used).isSameAs(clock);
    }

    @Test
    void who_signs_in_comes_out_at_the_address_first_asked_for_under_another_session() {
        String email = hired("deep@example.org", Role.VIEWER);
        Visitor visitor = visitor();
        assertThat(visitor.target(visitor.get("/p/q/tablero?periodo=2024"))).isEqualTo("/entrar");
        String before = visitor.session();
        HttpResponse<String> answer = visitor.signIn(email, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.target(answer)).isEqualTo("/p/q/tablero?periodo=2024");
        assertThat(before).isNotEmpty().isNotEqualTo(visitor.session());
    }

    @Test
    void both_kinds_of_failure_are_told_alike() {
        String email = hired("known@example.org", Role.VIEWER);
        Visitor visitor = visitor();
        String unknown = visitor.target(visitor.signIn("nobody@example.org", PASSWORD));
        String wrong = visitor.target(visitor.signIn(email, "guess"));
        assertThat(unknown).isEqualTo("/entrar?error").isEqualTo(wrong);
        assertThat(visitor.get(wrong).body())
                .contains("<title>Error: Entrar · Atalaya</title>", "Hay un problema", "href=\"#email\"");
    }

    @Test
    void guessing_locks_the_door_until_the_clock_opens_it() {
        String email = hired("guessed@example.org", Role.VIEWER);
        Visitor visitor = visitor();
        for (int guess = 0; guess < SignIn.ATTEMPTS; guess++) {
            visitor.signIn(email, "guess");
        }
        assertThat(visitor.target(visitor.signIn(email, PASSWORD))).isEqualTo("/entrar?error");
        clock.move(SignIn.LOCK_OUT);
        assertThat(visitor.target(visitor.signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void a_form_without_token_is_refused_with_words() {
        Visitor visitor = visitors.get(Role.ADMINISTRATOR);
        HttpResponse<String> answer = visitor.postBare("/perfil/idioma", Map.of("language", "en"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("No se guardó").doesNotContain("Exception");
        assertProblem(visitor.postBare("/api/perfil", Map.of()), 403);
        assertThat(visitor.postBare("/contrasena", passwords(PASSWORD, "another"))
                        .body())
                .doesNotContain("another");
        assertThat(visitor()
                        .postBare("/entrar", Map.of("email", "a", "password", "b"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/entrar",
                "/entrar?error",
                "/contrasena",
                "/perfil",
                "/administracion/personas",
                "/administracion/personas/nueva",
                "/administracion/personas/1",
                "/administracion/auditoria",
                "/administracion/auditoria/auditoria.csv",
                "/p/q/correos/1",
                "/faulty",
                "/no/such/page",
                "/api/faulty",
                "/css/tokens.css",
                "/actuator/health"
            })
    void every_answer_carries_the_policy_to_the_letter(String address) {
        HttpResponse<String> answer = visitors.get(Role.ADMINISTRATOR).get(address);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_preview_of_a_mail_alone_has_a_policy_of_its_own() {
        HttpResponse<String> answer = visitors.get(Role.OFFICE).get("/p/q/correos/1/vista");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    }

    /** Who may read and who may act: A administrator, O office, U unit head, C chair, V viewer. */
    @ParameterizedTest
    @CsvSource({
        "/p/q/tablero, AOUCV, ''",
        "/p/q/mapa, AOUCV, ''",
        "/p/q/mapa/relaciones, AOUCV, O",
        "/p/q/mapa/relaciones/agenda, AOUCV, O",
        "/p/q/objetivos/M2, AOUCV, ''",
        "/p/q/indicadores/M2-01, AOUCV, ''",
        "/p/q/alertas, AOUCV, OU",
        "/p/q/alertas/147/nada, AOUCV, OU",
        "/p/q/reuniones, AOUCV, OC",
        "/p/q/reuniones/1/nada, AOUCV, OC",
        "/p/q/compromisos, AOUCV, OUC",
        "/p/q/escenarios, OU, OU",
        "/p/q/escenarios/macro, AOUCV, ''",
        "/p/q/reglas, AOUCV, O",
        "/p/q/datos, OU, OU",
        "/p/q/datos/fuentes, OU, O",
        "/p/q/datos/fuentes/INEC/traer, OU, O",
        "/p/q/datos/importar, AOU, AOU",
        "/p/q/datos/importaciones/1/tomar, AOU, AOU",
        "/p/q/datos/cierres, AO, AO",
        "/p/q/corridas, AO, AO",
        "/p/q/corridas/418, AO, AO",
        "/p/q/correos, AO, AO",
        "/p/q/correos/1/vista, AO, AO",
        "/p/q/buscar, AOUCV, ''",
        "/planes, AOUCV, ''",
        "/administracion, A, A",
        "/administracion/personas, A, A",
        "/administracion/personas/9999, A, A",
        "/administracion/auditoria, A, A",
        "/perfil, AOUCV, AOUCV",
        "/no/such/page, AOUCV, ''",
    })
    void roles_open_what_is_theirs(String address, String readers, String actors) {
        for (Role role : Role.values()) {
            boolean reads = readers.contains(role.name().substring(0, 1));
            boolean acts = actors.contains(role.name().substring(0, 1));
            Visitor visitor = visitors.get(role);
            for (String root : List.of("", "/api")) {
                assertThat(visitor.get(root + address).statusCode() != 403)
                        .as("%s reads %s", role, root + address)
                        .isEqualTo(reads);
                assertThat(visitor.post(root + address, Map.of()).statusCode() != 403)
                        .as("%s acts on %s", role, root + address)
                        .isEqualTo(acts);
            }
        }
    }

    @Test
    void a_page_that_is_not_ones_own_says_whose_it_is() {
        HttpResponse<String> answer = visitors.get(Role.UNIT_HEAD).get("/administracion/personas");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("<title>Sin permiso · Atalaya</title>", "Esta página es de:", "<li>Administración</li>")
                .contains("«Jefatura de dependencia», dependencia SMOV", "Volver al inicio");
    }

    @Test
    void programs_get_problems_instead_of_pages() {
        HttpResponse<String> unknown = visitor().get("/api/p/q/tablero");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(unknown.body()).contains("\"status\":401", "\"instance\":\"/api/p/q/tablero\"");
        assertProblem(visitors.get(Role.VIEWER).get("/api/administracion/personas"), 403);
        assertProblem(visitors.get(Role.VIEWER).get("/api/nothing"), 404);
        assertProblem(visitors.get(Role.VIEWER).postBare("/api/p/q/alertas", Map.of()), 403);
    }

    @Test
    void a_fault_of_ours_gives_a_reference_and_no_secret() {
        String page = visitors.get(Role.VIEWER).get("/faulty").body();
        assertThat(page).containsPattern("Referencia [0-9A-F]{6}").doesNotContain("secret", "Exception", "at ec.");
        HttpResponse<String> problem = visitors.get(Role.VIEWER).get("/api/faulty");
        assertProblem(problem, 500);
        assertThat(problem.body()).containsPattern("Referencia [0-9A-F]{6}").doesNotContain("secret");
    }

    @Test
    void who_has_a_password_for_once_changes_it_before_anything_else() {
        InitialSignIn given = office.add(asked("new@example.org", Role.VIEWER), "test");
        Visitor visitor = visitor();
        visitor.get("/p/q/mapa");
        assertThat(visitor.target(visitor.signIn(given.email(), given.password())))
                .isEqualTo("/contrasena");
        assertThat(visitor.target(visitor.get("/p/q/tablero"))).isEqualTo("/contrasena");
        assertProblem(visitor.get("/api/p/q/tablero"), 403);
        assertThat(visitor.get("/contrasena").body()).contains("Otra persona conoce la contraseña");
        HttpResponse<String> weak = visitor.post("/contrasena", passwords(given.password(), "short"));
        assertThat(weak.body()).contains("<title>Error: Cambiar contraseña", "menos de 12 caracteres", "#wanted");
        assertThat(weak.body())
                .as("what was typed stays out of the links of the page")
                .doesNotContain(given.password());
        String before = visitor.session();
        HttpResponse<String> changed = visitor.post("/contrasena", passwords(given.password(), PASSWORD));
        assertThat(visitor.target(changed)).isEqualTo("/p/q/mapa");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/perfil").statusCode()).isEqualTo(200);
    }

    @Test
    void who_gets_another_post_or_is_disabled_is_out_at_once() {
        String email = hired("leaving@example.org", Role.OFFICE);
        Visitor visitor = visitor().signedIn(email, PASSWORD);
        assertThat(visitor.get("/perfil").statusCode()).isEqualTo(200);
        Person person = people.byEmail(email).orElseThrow();
        office.disable(person.id(), person.version(), "Se fue", "test");
        assertThat(visitor.target(visitor.get("/perfil"))).isEqualTo("/entrar");
        assertThat(visitor.target(visitor.signIn(email, PASSWORD))).isEqualTo("/entrar?error");
    }

    @Test
    void an_administrator_adds_changes_resets_and_disables_people() {
        Visitor admin = visitors.get(Role.ADMINISTRATOR);
        admin.get("/administracion/personas/nueva");
        Map<String, String> fields = Map.of(
                "name", "Eva <Ruiz>", "email", "eva@example.org", "role", "VIEWER", "unit", "", "language", "es");
        assertThat(admin.target(admin.post("/administracion/personas/nueva", fields)))
                .isEqualTo("/administracion/personas");
        assertThat(admin.get("/administracion/personas").body())
                .contains("Contraseña de un solo uso para eva@example.org", "Eva &lt;Ruiz&gt;");
        assertThat(admin.get("/administracion/personas").body()).doesNotContain("un solo uso");
        Person eva = people.byEmail("eva@example.org").orElseThrow();
        String page = "/administracion/personas/" + eva.id();
        assertThat(admin.get(page).body()).contains("Eva &lt;Ruiz&gt;", "Inhabilitar");
        assertThat(admin.post(page + "/contrasena", Map.of()).statusCode()).isEqualTo(302);
        assertThat(admin.post(page + "/inhabilitar", Map.of("version", "0", "reason", "Se fue"))
                        .statusCode())
                .as("she was changed by the reset")
                .isEqualTo(409);
        admin.get(page);
        admin.post(page + "/inhabilitar", Map.of("version", "1", "reason", "Se fue"));
        assertThat(people.byEmail("eva@example.org").orElseThrow().enabled()).isFalse();
        assertThat(admin.post("/administracion/personas/nueva", fields).body()).contains("Ya hay una persona");
    }

    @Test
    void the_audit_trail_is_read_filtered_and_taken_along() {
        Visitor admin = visitors.get(Role.ADMINISTRATOR);
        office.add(new NewPerson("=cmd", "formula@example.org", Role.VIEWER, null, "es"), "=cmd");
        assertThat(admin.get("/administracion/auditoria?texto=formula").body())
                .contains("formula@example.org", "Agregó una persona", "Actos: 1.");
        assertThat(admin.get("/administracion/auditoria?texto=formula&hasta=2025-01-01")
                        .body())
                .contains("Ningún acto");
        HttpResponse<String> csv = admin.get("/administracion/auditoria/auditoria.csv?texto=formula");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\"at\",\"who\",\"act\",\"subject\",\"before\",\"after\"\r\n")
                .contains("\"'=cmd\",\"person-added\",\"formula@example.org\"");
    }

    @Test
    void sign_ins_and_sign_outs_are_noted_and_a_sign_out_ends_the_session() {
        String email = hired("noted@example.org", Role.VIEWER);
        Visitor visitor = visitor().signedIn(email, PASSWORD);
        assertThat(visitor.target(visitor.post("/salir", Map.of()))).isEqualTo("/entrar?out");
        assertThat(visitor.target(visitor.get("/perfil"))).isEqualTo("/entrar");
        assertThat(database.sql("select act from audit_entry where who = ? order by id")
                        .param(email)
                        .query(String.class)
                        .list())
                .containsExactly("password-changed", "signed-in", "signed-out");
    }

    @Test
    void language_goes_with_the_person() {
        String email = hired("english@example.org", Role.VIEWER);
        Visitor visitor = visitor().signedIn(email, PASSWORD);
        assertThat(visitor.target(visitor.post("/perfil/idioma", Map.of("language", "en"))))
                .isEqualTo("/perfil?changed");
        assertThat(visitor.get("/perfil?changed").body())
                .contains("<title>About me", "lang=\"en\"", "Saved.", "Ana Paz, english@example.org");
        Visitor elsewhere = visitor().signedIn(email, PASSWORD);
        assertThat(elsewhere.get("/perfil").body()).contains("<title>About me");
    }

    @Test
    void nobody_is_made_administrator_where_there_are_people() {
        assertThat(first.ensure()).isEmpty();
    }

    private String hired(String email, Role role) {
        InitialSignIn given = office.add(asked(email, role), "test");
        long id = people.byEmail(email).orElseThrow().id();
        passwords.change(id, given.password(), PASSWORD, PASSWORD);
        return email;
    }

    private static NewPerson asked(String email, Role role) {
        return new NewPerson("Ana Paz", email, role, role == Role.UNIT_HEAD ? "SMOV" : null, "es");
    }

    private static Map<String, String> passwords(String current, String wanted) {
        return Map.of("current", current, "wanted", wanted, "repeated", wanted);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
