package ec.atalaya.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ShippedDatabaseTest {

    @TempDir
    private static Path unpackedOnce;

    @TempDir
    private Path folder;

    @BeforeEach
    void shareTheBinaries() throws IOException {
        Files.createSymbolicLink(folder.resolve("postgres.bin"), unpackedOnce);
    }

    /** Servers outlive the applications that the tests kill, but not the tests. */
    @AfterEach
    void leaveNoServerBehind() throws IOException {
        new Postmaster(data()).makeWay();
    }

    @Test
    void data_of_the_first_start_are_there_at_the_second() throws IOException {
        try (ShippedDatabase first = ShippedDatabase.start(folder)) {
            jdbc(first).sql("create table kept as select 'ñandú' as word").update();
        }
        assertThat(server()).as("stopped with the application").isEmpty();

        try (ShippedDatabase second = ShippedDatabase.start(folder)) {
            assertThat(one(second, "select word from kept")).isEqualTo("ñandú");
        }
    }

    @Test
    void what_is_committed_survives_a_power_cut() throws IOException {
        try (ShippedDatabase database = ShippedDatabase.start(folder)) {
            assertThat(one(database, "show fsync")).isEqualTo("on");
            assertThat(one(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void text_and_time_do_not_depend_on_the_machine() throws IOException {
        try (ShippedDatabase database = ShippedDatabase.start(folder)) {
            assertThat(one(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(one(database, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(one(database, "select upper('ñ')")).isEqualTo("Ñ");
            assertThat(one(database, "select boot_val || reset_val from pg_settings where name = 'log_timezone'"))
                    .endsWith("UTC");
            assertThat(one(database, "show server_version_num")).startsWith(DataDirectory.MAJOR);
        }
    }

    @Test
    void strangers_do_not_get_in() throws IOException {
        try (ShippedDatabase database = ShippedDatabase.start(folder)) {
            assertThat(one(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(database, "show is_superuser")).isEqualTo("off");
            assertThat(mode("postgres.password")).isEqualTo("rw-------");
            assertThat(mode("postgres.bin")).isEqualTo("rwx------");
            for (String user : new String[] {database.getUsername(), "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, "guessed"))
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .isEqualTo("28P01"));
            }
        }
    }

    @Test
    void a_command_joins_the_server_of_a_running_application_and_leaves_it_running() throws Exception {
        assertThat(JoinedDatabase.find(folder)).as("nobody is there").isEmpty();
        try (TrialProcess running = TrialProcess.on(folder).untilReady()) {
            JdbcConnectionDetails joined = JoinedDatabase.find(folder).orElseThrow();
            assertThat(joined.getUsername()).isEqualTo("atalaya");
            var source = new DriverManagerDataSource(joined.getJdbcUrl(), joined.getUsername(), joined.getPassword());
            assertThat(JdbcClient.create(source)
                            .sql("select pid from trial")
                            .query(Long.class)
                            .single())
                    .isEqualTo(running.pid());
            assertThat(server()).isPresent();
            running.kill();
        }
        assertThat(JoinedDatabase.find(folder))
                .as("killed, and its server with nobody")
                .isEmpty();
    }

    @Test
    void after_a_killed_application_the_next_start_stops_the_server_it_left_and_finds_the_data() throws Exception {
        try (TrialProcess killed = TrialProcess.on(folder).untilReady()) {
            killed.kill();
            ProcessHandle orphan = server().orElseThrow();
            assertThat(serves(orphan)).isTrue();

            try (ShippedDatabase database = ShippedDatabase.start(folder)) {
                assertThat(serves(orphan)).isFalse();
                assertThat(server()).isPresent();
                assertThat(one(database, "select pid from trial")).isEqualTo(Long.toString(killed.pid()));
            }
        }
    }

    @Test
    void an_application_that_is_asked_to_end_takes_its_server_with_it() throws Exception {
        try (TrialProcess asked = TrialProcess.on(folder).untilReady()) {
            ProcessHandle server = server().orElseThrow();

            asked.terminate();

            assertThat(serves(server)).isFalse();
            assertThat(data().resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_second_start_on_one_folder_ends_with_a_word_that_names_the_first() throws Exception {
        try (TrialProcess first = TrialProcess.on(folder).untilReady();
                TrialProcess second = TrialProcess.on(folder)) {
            assertThat(second.untilEnded()).isEqualTo(1);
            assertThat(second.output())
                    .contains("ya la usa otro proceso de Atalaya: pid " + first.pid() + ", desde 2")
                    .contains("is in use by another process")
                    .doesNotContain("\tat ");
            assertThat(server()).as("the first one's server").isPresent();
        }
    }

    @Test
    void a_folder_can_be_taken_again_once_its_holder_has_ended() throws IOException {
        FolderLock.take(folder).close();

        FolderLock.take(folder).close();
    }

    @Test
    void data_of_another_major_version_are_told_and_not_touched() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(() -> ShippedDatabase.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("son de PostgreSQL 15; este producto trae PostgreSQL " + DataDirectory.MAJOR);
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).containsExactly(data().resolve("PG_VERSION"));
        }
    }

    @Test
    void a_process_that_merely_bears_the_number_is_left_alone() throws IOException {
        ShippedDatabase.start(folder).close();
        Process stranger = new ProcessBuilder("sleep", "120").start();
        try {
            leavePidFile(stranger.pid());

            ShippedDatabase.start(folder).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void a_server_of_another_directory_is_left_alone(@TempDir Path elsewhere) throws IOException {
        ShippedDatabase.start(folder).close();
        try (ShippedDatabase other = ShippedDatabase.start(elsewhere)) {
            Path pidFile = elsewhere.resolve("postgres/postmaster.pid");
            Files.copy(pidFile, data().resolve("postmaster.pid"));

            ShippedDatabase.start(folder).close();

            assertThat(one(other, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_of_no_process_is_no_obstacle() throws Exception {
        ShippedDatabase.start(folder).close();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        leavePidFile(gone.pid());

        ShippedDatabase.start(folder).close();

        Files.writeString(data().resolve("postmaster.pid"), "");
        ShippedDatabase.start(folder).close();
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_anew() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("PG_VERSION"), DataDirectory.MAJOR + "\n");
        Files.writeString(data().resolve("postgresql.conf"), "");
        Files.writeString(folder.resolve("postgres.unfinished"), "");

        try (ShippedDatabase database = ShippedDatabase.start(folder)) {
            assertThat(one(database, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_without_a_stack_trace() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        try (TrialProcess trial = TrialProcess.start(
                Map.of("ATALAYA_DATABASE_FOLDER", file.resolve("data").toString()))) {
            assertThat(trial.untilEnded()).isEqualTo(1);
            assertThat(trial.output())
                    .contains("La base de datos que trae el producto no arranca en")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void root_without_a_user_of_its_own_is_told_what_to_do() {
        assertThatThrownBy(() -> ShippedDatabase.refuseRootWhere(true))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, refused -> assertThat(refused.remedy())
                        .contains("Indique una base de datos con ATALAYA_DATABASE_URL o no ejecute como root."));
    }

    private Path data() {
        return folder.resolve("postgres");
    }

    private Optional<ProcessHandle> server() throws IOException {
        return new Postmaster(data()).running();
    }

    private boolean serves(ProcessHandle process) {
        return new Postmaster(data()).serves(process);
    }

    private void leavePidFile(long pid) throws IOException {
        Files.writeString(data().resolve("postmaster.pid"), pid + "\n" + data() + "\n1700000000\n5432\n\n127.0.0.1\n");
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static String one(ShippedDatabase database, String query) {
        return jdbc(database).sql(query).query(String.class).single();
    }

    private static JdbcClient jdbc(ShippedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
