package ec.atalaya.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The rooms from the plan to its mails, without pages, schedule and first start. No configuration by annotation, or the
 * whole product would find it when a test starts that.
 */
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
class FollowUpTrial {

    static final Instant MORNING = Instant.parse("2025-07-15T11:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(MORNING, ZoneOffset.UTC);
    }
}
