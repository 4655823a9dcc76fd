package ec.atalaya.database;

import java.nio.file.Path;
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
        return properties.givesServer()
                ? GivenDatabase.reach(properties)
                : ShippedDatabase.start(Path.of(properties.folder()));
    }
}
