package ec.atalaya.console;

import ec.atalaya.access.People;
import ec.atalaya.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The door of the console, and who may go where behind it. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    @Bean
    SecurityFilterChain console(
            HttpSecurity http, Landing landing, Refusals refusals, People people, SignIn signIn, RequestCache asked)
            throws Exception {
        return http.authorizeHttpRequests(Permissions::declare)
                .headers(PageHeaders::declare)
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .formLogin(form -> form.loginPage(Permissions.SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureUrl(Permissions.SIGN_IN + "?error")
                        .successHandler(landing))
                .logout(logout -> logout.logoutUrl(Permissions.SIGN_OUT)
                        .addLogoutHandler(noted(signIn))
                        .logoutSuccessUrl(Permissions.SIGN_IN + "?out"))
                .httpBasic(basic -> basic.disable())
                .addFilterBefore(new SessionWatch(people, refusals), AuthorizationFilter.class)
                .build();
    }

    /** Remembers pages only: nobody wants to come back to a fragment, to JSON or to a picture. */
    @Bean
    @SuppressWarnings("NullAway") // Null is how the cache is told to leave addresses as they are.
    RequestCache askedFirst() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(ConsoleSecurity::isPage);
        return cache;
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && !Permissions.isApi(request)
                && !Refusals.isFragment(request);
    }

    private static LogoutHandler noted(SignIn signIn) {
        return (request, response, authentication) ->
                SignedIn.of(authentication).ifPresent(person -> signIn.signOut(person.email()));
    }
}
