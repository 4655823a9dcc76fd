package ec.atalaya.measurement.source;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** The rooms from sources to mails, without pages and schedule. No configuration by annotation, as elsewhere. */
@EnableAutoConfiguration
@ComponentScan({
    "ec.atalaya.database",
    "ec.atalaya.plan",
    "ec.atalaya.measurement",
    "ec.atalaya.rules",
    "ec.atalaya.evaluation",
    "ec.atalaya.access",
    "ec.atalaya.alert",
    "ec.atalaya.review",
    "ec.atalaya.notification"
})
@ConfigurationPropertiesScan("ec.atalaya")
class SourceTrial {

    static final Instant MORNING = Instant.parse("2025-07-15T11:00:00Z");

    static final Map<String, String> ENVIRONMENT =
            Map.of("PG_USER", "postgres", "PG_PASSWORD", "postgres", "TOKEN", "s3cret pass", "API_KEY", "k&y");

    @Bean
    Clock clock() {
        return Clock.fixed(MORNING, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    Variable.Values variables() {
        return ENVIRONMENT::get;
    }
}
