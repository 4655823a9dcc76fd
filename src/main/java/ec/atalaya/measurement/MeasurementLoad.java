package ec.atalaya.measurement;

import java.time.Instant;

/**
 * A file of measurements that was taken in.
 *
 * @param id its number
 * @param by who brought it
 * @param outcome what became of it
 */
public record MeasurementLoad(long id, MeasurementOrigin origin, Instant at, String by, LoadOutcome outcome) {}
