package ec.atalaya.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All people. Looking is open to every room, changing goes through {@link PersonnelOffice} and {@link SignIn}. */
@Repository
public class People {

    private static final String COLUMNS =
            "id, name, email, role, unit, language, must_change, enabled, locked_until," + " last_sign_in_at, version";

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** Everybody, the disabled ones last, by name. */
    public List<Person> all() {
        return database.sql("select " + COLUMNS + " from person order by enabled desc, lower(name), id")
                .query(People::person)
                .list();
    }

    /** The person with this number. */
    public Optional<Person> byId(long id) {
        return database.sql("select " + COLUMNS + " from person where id = ?")
                .param(id)
                .query(People::person)
                .optional();
    }

    /** The person with this address, in capitals or not. */
    public Optional<Person> byEmail(String email) {
        return database.sql("select " + COLUMNS + " from person where lower(email) = lower(?)")
                .param(email)
                .query(People::person)
                .optional();
    }

    /** Who holds a role and may sign in, by name. */
    public List<Person> inRole(Role role) {
        return database.sql("select " + COLUMNS + " from person where role = ? and enabled order by lower(name), id")
                .param(role.name())
                .query(People::person)
                .list();
    }

    /** Who answers for a unit and may sign in, by name. */
    public List<Person> headsOf(String unit) {
        return database.sql("select " + COLUMNS + " from person where role = 'UNIT_HEAD' and unit = ? and enabled"
                        + " order by lower(name), id")
                .param(unit)
                .query(People::person)
                .list();
    }

    String passwordOf(Person person) {
        return database.sql("select password from person where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    Person add(NewPerson newcomer, String password) {
        return database.sql("insert into person (name, email, role, unit, language, password, must_change, version)"
                        + " values (?, ?, ?, ?, ?, ?, true, 0) returning " + COLUMNS)
                .params(Arrays.asList(
                        newcomer.name(),
                        newcomer.email(),
                        newcomer.role().name(),
                        newcomer.unit(),
                        newcomer.language(),
                        password))
                .query(People::person)
                .single();
    }

    /** Adds a person only to an empty house; two nodes that start at once agree on one. */
    boolean addFirst(NewPerson newcomer, String password) {
        return database.sql("insert into person (name, email, role, language, password, must_change, version)"
                                + " select ?, ?, ?, ?, ?, true, 0 where not exists (select 1 from person)"
                                + " on conflict do nothing")
                        .params(
                                newcomer.name(),
                                newcomer.email(),
                                newcomer.role().name(),
                                newcomer.language(),
                                password)
                        .update()
                == 1;
    }

    /** Stores what may change of a person, unless somebody else changed it meanwhile. */
    boolean change(Person person) {
        return database.sql("update person set name = ?, role = ?, unit = ?, language = ?, enabled = ?,"
                                + " version = version + 1 where id = ? and version = ?")
                        .params(Arrays.asList(
                                person.name(),
                                person.role().name(),
                                person.unit(),
                                person.language(),
                                person.enabled(),
                                person.id(),
                                person.version()))
                        .update()
                == 1;
    }

    /** A new password ends what guessing at the old one led to. */
    void changePassword(Person person, String password, boolean mustChange) {
        database.sql("update person set password = ?, must_change = ?, failures = 0, locked_until = null,"
                        + " version = version + 1 where id = ?")
                .params(password, mustChange, person.id())
                .update();
    }

    /** Makes whoever changes administrators wait for each other, so that the last two don't disable one another. */
    void holdAdministrators() {
        database.sql("select id from person where role = 'ADMINISTRATOR' order by id for update")
                .query(Long.class)
                .list();
    }

    /**
     * Counts an attempt to sign in before the password is looked at, so that a thousand guesses at once are no better
     * than one after the other.
     *
     * @return how many attempts in a row this is; empty if the person is locked out
     */
    Optional<Integer> countAttempt(Person person, Instant now, int limit, Instant lockedUntil) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return database.sql("update person set"
                        + " failures = case when locked_until is null then failures + 1 else 1 end,"
                        + " locked_until = case when locked_until is null and failures + 1 >= ?"
                        + "   then ?::timestamptz end"
                        + " where id = ? and (locked_until is null or locked_until <= ?) returning failures")
                .params(limit, lockedUntil.atOffset(ZoneOffset.UTC), person.id(), moment)
                .query(Integer.class)
                .optional();
    }

    void signedIn(Person person, Instant now) {
        database.sql("update person set failures = 0, locked_until = null, last_sign_in_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), person.id())
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getString("unit"),
                row.getString("language"),
                row.getBoolean("must_change"),
                row.getBoolean("enabled"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                instant(row.getObject("last_sign_in_at", OffsetDateTime.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
