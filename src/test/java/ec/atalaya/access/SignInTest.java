package ec.atalaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FreshDatabase
class SignInTest {

    private static final String ANA = "ana@example.org";

    private Staff staff;
    private String password;

    @BeforeEach
    void hire(TestDatabase database) {
        staff = new Staff(database);
        password = staff.added(ANA, Role.OFFICE);
    }

    @Test
    void lets_in_who_knows_the_password() {
        assertThat(staff.signIn.attempt(" ANA@example.org ", password)).get().returns(ANA, Person::email);
        assertThat(staff.person(ANA).lastSignInAt()).isEqualTo(staff.clock.instant());
        assertThat(staff.noted()).containsExactly("person-added " + ANA, "signed-in " + ANA);
    }

    @Test
    void locks_out_who_guesses_five_times_even_with_the_right_password() {
        guess(SignIn.ATTEMPTS);
        assertThat(staff.person(ANA).isLockedAt(staff.clock.instant())).isTrue();
        assertThat(staff.signIn.attempt(ANA, password)).isEmpty();
        assertThat(staff.noted()).containsOnlyOnce("locked-out " + ANA).endsWith("sign-in-failed " + ANA);
    }

    @Test
    void four_wrong_guesses_are_forgiven_by_the_right_password() {
        guess(SignIn.ATTEMPTS - 1);
        assertThat(staff.signIn.attempt(ANA, password)).isPresent();
        guess(SignIn.ATTEMPTS - 1);
        assertThat(staff.signIn.attempt(ANA, password)).isPresent();
    }

    @Test
    void the_lock_ends_by_the_clock_and_counting_begins_anew() {
        guess(SignIn.ATTEMPTS);
        staff.clock.move(SignIn.LOCK_OUT.minusSeconds(1));
        assertThat(staff.signIn.attempt(ANA, password)).isEmpty();
        staff.clock.move(Duration.ofSeconds(1));
        guess(SignIn.ATTEMPTS - 1);
        assertThat(staff.signIn.attempt(ANA, password)).isPresent();
    }

    @Test
    void guessing_in_parallel_gains_nothing() {
        IntStream.range(0, 20).parallel().forEach(number -> staff.signIn.attempt(ANA, "guess " + number));
        assertThat(staff.signIn.attempt(ANA, password)).isEmpty();
        assertThat(staff.noted()).containsOnlyOnce("locked-out " + ANA);
    }

    @Test
    void who_is_disabled_stays_outside() {
        staff.office.disable(staff.person(ANA).id(), staff.person(ANA).version(), "Se fue", "test");
        assertThat(staff.signIn.attempt(ANA, password)).isEmpty();
    }

    @Test
    void what_is_typed_in_place_of_an_address_is_not_kept() {
        staff.signIn.attempt("my secret password", "");
        staff.signIn.attempt("nobody@example.org", "");
        assertThat(staff.noted())
                .endsWith("sign-in-failed ", "sign-in-failed nobody@example.org")
                .noneMatch(entry -> entry.contains("secret"));
    }

    private void guess(int times) {
        IntStream.range(0, times).forEach(number -> assertThat(staff.signIn.attempt(ANA, "guess " + number))
                .isEmpty());
    }
}
