package ec.atalaya.console;

import ec.atalaya.access.People;
import ec.atalaya.access.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds sessions to what holds now: whoever was disabled or given another post signs in anew, and whoever has a
 * password for once goes nowhere before it is changed.
 */
class SessionWatch extends OncePerRequestFilter {

    private static final Set<String> BEFORE_CHANGE = Set.of(Permissions.NEW_PASSWORD, Permissions.SIGN_OUT);

    private final People people;
    private final Refusals refusals;

    SessionWatch(People people, Refusals refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Permissions.isOpen(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn person = SignedIn.of(SecurityContextHolder.getContext().getAuthentication())
                .orElse(null);
        if (person == null) {
            chain.doFilter(request, response);
        } else if (!stillHolds(person)) {
            end(request);
            chain.doFilter(request, response);
        } else if (person.mustChange() && !BEFORE_CHANGE.contains(request.getRequestURI())) {
            refusals.sendToNewPassword(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean stillHolds(SignedIn person) {
        return people.byId(person.id())
                .filter(Person::enabled)
                .filter(now -> now.version() == person.version())
                .isPresent();
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
