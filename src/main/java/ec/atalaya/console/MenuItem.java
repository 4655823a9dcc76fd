package ec.atalaya.console;

/**
 * An entry of the menu.
 *
 * @param key of its word
 * @param current whether the reader is there
 * @param apart whether a line stands before it
 * @param count what waits there, as it is shown; empty for nothing
 */
record MenuItem(String key, Address address, boolean current, boolean apart, String count) {}
