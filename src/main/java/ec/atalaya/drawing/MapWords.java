package ec.atalaya.drawing;

/**
 * What the map says beside what its nodes and links say.
 *
 * @param title its name
 * @param description what it shows and where the same can be read
 * @param noPerspective what stands beside objectives that have no perspective
 * @param exposed what is said of an objective that is exposed, after the word for its status
 */
public record MapWords(String title, String description, String noPerspective, String exposed) {}
