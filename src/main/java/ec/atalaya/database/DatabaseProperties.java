package ec.atalaya.database;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database the data are kept in.
 *
 * @param url a PostgreSQL to use, as {@code jdbc:postgresql://…}; without it the product brings its own
 * @param user who signs in there
 * @param password from the environment alone
 * @param folder where the product's own database keeps its data
 * @param join whether to use the product's own database beside a process that already keeps it
 */
@Validated
@ConfigurationProperties("atalaya.database")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @NotBlank @DefaultValue("data") String folder,
        @DefaultValue("false") boolean join) {

    /** An empty variable is as good as none: compose files hand on what is not set as empty. */
    boolean givesServer() {
        return url != null && !url.isBlank();
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
        return "DatabaseProperties[url=" + url + ", user=" + user + ", folder=" + folder + "]";
    }
}
