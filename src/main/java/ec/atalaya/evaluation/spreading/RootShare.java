package ec.atalaya.evaluation.spreading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one root contributes to what threatens an objective. */
public final class RootShare {

    private final String root;
    private final double amount;
    private final double share;
    private final @Nullable Way way;
    private final double strongest;

    RootShare(String root, double amount, double share, @Nullable Way way, double strongest) {
        this.root = root;
        this.amount = amount;
        this.share = share;
        this.way = way;
        this.strongest = strongest;
    }

    /** The objective whose own shortfall it is. */
    public String root() {
        return root;
    }

    /** Its part of the threat; the parts of all roots add up to the threat. */
    public double amount() {
        return amount;
    }

    /** The same as a share of the threat, 0 to 1. */
    public double share() {
        return share;
    }

    /** The way by which most of it comes: links from the root to the objective. Found anew whenever it is asked for. */
    public List<Contribution> path() {
        return way == null ? List.of() : way.links();
    }

    /** The lags along the path, added up. */
    public long lag() {
        return path().stream().mapToLong(step -> step.link().lag()).sum();
    }

    /** What comes by that way alone. */
    public double strongest() {
        return strongest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RootShare that
                && root.equals(that.root)
                && Double.compare(amount, that.amount) == 0
                && Double.compare(share, that.share) == 0
                && Double.compare(strongest, that.strongest) == 0
                && path().equals(that.path());
    }

    @Override
    public int hashCode() {
        return Objects.hash(root, amount, share, strongest);
    }

    @Override
    public String toString() {
        return root + " " + amount + " (" + share + "), " + strongest + " by " + path();
    }
}
