package ec.atalaya.evaluation;

import ec.atalaya.rules.Firing;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.fact.ScoreConclusion;
import ec.atalaya.rules.fact.StatusConclusion;
import ec.atalaya.rules.fact.Subject;
import ec.atalaya.rules.table.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules concluded about statuses and scores. Of several conclusions on one subject those of the narrowest scope
 * count; of several of that scope the worse one does, and all of them are told.
 */
final class Conclusions {

    /** One conclusion that counts, with every rule that spoke for its scope. */
    record Decided<T>(T conclusion, List<Firing> rules) {}

    /** The same bytes whatever order rules fired in. */
    static final Comparator<Firing> BY_RULE = Comparator.comparing(
                    (Firing firing) -> firing.rule().code())
            .thenComparing(firing -> firing.conclusion().toString());

    private final StatusScale scale;
    private final Map<Subject, List<Firing>> statuses = new HashMap<>();
    private final Map<Subject, List<Firing>> scores = new HashMap<>();

    Conclusions(List<Firing> firings, StatusScale scale) {
        this.scale = scale;
        for (Firing firing : firings) {
            if (firing.conclusion() instanceof StatusConclusion status) {
                requireKnown(status.status(), firing);
                statuses.merge(status.subject(), List.of(firing), Conclusions::both);
            } else if (firing.conclusion() instanceof ScoreConclusion score) {
                requireFinite(score.score(), firing);
                scores.merge(score.subject(), List.of(firing), Conclusions::both);
            }
        }
    }

    /** Hardly ever more than one rule speaks of a subject: lists are only joined then. */
    static List<Firing> both(List<Firing> one, List<Firing> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Firing> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private void requireKnown(String status, Firing firing) {
        if (scale.status(status).isEmpty()) {
            throw new UnusableRuleSet(firing.rule().code() + " gives the status " + status
                    + ", which the rule set's scale does not have");
        }
    }

    /** A score that is not known is no score; one without bounds would make every mean above it so. */
    private static void requireFinite(double score, Firing firing) {
        if (Double.isInfinite(score)) {
            throw new UnusableRuleSet(firing.rule().code() + " gives a score without bounds");
        }
    }

    Optional<Decided<StatusConclusion>> status(Subject subject) {
        Comparator<StatusConclusion> worseFirst =
                Comparator.comparingInt((StatusConclusion conclusion) -> -scale.order(conclusion.status()));
        return decide(statuses.get(subject), StatusConclusion.class, StatusConclusion::scope, worseFirst);
    }

    Optional<Decided<ScoreConclusion>> score(Subject subject) {
        Comparator<ScoreConclusion> lowerFirst = Comparator.comparingDouble(ScoreConclusion::score);
        return decide(scores.get(subject), ScoreConclusion.class, ScoreConclusion::scope, lowerFirst);
    }

    private static <T> Optional<Decided<T>> decide(
            @Nullable List<Firing> firings, Class<T> type, Function<T, Scope> scope, Comparator<T> first) {
        if (firings == null) {
            return Optional.empty();
        }
        if (firings.size() == 1) {
            return Optional.of(new Decided<>(type.cast(firings.get(0).conclusion()), firings));
        }
        Scope.Kind narrowest = firings.stream()
                .map(firing -> scope.apply(type.cast(firing.conclusion())).kind())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Firing> counting = firings.stream()
                .filter(firing -> scope.apply(type.cast(firing.conclusion())).kind() == narrowest)
                .sorted(BY_RULE)
                .toList();
        T decided = counting.stream()
                .map(firing -> type.cast(firing.conclusion()))
                .min(first)
                .orElseThrow();
        return Optional.of(new Decided<>(decided, counting));
    }
}
