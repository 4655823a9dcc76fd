package ec.atalaya.evaluation.whatif;

import ec.atalaya.document.Place;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.SupposedStatus;
import ec.atalaya.measurement.MeasuredValue;
import ec.atalaya.measurement.Measurement;
import ec.atalaya.measurement.Measurements;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.HorizonTarget;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts what is supposed in the place of what is. Nothing of it is ever stored. */
public final class WhatIf {

    /** What explanations name instead of a file. */
    private static final Place SUPPOSED = Place.of("supuesto");

    private WhatIf() {}

    /** The same evaluation under the overrides; of two about the same thing the later one holds. */
    public static EvaluationRequest suppose(EvaluationRequest request, List<Override> overrides) {
        Plan plan = request.plan();
        Measurements measurements = request.measurements();
        List<SupposedStatus> statuses = new ArrayList<>(request.supposed());
        for (Override override : overrides) {
            if (override instanceof Override.OfValue value) {
                measurements = measurements.with(measured(plan, measurements, value));
            } else if (override instanceof Override.OfTarget target) {
                plan = withTarget(plan, target);
            } else if (override instanceof Override.OfLink link) {
                plan = plan.withLinks(supposed(plan.map().links(), link))
                        .withOutsideLinks(supposed(plan.macro().links(), link));
            } else if (override instanceof Override.OfStatus status) {
                statuses.add(new SupposedStatus(status.objective(), status.from(), status.status()));
            }
        }
        return new EvaluationRequest(
                plan, measurements, request.asOf(), request.periods(), statuses, request.scenario());
    }

    /** Told by the source that holds, so that it holds instead. */
    private static Measurement measured(Plan plan, Measurements known, Override.OfValue override) {
        Indicator indicator = plan.indicator(override.indicator()).orElseThrow();
        String source = known.of(indicator, plan.profile().sources())
                .at(override.period())
                .map(MeasuredValue::chosen)
                .map(Measurement::source)
                .orElse(indicator.source());
        return new Measurement(
                override.indicator(),
                override.period(),
                override.value(),
                source,
                null,
                "",
                false,
                SUPPOSED,
                Integer.MAX_VALUE);
    }

    private static Plan withTarget(Plan plan, Override.OfTarget override) {
        Indicator indicator = plan.indicator(override.indicator()).orElseThrow();
        HorizonTarget horizon = indicator.horizon();
        boolean ofHorizon = horizon != null && override.period().equals(horizon.period());
        Target before = plan.targetsOf(indicator.code()).get(override.period());
        Plan changed = ofHorizon
                ? plan.withIndicator(indicator.withHorizon(new HorizonTarget(override.period(), override.value())))
                : plan;
        return changed.withTarget(new Target(
                indicator.code(),
                override.period(),
                override.value(),
                before == null ? null : before.lower(),
                before == null ? null : before.upper(),
                true,
                "",
                SUPPOSED));
    }

    private static List<CauseEffectLink> supposed(List<CauseEffectLink> links, Override.OfLink override) {
        return links.stream().flatMap(one -> supposed(one, override)).toList();
    }

    private static Stream<CauseEffectLink> supposed(CauseEffectLink link, Override.OfLink override) {
        if (!link.cause().equals(override.cause()) || !link.effect().equals(override.effect())) {
            return Stream.of(link);
        }
        if (override.removed()) {
            return Stream.empty();
        }
        Double strength = override.strength();
        Integer lag = override.lag();
        return Stream.of(link.with(strength == null ? link.strength() : strength, lag == null ? link.lag() : lag));
    }
}
