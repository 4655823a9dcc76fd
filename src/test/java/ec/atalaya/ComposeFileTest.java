package ec.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Nothing here runs containers, so the file is held to what it names. */
class ComposeFileTest {

    private final Map<String, Map<String, Object>> services = services();

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("docker-compose.yml")));
            return (Map<String, Map<String, Object>>) file.get("services");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void there_is_a_database_a_mail_server_and_the_product_that_waits_for_both() {
        assertThat(services).containsOnlyKeys("database", "mail", "atalaya");
        assertThat(services.get("atalaya").get("depends_on").toString()).contains("database", "mail");
    }

    @Test
    void what_is_mounted_exists_in_the_project_or_is_made_by_it() {
        List<String> sources = ((List<?>) services.get("atalaya").get("volumes"))
                .stream().map(volume -> volume.toString().split(":", 2)[0]).toList();
        assertThat(sources).contains("./target/atalaya.jar", "./config", "./rules");
        assertThat(sources)
                .filteredOn(source -> !source.startsWith("./target") && !source.equals("./inbox"))
                .allMatch(source -> Files.exists(Path.of(source)));
    }

    @Test
    void no_password_stands_in_it() {
        for (Map<String, Object> service : services.values()) {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((name, value) -> {
                    if (name.toString().endsWith("PASSWORD")) {
                        assertThat(value.toString()).startsWith("${");
                    }
                });
            }
        }
    }
}
