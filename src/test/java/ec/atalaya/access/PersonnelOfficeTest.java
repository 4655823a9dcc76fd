package ec.atalaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FreshDatabase
class PersonnelOfficeTest {

    private static final String ANA = "ana@example.org";

    private Staff staff;

    @BeforeEach
    void open(TestDatabase database) {
        staff = new Staff(database);
    }

    @Test
    void the_first_administrator_is_made_once_and_must_change_the_password() {
        InitialSignIn made = staff.first.ensure().orElseThrow();
        assertThat(staff.first.ensure()).isEmpty();
        assertThat(staff.signIn.attempt(made.email(), made.password()))
                .get()
                .matches(Person::mustChange)
                .returns(Role.ADMINISTRATOR, Person::role);
        assertThat(made.password()).hasSize(16);
        assertThat(made.toString()).doesNotContain(made.password());
    }

    @Test
    void no_first_administrator_is_made_where_there_are_people() {
        staff.added(ANA, Role.VIEWER);
        assertThat(staff.first.ensure()).isEmpty();
    }

    @Test
    void the_last_administrator_keeps_the_post() {
        staff.first.ensure();
        Person last = staff.person(Staff.ADMINISTRATOR);
        refused("access.refused.last-administrator", () -> staff.office.disable(last.id(), last.version(), "r", "x"));
        refused(
                "access.refused.last-administrator",
                () -> staff.office.change(last.id(), last.version(), asked(Role.VIEWER, null), "x"));
        staff.added(ANA, Role.ADMINISTRATOR);
        staff.office.disable(last.id(), last.version(), "Hay otra", ANA);
        assertThat(staff.person(Staff.ADMINISTRATOR).enabled()).isFalse();
    }

    @Test
    void nobody_disables_themselves_or_without_a_reason() {
        staff.added(ANA, Role.OFFICE);
        Person ana = staff.person(ANA);
        refused("access.refused.yourself", () -> staff.office.disable(ana.id(), ana.version(), "r", ANA));
        refused("access.refused.no-reason", () -> staff.office.disable(ana.id(), ana.version(), " ", "x"));
    }

    @Test
    void a_change_on_what_somebody_else_changed_is_refused() {
        staff.added(ANA, Role.OFFICE);
        Person seen = staff.person(ANA);
        staff.office.change(seen.id(), seen.version(), asked(Role.VIEWER, null), "one");
        assertThatThrownBy(() -> staff.office.change(seen.id(), seen.version(), asked(Role.CHAIR, null), "two"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(staff.person(ANA).role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void the_trail_tells_what_a_change_changed() {
        staff.added(ANA, Role.OFFICE);
        Person ana = staff.person(ANA);
        staff.office.change(ana.id(), ana.version(), asked(Role.UNIT_HEAD, "SMOV"), Staff.ADMINISTRATOR);
        AuditEntry entry = staff.audit
                .page(new AuditFilter(null, "person-changed", null, null), 10, 1)
                .get(0);
        assertThat(entry.who()).isEqualTo(Staff.ADMINISTRATOR);
        assertThat(entry.before()).contains("OFFICE");
        assertThat(entry.after()).contains("UNIT_HEAD SMOV");
    }

    @Test
    void the_head_of_a_unit_needs_one_and_is_found_by_it() {
        refused(
                "access.refused.head-without-unit",
                () -> staff.office.add(new NewPerson("A", ANA, Role.UNIT_HEAD, " ", "es"), "x"));
        staff.added(ANA, Role.UNIT_HEAD);
        assertThat(staff.people.headsOf("SMOV")).containsExactly(staff.person(ANA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "@example.org", "ana@", "a na@example.org", "<ana@example.org>", "ana@b\n.org"})
    void what_is_no_address_is_refused(String email) {
        refused("access.refused.no-address", () -> staff.added(email, Role.VIEWER));
    }

    @Test
    void an_address_is_taken_in_capitals_too() {
        staff.added(ANA, Role.VIEWER);
        refused("access.refused.address-taken", () -> staff.added("ANA@Example.org", Role.VIEWER));
    }

    private static NewPerson asked(Role role, String unit) {
        return new NewPerson("Ana Paz", ANA, role, unit, "es");
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RefusedAct.class).hasMessage(key);
    }
}
