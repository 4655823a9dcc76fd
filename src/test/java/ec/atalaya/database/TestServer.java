package ec.atalaya.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL a test JVM, fast and forgetful, in a folder for once. The migrations run one time, on a template from
 * which every fresh database is copied.
 */
final class TestServer {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "atalaya_template";
    private static final String MANY_CONTEXTS = "400";

    private final EmbeddedPostgres server;
    private final JdbcClient jdbc;
    private final AtomicInteger count = new AtomicInteger();

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
        this.jdbc = JdbcClient.create(server.getPostgresDatabase());
        jdbc.sql("create database " + TEMPLATE).update();
        Flyway.configure()
                .dataSource(server.getDatabase(USER, TEMPLATE))
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    static TestServer running() {
        return Once.SERVER;
    }

    /** A database of its own, migrated. */
    TestDatabase freshDatabase() {
        return create(TEMPLATE);
    }

    /** A database of its own with nothing in it. */
    TestDatabase emptyDatabase() {
        return create("template1");
    }

    /** Copies of a template wait for each other, or PostgreSQL refuses the second. */
    private synchronized TestDatabase create(String template) {
        String name = "test_" + count.incrementAndGet();
        jdbc.sql("create database " + name + " template " + template).update();
        return new TestDatabase(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
                USER,
                USER,
                server.getDatabase(USER, name));
    }

    private static final class Once {

        private static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                return new TestServer(EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", MANY_CONTEXTS)
                        .start());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
