package ec.atalaya.console;

/**
 * What an alert or a point of an agenda speaks of, and how it stands.
 *
 * @param code empty for what people know by its name alone
 * @param score or why there is none
 */
record Matter(StatusMark mark, String code, String name, String score, Address address) {

    /** Code and name, as it is read aloud. */
    public String title() {
        return code.isEmpty() ? name : code + " " + name;
    }
}
