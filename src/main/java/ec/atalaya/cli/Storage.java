package ec.atalaya.cli;

import ec.atalaya.access.AuditTrail;
import ec.atalaya.measurement.MeasurementStore;
import ec.atalaya.plan.Plans;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The rooms that keep plans and measurements, without the server around them; beside it, where one runs. */
final class Storage implements AutoCloseable {

    private static final String DATABASE = "ec.atalaya.database";
    private static final String PLAN = "ec.atalaya.plan";
    private static final String MEASUREMENT = "ec.atalaya.measurement";

    private final ConfigurableApplicationContext context;

    private Storage(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** No stereotype: the server, which looks for those, must not find it. */
    @ComponentScan({DATABASE, PLAN, MEASUREMENT})
    @ConfigurationPropertiesScan({DATABASE, PLAN, MEASUREMENT})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import(AuditTrail.class)
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /**
     * Opens the configured database, or the one that comes with the product.
     *
     * @throws NoDatabase if it cannot be used
     */
    static Storage open() {
        // The terminal's logging is set up already, and stays as it is.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var application = new SpringApplication(Rooms.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        try {
            return new Storage(application.run("--atalaya.database.join=true"));
        } catch (RuntimeException failure) {
            throw new NoDatabase(failure);
        }
    }

    Plans plans() {
        return context.getBean(Plans.class);
    }

    MeasurementStore measurements() {
        return context.getBean(MeasurementStore.class);
    }

    AuditTrail audit() {
        return context.getBean(AuditTrail.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
