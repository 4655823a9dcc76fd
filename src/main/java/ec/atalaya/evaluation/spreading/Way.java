package ec.atalaya.evaluation.spreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way over links, from a cause onwards. Ways that go on alike share the rest, so that those of all roots together take
 * no more room than there are objectives.
 *
 * @param first the link that leaves the cause
 * @param onwards the rest; null where the first link arrives
 */
record Way(Contribution first, @Nullable Way onwards) {

    List<Contribution> links() {
        List<Contribution> links = new ArrayList<>();
        for (Way at = this; at != null; at = at.onwards) {
            links.add(at.first);
        }
        return links;
    }
}
