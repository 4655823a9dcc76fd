package ec.atalaya.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where people come out after the door: at the address they first asked for, else where their work begins. */
@Component
class Landing implements AuthenticationSuccessHandler {

    private final RequestCache asked;

    Landing(RequestCache asked) {
        this.asked = asked;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SignedIn person = (SignedIn) authentication.getPrincipal();
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
            case ADMINISTRATOR -> "/administracion/personas";
            case OFFICE, UNIT_HEAD, CHAIR, VIEWER -> "/";
        };
    }
}
