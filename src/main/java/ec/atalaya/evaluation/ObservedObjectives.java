package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkTests;
import ec.atalaya.evaluation.evidence.Observation;
import ec.atalaya.evaluation.evidence.Observation.Source;
import ec.atalaya.evaluation.scoring.AccumulatedValue;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.RollUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of objectives, period by period. A status that is only supposed is nothing measured, nor is the 0
 * that a roll-up puts in the place of a value that is missing.
 */
final class ObservedObjectives implements LinkTests.Observations {

    private final Map<Period, Climbed> climbed;
    private final Map<Period, Map<String, Optional<Observation>>> known = new HashMap<>();

    ObservedObjectives(Map<Period, Climbed> climbed) {
        this.climbed = climbed;
    }

    @Override
    public @Nullable Observation of(String objective, Period period) {
        return known.computeIfAbsent(period, key -> new HashMap<>())
                .computeIfAbsent(objective, key -> Optional.ofNullable(observe(key, period)))
                .orElse(null);
    }

    private @Nullable Observation observe(String objective, Period period) {
        Climbed verdicts = climbed.get(period);
        if (verdicts == null) {
            return null;
        }
        RollUpVerdict verdict = Objects.requireNonNull(verdicts.objectives().get(objective));
        double score = verdict.scoreWith(Map.of());
        if (Double.isNaN(score) || restsOnZeros(verdict)) {
            return null;
        }
        List<Source> sources = new ArrayList<>(verdict.children().size());
        for (Child child : verdict.children()) {
            if (child.hasScore()) {
                sources.add(source(Objects.requireNonNull(
                        verdicts.indicators().get(child.subject().code()))));
            }
        }
        return new Observation(score, sources);
    }

    private static boolean restsOnZeros(RollUpVerdict verdict) {
        return verdict.how().missing() == RollUp.Missing.ZERO
                && verdict.children().stream().anyMatch(Child::isMissing);
    }

    private static Source source(IndicatorVerdict verdict) {
        AccumulatedValue measured = verdict.reading().measured();
        return new Source(
                verdict.indicator().code(),
                verdict.reading().judged(),
                measured == null ? null : measured.latest().last());
    }
}
