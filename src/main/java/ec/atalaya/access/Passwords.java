package ec.atalaya.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing passwords: one's own, or somebody's who lost theirs. */
@Service
public class Passwords {

    /** No shorter than this. */
    public static final int SHORTEST = 12;

    private static final int LONGEST_BYTES = 72;

    private final People people;
    private final PasswordHashing hashing;
    private final AuditTrail audit;

    Passwords(People people, PasswordHashing hashing, AuditTrail audit) {
        this.people = people;
        this.hashing = hashing;
        this.audit = audit;
    }

    /**
     * Changes one's own password.
     *
     * @throws RefusedAct if the current one is wrong or the new one too weak
     */
    @Transactional
    public void change(long id, String current, String wanted, String repeated) {
        Person person = people.byId(id).orElseThrow(UnknownPerson::new);
        check(person, current, wanted, repeated);
        people.changePassword(person, hashing.hash(wanted), false);
        audit.note(person.email(), "password-changed", person.email(), "", "");
    }

    /** Gives a person a password for once, which they must change; it is told this one time only. */
    @Transactional
    public String reset(long id, String by) {
        Person person = people.byId(id).orElseThrow(UnknownPerson::new);
        String password = hashing.random();
        people.changePassword(person, hashing.hash(password), true);
        audit.note(by, "password-reset", person.email(), "", "");
        return password;
    }

    private void check(Person person, String current, String wanted, String repeated) {
        if (!hashing.matches(current, people.passwordOf(person))) {
            throw new RefusedAct("current", "access.refused.current-wrong");
        }
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            throw new RefusedAct("wanted", "access.refused.too-short", SHORTEST);
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new RefusedAct("wanted", "access.refused.too-long", LONGEST_BYTES);
        }
        if (wanted.equals(current)) {
            throw new RefusedAct("wanted", "access.refused.same-password");
        }
        if (wanted.strip().toLowerCase(Locale.ROOT).equals(person.email().toLowerCase(Locale.ROOT))) {
            throw new RefusedAct("wanted", "access.refused.password-is-address");
        }
        if (!wanted.equals(repeated)) {
            throw new RefusedAct("repeated", "access.refused.repeated-differs");
        }
    }
}
