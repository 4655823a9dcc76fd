package ec.atalaya.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenDatabaseTest {

    private static final TestDatabase GIVEN = TestServer.running().emptyDatabase();

    @Test
    void a_server_named_by_the_environment_is_used_instead_of_our_own() throws Exception {
        try (TrialProcess trial = TrialProcess.start(Map.of(
                        "ATALAYA_DATABASE_URL", GIVEN.url(),
                        "ATALAYA_DATABASE_USER", GIVEN.user(),
                        "ATALAYA_DATABASE_PASSWORD", GIVEN.password()))
                .untilReady()) {
            assertThat(GIVEN.jdbc()
                            .sql("select pid from trial")
                            .query(Long.class)
                            .single())
                    .isEqualTo(trial.pid());
            trial.terminate();
            assertThat(trial.output()).doesNotContain("PostgreSQL " + DataDirectory.MAJOR + " listo");
        }
        assertThat(GIVEN.jdbc().sql("select 1").query(Integer.class).single())
                .as("a server that is not ours keeps running")
                .isEqualTo(1);
    }

    @Test
    void an_unreachable_server_is_told_without_a_stack_trace() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/atalaya";

        try (TrialProcess trial = TrialProcess.start(Map.of("ATALAYA_DATABASE_URL", url + "?password=hidden"))) {
            assertThat(trial.untilEnded()).isEqualTo(1);
            assertThat(trial.output())
                    .contains("La base de datos " + url + " no responde como debe")
                    .contains("The database " + url + " does not answer as it should")
                    .contains("Revise ATALAYA_DATABASE_URL")
                    .doesNotContain("hidden")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db/atalaya", "postgres://me:hidden@db/atalaya", "db:5432"})
    void an_address_of_something_else_is_told_by_name(String url) {
        assertThatThrownBy(() -> GivenDatabase.reach(new DatabaseProperties(url, null, null, "data", false)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("no es la dirección de una base de datos PostgreSQL")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void a_database_that_is_not_there_is_told_by_name() {
        String url = GIVEN.url() + "_missing";

        assertThatThrownBy(() ->
                        GivenDatabase.reach(new DatabaseProperties(url, GIVEN.user(), GIVEN.password(), "data", false)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("_missing");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void an_empty_address_is_none(String url) {
        assertThat(new DatabaseProperties(url, null, null, "data", false).givesServer())
                .isFalse();
    }

    @Test
    void the_password_stays_out_of_the_log() {
        assertThat(new DatabaseProperties(GIVEN.url(), "user", "hidden", "data", false))
                .asString()
                .doesNotContain("hidden");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
