package ec.atalaya.database;

import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells Spring Boot where the database is. All that needs one (the pool, and through it Flyway and Quartz) depends on
 * this bean: it is there before them, and a server of our own stops after them.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails database(DatabaseProperties properties) {
        if (properties.givesServer()) {
            return GivenDatabase.reach(properties);
        }
        Path folder = Path.of(properties.folder());
        return (properties.join() ? JoinedDatabase.find(folder) : Optional.<JdbcConnectionDetails>empty())
                .orElseGet(() -> ShippedDatabase.start(folder));
    }

    /** Whose database another process serves is not changed under it. */
    @Bean
    FlywayMigrationStrategy migrations(JdbcConnectionDetails database) {
        return database instanceof JoinedDatabase ? Flyway::validate : Flyway::migrate;
    }
}
