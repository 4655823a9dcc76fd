package ec.atalaya.access;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, gives them another post, and shows them out; never so that nobody could do it any more. */
@Service
public class PersonnelOffice {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");
    private static final Set<String> LANGUAGES = Set.of("es", "en");
    private static final int LONGEST_NAME = 120;

    private final People people;
    private final PasswordHashing hashing;
    private final AuditTrail audit;

    PersonnelOffice(People people, PasswordHashing hashing, AuditTrail audit) {
        this.people = people;
        this.hashing = hashing;
        this.audit = audit;
    }

    /**
     * Adds a person with a password for once.
     *
     * @param by the e-mail of who does it
     * @throws RefusedAct if something about them is wrong
     */
    @Transactional
    public InitialSignIn add(NewPerson wanted, String by) {
        NewPerson newcomer = new NewPerson(
                checkedName(wanted.name()),
                wanted.email().strip().toLowerCase(Locale.ROOT),
                wanted.role(),
                checkedUnit(wanted.role(), wanted.unit()),
                checkedLanguage(wanted.language()));
        if (!ADDRESS.matcher(newcomer.email()).matches()) {
            throw new RefusedAct("email", "access.refused.no-address");
        }
        if (people.byEmail(newcomer.email()).isPresent()) {
            throw new RefusedAct("email", "access.refused.address-taken");
        }
        String password = hashing.random();
        Person added = added(newcomer, password);
        audit.note(by, "person-added", added.email(), "", added.described());
        return new InitialSignIn(added.email(), password);
    }

    /**
     * Gives a person another name, post or language.
     *
     * @param version of the person that the change was made on
     * @throws RefusedAct if it would leave the house without an administrator
     * @throws ChangedMeanwhile if the person is no longer what it was
     */
    @Transactional
    public void change(long id, int version, NewPerson wanted, String by) {
        people.holdAdministrators();
        Person before = found(id, version);
        Person after = new Person(
                id,
                checkedName(wanted.name()),
                before.email(),
                wanted.role(),
                checkedUnit(wanted.role(), wanted.unit()),
                checkedLanguage(wanted.language()),
                before.mustChange(),
                before.enabled(),
                before.lockedUntil(),
                before.lastSignInAt(),
                version);
        if (wanted.role() != Role.ADMINISTRATOR) {
            keepAnAdministrator(before, "role");
        }
        store(after);
        audit.note(by, "person-changed", before.email(), before.described(), after.described());
    }

    /** Changes the language of one's own pages and mails. */
    @Transactional
    public void speak(long id, String language) {
        Person before = people.byId(id).orElseThrow(UnknownPerson::new);
        Person after = with(before, checkedLanguage(language), before.enabled());
        store(after);
        audit.note(before.email(), "language-changed", before.email(), before.language(), language);
    }

    /**
     * Shows a person out: no sign-in any more, and the current visit ends. What they did stays theirs.
     *
     * @param reason for the audit trail
     */
    @Transactional
    public void disable(long id, int version, String reason, String by) {
        people.holdAdministrators();
        Person before = found(id, version);
        if (reason.isBlank()) {
            throw new RefusedAct("reason", "access.refused.no-reason");
        }
        if (before.email().equals(by)) {
            throw new RefusedAct("reason", "access.refused.yourself");
        }
        keepAnAdministrator(before, "reason");
        store(with(before, before.language(), false));
        audit.note(by, "person-disabled", before.email(), "", reason.strip());
    }

    /** Lets a disabled person in again. */
    @Transactional
    public void enable(long id, int version, String by) {
        Person before = found(id, version);
        store(with(before, before.language(), true));
        audit.note(by, "person-enabled", before.email(), "", "");
    }

    private Person added(NewPerson newcomer, String password) {
        try {
            return people.add(newcomer, hashing.hash(password));
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new RefusedAct("email", "access.refused.address-taken");
        }
    }

    private Person found(long id, int version) {
        Person person = people.byId(id).orElseThrow(UnknownPerson::new);
        if (person.version() != version) {
            throw new ChangedMeanwhile();
        }
        return person;
    }

    private void store(Person person) {
        if (!people.change(person)) {
            throw new ChangedMeanwhile();
        }
    }

    private void keepAnAdministrator(Person leaving, String field) {
        boolean last = leaving.role() == Role.ADMINISTRATOR
                && leaving.enabled()
                && people.inRole(Role.ADMINISTRATOR).size() == 1;
        if (last) {
            throw new RefusedAct(field, "access.refused.last-administrator");
        }
    }

    private static Person with(Person person, String language, boolean enabled) {
        return new Person(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                person.unit(),
                language,
                person.mustChange(),
                enabled,
                person.lockedUntil(),
                person.lastSignInAt(),
                person.version());
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RefusedAct("name", "access.refused.no-name", LONGEST_NAME);
        }
        return name.strip();
    }

    private static String checkedLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new RefusedAct("language", "access.refused.unknown-language");
        }
        return language;
    }

    private static @Nullable String checkedUnit(Role role, @Nullable String unit) {
        boolean none = unit == null || unit.isBlank();
        if (none && role == Role.UNIT_HEAD) {
            throw new RefusedAct("unit", "access.refused.head-without-unit");
        }
        return none ? null : unit;
    }
}
