package ec.atalaya;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where time comes from. */
@Configuration(proxyBeanMethods = false)
class ServerClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
