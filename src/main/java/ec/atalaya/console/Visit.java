package ec.atalaya.console;

import ec.atalaya.access.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** One's own session after one changed oneself: it goes on, while all others of the same person end. */
@Component
class Visit {

    private final People people;
    private final SecurityContextRepository sessions;

    Visit(People people, SecurityContextRepository sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    /** Goes on as the person is now, under another session number. */
    SignedIn goOn(SignedIn before, HttpServletRequest request, HttpServletResponse response) {
        SignedIn now = people.byId(before.id()).map(SignedIn::as).orElseThrow();
        request.changeSessionId();
        Authentication authentication = now.authentication();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return now;
    }
}
