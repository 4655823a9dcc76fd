package ec.atalaya.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends people to the door or tells them why not; programs, which can't use a door, get a problem in JSON. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Tells the error page which kind of refusal it shows. */
    static final String KIND = Refusals.class.getName() + ".KIND";

    private static final String FRAGMENT = "HX-Request";
    private static final String RELOAD = "HX-Refresh";

    private final AuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint(Permissions.SIGN_IN);
    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (Permissions.isApi(request)) {
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "sign-in");
        } else if (isFragment(request)) {
            // A part of a page can't hold the sign-in: the whole page loads anew, and meets it.
            response.setHeader(RELOAD, "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            door.commence(request, response, cause);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (Permissions.isApi(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, kind(cause));
        } else {
            request.setAttribute(KIND, kind(cause));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void sendToNewPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Permissions.isApi(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "password");
        } else {
            response.sendRedirect(request.getContextPath() + Permissions.NEW_PASSWORD);
        }
    }

    private static String kind(AccessDeniedException cause) {
        return cause instanceof CsrfException ? "stale-form" : "forbidden";
    }

    static boolean isFragment(HttpServletRequest request) {
        return request.getHeader(FRAGMENT) != null;
    }
}
