package ec.atalaya.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database for one test class, with the product's migrations applied. */
public record TestDatabase(String url, String user, String password, DataSource dataSource) {

    /** For tests that share one among several classes. */
    public static TestDatabase fresh() {
        return TestServer.running().freshDatabase();
    }

    /** For statements of the test's own. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }
}
