package ec.atalaya.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The door. Whoever guesses five times in a row waits a quarter of an hour; all that fails fails alike, in words and in
 * time, whether the address is unknown, the password wrong, the person locked out or disabled.
 */
@Service
public class SignIn {

    /** So many wrong passwords in a row lock a person out. */
    public static final int ATTEMPTS = 5;

    /** For so long. */
    public static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private static final int LONGEST_ADDRESS = 254;

    private final People people;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final Clock clock;

    SignIn(People people, PasswordHashing hashing, AuditTrail audit, Clock clock) {
        this.people = people;
        this.hashing = hashing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person, if it is one who may come in. */
    public Optional<Person> attempt(String email, String password) {
        Optional<Person> known = people.byEmail(email.strip()).filter(Person::enabled);
        if (known.isEmpty()) {
            hashing.matchNobody(password);
            audit.note(AuditTrail.PRODUCT, "sign-in-failed", addressOnly(email), "", "");
            return Optional.empty();
        }
        return attempt(known.get(), password);
    }

    /** Ends a visit. */
    public void signOut(String email) {
        audit.note(email, "signed-out", email, "", "");
    }

    private Optional<Person> attempt(Person person, String password) {
        Instant now = clock.instant();
        Optional<Integer> attempts = people.countAttempt(person, now, ATTEMPTS, now.plus(LOCK_OUT));
        boolean right = hashing.matches(password, people.passwordOf(person));
        if (attempts.isPresent() && right) {
            people.signedIn(person, now);
            audit.note(person.email(), "signed-in", person.email(), "", "");
            return Optional.of(person);
        }
        boolean locks = attempts.filter(number -> number == ATTEMPTS).isPresent();
        audit.note(AuditTrail.PRODUCT, locks ? "locked-out" : "sign-in-failed", person.email(), "", "");
        return Optional.empty();
    }

    /** People type passwords into the wrong field: what is no address is not kept. */
    private static String addressOnly(String typed) {
        return typed.contains("@") ? typed.substring(0, Math.min(typed.length(), LONGEST_ADDRESS)) : "";
    }
}
