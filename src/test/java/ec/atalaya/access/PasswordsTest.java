package ec.atalaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FreshDatabase
class PasswordsTest {

    private static final String ANA = "ana.paz@example.org";
    private static final String GOOD = "una frase larga, ¿sí?";

    private Staff staff;
    private String first;

    @BeforeEach
    void hire(TestDatabase database) {
        staff = new Staff(database);
        first = staff.added(ANA, Role.OFFICE);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_frees_the_person() {
        staff.passwords.change(id(), first, GOOD, GOOD);
        assertThat(staff.signIn.attempt(ANA, first)).isEmpty();
        assertThat(staff.signIn.attempt(ANA, GOOD)).get().returns(false, Person::mustChange);
        assertThat(staff.noted()).contains("password-changed " + ANA);
    }

    @Test
    void an_accent_is_the_same_however_a_keyboard_sends_it() {
        staff.passwords.change(id(), first, GOOD, GOOD);
        assertThat(staff.signIn.attempt(ANA, GOOD.replace("í", "i\u0301"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "eleven.char, access.refused.too-short",
        "ANA.PAZ@example.org, access.refused.password-is-address",
        "012345678901234567890123456789012345678901234567890123456789012345678901x, access.refused.too-long"
    })
    void a_weak_password_is_refused(String wanted, String key) {
        assertThatThrownBy(() -> staff.passwords.change(id(), first, wanted, wanted))
                .hasMessage(key);
    }

    @Test
    void the_current_one_must_be_known_the_new_one_new_and_typed_twice() {
        assertThatThrownBy(() -> staff.passwords.change(id(), "guess", GOOD, GOOD))
                .hasMessage("access.refused.current-wrong");
        assertThatThrownBy(() -> staff.passwords.change(id(), first, first, first))
                .hasMessage("access.refused.same-password");
        assertThatThrownBy(() -> staff.passwords.change(id(), first, GOOD, GOOD + "!"))
                .hasMessage("access.refused.repeated-differs");
    }

    @Test
    void a_reset_gives_a_password_for_once_and_ends_a_lock() {
        for (int guess = 0; guess < SignIn.ATTEMPTS; guess++) {
            staff.signIn.attempt(ANA, "guess");
        }
        String given = staff.passwords.reset(id(), Staff.ADMINISTRATOR);
        assertThat(staff.signIn.attempt(ANA, given)).get().matches(Person::mustChange);
    }

    private long id() {
        return staff.person(ANA).id();
    }
}
