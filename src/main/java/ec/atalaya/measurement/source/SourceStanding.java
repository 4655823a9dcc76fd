package ec.atalaya.measurement.source;

/** A source as it is defined, and how it stands. */
public record SourceStanding(SourceDefinition definition, SourceState state) {}
