package ec.atalaya.console;

import org.jspecify.annotations.Nullable;

/**
 * What an alert or a point of an agenda speaks of, and how it stands.
 *
 * @param mark null for what has no status
 * @param code empty for what people know by its name alone
 * @param score or why there is none
 */
record Matter(@Nullable StatusMark mark, String code, String name, String score, Address address) {

    /** Code and name, as it is read aloud. */
    public String title() {
        return code.isEmpty() ? name : code + " " + name;
    }
}
