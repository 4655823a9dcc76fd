package ec.atalaya.rules;

import ec.atalaya.document.Place;

/**
 * A rule as people speak of it.
 *
 * @param code what its name begins with, such as {@code ALE-02}; unique within a rule set
 * @param sentence the rest of its name, which says what it does
 * @param stage the stage that it belongs to
 * @param place the file and line where it stands
 */
public record Rule(String code, String sentence, Stage stage, Place place) {}
