package ec.atalaya.console;

import ec.atalaya.access.Person;
import ec.atalaya.access.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who sits before the page, as the session keeps them; templates know them as {@code me}.
 *
 * @param version of the person when they signed in: a change since then ends the session
 * @param mustChange the password is one that somebody else knows
 */
record SignedIn(
        long id,
        String email,
        String name,
        Role role,
        @Nullable String unit,
        String language,
        int version,
        boolean mustChange)
        implements AuthenticatedPrincipal, Serializable {

    static SignedIn as(Person person) {
        return new SignedIn(
                person.id(),
                person.email(),
                person.name(),
                person.role(),
                person.unit(),
                person.language(),
                person.version(),
                person.mustChange());
    }

    /** Who is behind an authentication; empty for nobody. */
    static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** What Spring Security, the log and the audit trail call the person. */
    @Override
    public String getName() {
        return email;
    }

    /** Whether a page may show what belongs to an area. */
    public boolean mayRead(Area area) {
        return area.readers().contains(role);
    }

    /** Whether the number of a run leads to its page. */
    public boolean readsRuns() {
        return mayRead(Area.RUNS);
    }

    /** Whether sources of data may be fetched at this person's word. */
    public boolean fetchesSources() {
        return mayAct(Area.SOURCES);
    }

    /** The unit for which alone this person reports; null for whoever reports for all. */
    @Nullable
    String reportsFor() {
        return role != Role.UNIT_HEAD ? null : unit == null ? "" : unit;
    }

    /** Whether files may be imported. */
    public boolean mayImport() {
        return mayAct(Area.IMPORTS);
    }

    /** Whether periods may be locked, and their values be restated for a reason. */
    public boolean mayLock() {
        return mayAct(Area.LOCKED_PERIODS);
    }

    /** Whether a page may offer the acts of an area. */
    public boolean mayAct(Area area) {
        return area.actors().contains(role);
    }

    /** Whether this is the person with that number. */
    public boolean is(long other) {
        return id == other;
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
    }
}
