package ec.atalaya.access;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in. */
@Service
public class FirstAdministrator {

    private static final NewPerson FIRST =
            new NewPerson("Administración", "admin@atalaya.local", Role.ADMINISTRATOR, null, "es");

    private final People people;
    private final PasswordHashing hashing;
    private final AuditTrail audit;

    FirstAdministrator(People people, PasswordHashing hashing, AuditTrail audit) {
        this.people = people;
        this.hashing = hashing;
        this.audit = audit;
    }

    /** Makes an administrator where there is nobody yet. The password is random, told here only, and must be changed. */
    @Transactional
    public Optional<InitialSignIn> ensure() {
        String password = hashing.random();
        if (!people.addFirst(FIRST, hashing.hash(password))) {
            return Optional.empty();
        }
        audit.note(
                AuditTrail.PRODUCT,
                "person-added",
                FIRST.email(),
                "",
                FIRST.role().name());
        return Optional.of(new InitialSignIn(FIRST.email(), password));
    }
}
