package ec.atalaya.evaluation.scenario;

import ec.atalaya.document.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects.
 *
 * @param verdicts of single subjects; others are not looked at
 * @param alerts all alerts there should be; null where they are not looked at
 * @param agenda all agenda items there should be; null where they are not looked at
 */
record Expectations(
        List<Claim> verdicts,
        @Nullable Complete alerts,
        @Nullable Complete agenda) {

    Expectations {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A list that names all there should be.
     *
     * @param place where the list stands, to tell what came beside it
     */
    record Complete(Place place, List<Claim> claims) {

        Complete {
            claims = List.copyOf(claims);
        }
    }
}
