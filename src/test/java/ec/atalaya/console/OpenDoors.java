package ec.atalaya.console;

import ec.atalaya.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Everybody is the office; the policy of the browser is the product's. */
class OpenDoors {

    /** Before the product's own chain, which would refuse to stand behind one for «any request». */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain everybodyIsTheOffice(HttpSecurity http) {
        Authentication office = new SignedIn(
                        1,
                        "oficina@atalaya.example",
                        "Oficina de Gestión Estratégica",
                        Role.OFFICE,
                        null,
                        "es",
                        1,
                        false)
                .authentication();
        return http.securityMatcher(request -> true)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(PageHeaders::declare)
                .addFilterBefore(
                        (request, response, chain) -> {
                            SecurityContextHolder.getContext().setAuthentication(office);
                            chain.doFilter(request, response);
                        },
                        UsernamePasswordAuthenticationFilter.class)
                .build();
    }
}
