package ec.atalaya.plan;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the municipality that answers for objectives or for data.
 *
 * @param parent the code of the unit above it; null at the top
 * @param email where its mail goes; null where none is known
 */
public record Unit(
        String code,
        String name,
        DecisionLevel level,
        @Nullable String parent,
        @Nullable String email) {}
