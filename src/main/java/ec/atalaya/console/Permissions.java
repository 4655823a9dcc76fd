package ec.atalaya.console;

import ec.atalaya.access.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Turns the {@link Area areas} into rules by address and method. What no rule names can be read at most, never done. */
final class Permissions {

    static final String API = "/api";
    static final String SIGN_IN = "/entrar";
    static final String SIGN_OUT = "/salir";
    static final String NEW_PASSWORD = "/contrasena";

    /** For everybody, signed in or not: what the sign-in page itself is made of, and what watches the process. */
    static final String[] OPEN = {
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/images/**",
        "/webjars/**",
        "/favicon.svg",
        "/favicon-*.svg",
        "/favicon.ico",
        "/actuator/health/**"
    };

    private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;

    private Permissions() {}

    static void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        // An error page and a forward show what an earlier dispatch already allowed.
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        rules.requestMatchers(HttpMethod.GET, OPEN).permitAll();
        rules.requestMatchers(SIGN_IN, SIGN_OUT).permitAll();
        for (Area area : Area.values()) {
            String[] addresses = {
                area.address(), area.address() + "/**", API + area.address(), API + area.address() + "/**"
            };
            rules.requestMatchers(HttpMethod.GET, addresses).hasAnyRole(names(area.readers()));
            if (area.actors().isEmpty()) {
                rules.requestMatchers(addresses).denyAll();
            } else {
                rules.requestMatchers(addresses).hasAnyRole(names(area.actors()));
            }
        }
        rules.requestMatchers(HttpMethod.GET).authenticated();
        rules.anyRequest().denyAll();
    }

    /** The area that an address belongs to. */
    static Optional<Area> areaOf(String path) {
        String page = isApi(path) ? path.substring(API.length()) : path;
        PathContainer parsed = PathContainer.parsePath(page);
        return Arrays.stream(Area.values())
                .filter(area -> PATTERNS.parse(area.address() + "/**").matches(parsed))
                .findFirst();
    }

    static boolean isOpen(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return Arrays.stream(OPEN).anyMatch(open -> PATTERNS.parse(open).matches(path));
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    static boolean isApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
