package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.plan.Plans;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan whose rule set nobody could read since the server began. */
class UnreadableRulesTest {

    private static ConsoleFixture console;

    @BeforeAll
    static void open() {
        console = ConsoleFixture.own();
        console.bean(Plans.class)
                .importFolder(Path.of("src", "test", "resources", "plans", "dns-de"), "test", Instant.now());
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @Test
    void its_pages_tell_what_is_wrong_with_the_rules_and_others_go_on() {
        HttpResponse<String> page = console.get("/p/dns-de/tablero");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Referencia", "hay que corregirlo", "tiempo-de");
        assertThat(console.get("/p/" + ConsoleFixture.PLAN + "/tablero").statusCode())
                .isEqualTo(200);
    }
}
