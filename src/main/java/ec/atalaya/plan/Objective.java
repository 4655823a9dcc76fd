package ec.atalaya.plan;

import ec.atalaya.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A strategic objective.
 *
 * @param axis the code of its axis
 * @param perspective the code of its perspective; null where the plan places it in none
 * @param owner the code of the unit that answers for it; null where none does
 * @param weight relative to the other objectives of its axis or perspective, at least 0
 * @param source where the plan states it; empty where that is not said
 * @param place where it stands in the plan folder
 */
public record Objective(
        String code,
        String name,
        String axis,
        @Nullable String perspective,
        @Nullable String owner,
        double weight,
        String source,
        Place place) {}
