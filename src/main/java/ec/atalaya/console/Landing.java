package ec.atalaya.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Where people come out after the door: at the address they first asked for, else where their work begins. */
@Component
class Landing implements AuthenticationSuccessHandler {

    private final RequestCache asked;
    private final LocaleResolver languages;

    Landing(RequestCache asked, LocaleResolver languages) {
        this.asked = asked;
        this.languages = languages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SignedIn person = SignedIn.of(authentication)
                .orElseThrow(() -> new IllegalStateException("Signed in, but not through the door"));
        LanguageSwitch.turn(languages, request, response, person.language());
        // The address first asked for waits in the session until the password is changed.
        String target = person.mustChange() ? Permissions.NEW_PASSWORD : after(request, response, person);
        response.sendRedirect(response.encodeRedirectURL(target));
    }

    /** The address first asked for, once; else {@link #home}. */
    String after(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        SavedRequest first = asked.getRequest(request, response);
        if (first == null) {
            return home(person);
        }
        asked.removeRequest(request, response);
        return first.getRedirectUrl();
    }

    /** Where a role's work begins. */
    static String home(SignedIn person) {
        return switch (person.role()) {
            case ADMINISTRATOR -> PeoplePages.ADDRESS;
            case OFFICE, UNIT_HEAD, CHAIR, VIEWER -> "/";
        };
    }
}
