package ec.atalaya.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What mails need to know of the installation.
 *
 * @param address where links lead
 */
@Validated
@ConfigurationProperties("atalaya")
record NotificationProperties(
        @DefaultValue("http://localhost:8080") URI address,
        @Valid @DefaultValue Addresses mail) {

    /**
     * Addresses of the installation.
     *
     * @param from whom mails come from
     * @param office where the mail of the Strategic Management Office goes; null where that is not known
     */
    record Addresses(
            @NotBlank @DefaultValue("Atalaya <atalaya@localhost>")
            String from,

            @Email @Nullable String office) {}

    String link(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** What ids of mails end with. */
    String host() {
        return address.getHost() == null ? "localhost" : address.getHost();
    }
}
