package ec.atalaya.measurement.source;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The environment that the server was started in; files of settings are none of it. */
@Component
final class ServerEnvironment implements Variable.Values {

    @Override
    public @Nullable String apply(String name) {
        return System.getenv(name);
    }
}
