package ec.atalaya.evaluation.spreading;

import java.util.List;

/**
 * What one root contributes to what threatens an objective.
 *
 * @param root the objective whose own shortfall it is
 * @param amount its part of the threat; the parts of all roots add up to the threat
 * @param share of the threat, 0 to 1
 * @param path the way by which most of it comes: links from the root to the objective
 * @param strongest what comes by that way alone
 */
public record RootShare(String root, double amount, double share, List<Contribution> path, double strongest) {

    public RootShare {
        path = List.copyOf(path);
    }

    /** The lags along the path, added up. */
    public long lag() {
        return path.isEmpty()
                ? 0
                : path.stream().mapToLong(step -> step.link().lag()).sum();
    }
}
