package ec.atalaya.drawing;

/**
 * A band of the map across all columns: a perspective.
 *
 * @param code how nodes name it
 * @param name as it is shown
 */
public record MapRow(String code, String name) {}
