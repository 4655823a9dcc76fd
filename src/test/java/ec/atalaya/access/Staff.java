package ec.atalaya.access;

import ec.atalaya.database.TestDatabase;
import java.util.List;

/** The room with its services wired by hand, and an administrator in it. */
final class Staff {

    static final String ADMINISTRATOR = "admin@atalaya.local";

    final MovableClock clock = new MovableClock();
    final People people;
    final AuditTrail audit;
    final SignIn signIn;
    final Passwords passwords;
    final PersonnelOffice office;
    final FirstAdministrator first;

    private final TestDatabase database;

    Staff(TestDatabase database) {
        this.database = database;
        PasswordHashing hashing = new PasswordHashing();
        people = new People(database.jdbc());
        audit = new AuditTrail(database.jdbc(), clock);
        signIn = new SignIn(people, hashing, audit, clock);
        passwords = new Passwords(people, hashing, audit);
        office = new PersonnelOffice(people, hashing, audit);
        first = new FirstAdministrator(people, hashing, audit);
        database.jdbc().sql("truncate person, audit_entry").update();
    }

    /** Adds a person and tells their password. */
    String added(String email, Role role) {
        return office.add(new NewPerson("Ana Paz", email, role, role == Role.UNIT_HEAD ? "SMOV" : null, "es"), "test")
                .password();
    }

    Person person(String email) {
        return people.byEmail(email).orElseThrow();
    }

    /** What the audit trail says, the oldest first, as {@code act subject}. */
    List<String> noted() {
        return database.jdbc()
                .sql("select act || ' ' || subject from audit_entry order by id")
                .query(String.class)
                .list();
    }
}
