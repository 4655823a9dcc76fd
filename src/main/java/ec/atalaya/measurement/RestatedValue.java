package ec.atalaya.measurement;

/**
 * A value that its source told anew.
 *
 * @param before what the source said until then
 * @param now what it says
 */
public record RestatedValue(Measurement before, Measurement now) {}
