package ec.atalaya.console;

/**
 * An entry of the menu.
 *
 * @param key of its word
 * @param current whether the reader is there
 * @param count what waits there; 0 shows nothing
 * @param apart whether a line stands before it
 */
record MenuItem(String key, Address address, boolean current, int count, boolean apart) {}
