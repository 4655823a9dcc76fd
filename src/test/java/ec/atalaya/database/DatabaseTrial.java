package ec.atalaya.database;

import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that is nothing but its database, for tests that need a second process to kill. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class DatabaseTrial {

    static final String READY = "READY";

    /** Starts, writes one row, says so, and stays until it is stopped or killed. */
    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication application = new SpringApplication(DatabaseTrial.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        ConfigurableApplicationContext context = application.run(arguments);
        JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
        jdbc.sql("create table if not exists trial (pid bigint)").update();
        jdbc.sql("insert into trial values (?)")
                .param(ProcessHandle.current().pid())
                .update();
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
