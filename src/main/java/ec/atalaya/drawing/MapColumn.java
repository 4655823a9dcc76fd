package ec.atalaya.drawing;

import ec.atalaya.rules.Tone;

/**
 * A column of the map: an axis, with its own verdict on its head.
 *
 * @param code how nodes name it
 * @param name as it is shown
 * @param tone of its status
 * @param standing its score and the word of its status, as they are shown
 */
public record MapColumn(String code, String name, Tone tone, String standing) {}
