package ec.atalaya.plan;

/** A row of the strategic map, such as the direct impact on citizens. */
public record Perspective(String code, String name) {}
