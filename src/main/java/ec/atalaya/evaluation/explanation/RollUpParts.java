package ec.atalaya.evaluation.explanation;

import ec.atalaya.evaluation.Child;
import ec.atalaya.evaluation.RollUpVerdict;
import ec.atalaya.evaluation.explanation.RollUpBasis.ChildPart;
import ec.atalaya.plan.RollUp;
import ec.atalaya.plan.RollUp.Missing;
import ec.atalaya.plan.Settled;
import ec.atalaya.rules.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what a rolled-up result is made of. */
final class RollUpParts {

    private final RollUpVerdict verdict;
    private final RollUp how;
    private final double met;

    /** Looks at a verdict; the score that counts as met tells which child keeps it down. */
    RollUpParts(RollUpVerdict verdict, double met) {
        this.verdict = verdict;
        this.how = verdict.how();
        this.met = met;
    }

    RollUpBasis basis() {
        List<ChildPart> children = parts();
        return new RollUpBasis(
                how.of().name(),
                how.method().name(),
                how.cap(),
                how.missing().name(),
                children,
                lowest(children),
                verdict.isHeldDown() ? critical(child -> child.status().equals(verdict.status())) : List.of(),
                verdict.isHeldDown() ? verdict.unheldStatus() : null,
                critical(child -> child.status().equals(Status.NOT_ASSESSED)));
    }

    private List<String> critical(Predicate<Child> which) {
        return verdict.children().stream()
                .filter(Child::critical)
                .filter(which)
                .map(child -> child.subject().code())
                .toList();
    }

    private List<ChildPart> parts() {
        List<Child> children = verdict.children();
        Child extreme = extreme(children);
        double weights = 0;
        for (Child child : children) {
            weights += counts(child) ? weight(child) : 0;
        }
        List<ChildPart> parts = new ArrayList<>(children.size());
        for (Child child : children) {
            double share = 0;
            if (verdict.hasScore() && counts(child)) {
                share = isMean() ? weight(child) / weights : child == extreme ? 1 : 0;
            }
            parts.add(part(child, share));
        }
        return parts;
    }

    private ChildPart part(Child child, double share) {
        boolean counts = counts(child);
        double counted = counts ? counted(child) : Double.NaN;
        return new ChildPart(
                child.subject().level(),
                child.subject().code(),
                Settled.of(child.weight()),
                Numbers.settled(child.score()),
                Numbers.settled(counted),
                Settled.of(share),
                counts ? Settled.of(share * counted) : 0,
                child.status(),
                child.critical(),
                child.scheduled());
    }

    private boolean isMean() {
        return how.method() != RollUp.Method.WORST && how.method() != RollUp.Method.BEST;
    }

    private double weight(Child child) {
        return how.method() == RollUp.Method.MEAN ? 1 : child.weight();
    }

    private boolean counts(Child child) {
        return child.hasScore() || (how.missing() == Missing.ZERO && child.isMissing());
    }

    private double counted(Child child) {
        return child.hasScore() ? child.counted(how.cap()) : 0;
    }

    /** The one child that makes the result where only the lowest or the highest does; of equals the first. */
    private @Nullable Child extreme(List<Child> children) {
        double sign = how.method() == RollUp.Method.BEST ? 1 : -1;
        Child extreme = null;
        for (Child child : children) {
            if (counts(child) && (extreme == null || sign * counted(child) > sign * counted(extreme))) {
                extreme = child;
            }
        }
        return extreme;
    }

    private @Nullable String lowest(List<ChildPart> children) {
        String lowest = null;
        double most = 0;
        for (ChildPart child : children) {
            Double counted = child.counted();
            double lost = counted == null ? 0 : Settled.of(child.share() * (met - counted));
            if (lost > most) {
                most = lost;
                lowest = child.code();
            }
        }
        return lowest;
    }
}
