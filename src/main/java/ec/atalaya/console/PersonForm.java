package ec.atalaya.console;

import ec.atalaya.access.NewPerson;
import ec.atalaya.access.Person;
import ec.atalaya.access.Role;
import org.jspecify.annotations.Nullable;

/** The fields about a person, as they were typed. */
record PersonForm(
        String name, String email, Role role, @Nullable String unit, String language) {

    static final PersonForm EMPTY = new PersonForm("", "", Role.VIEWER, null, "es");

    static PersonForm of(Person person) {
        return new PersonForm(person.name(), person.email(), person.role(), person.unit(), person.language());
    }

    NewPerson asked() {
        return new NewPerson(name, email, role, unit, language);
    }
}
