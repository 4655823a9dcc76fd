package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;

import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.util.List;
import java.util.stream.Stream;

/** A rises quarter by quarter while B, which it is said to bring about a quarter later, falls. */
final class ContradictedPlan {

    static final List<String> QUARTERS = Stream.iterate(Period.parse("2020-Q1"), quarter -> quarter.plus(1))
            .limit(12)
            .map(Period::toString)
            .toList();

    private ContradictedPlan() {}

    /** B falls from 99; the target of both is 100. */
    static PlanBuilder risingFrom(int first) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2022, Frequency.QUARTER)
                .objective("A")
                .objective("B")
                .link("A", "B", Sign.PLUS, 0.5, 1, null, null);
        for (String code : List.of("A", "B")) {
            plan.indicator(indicator("I" + code, ScoringMethod.TARGET_RATIO, Direction.UP)
                    .of(code));
        }
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            String period = QUARTERS.get(quarter);
            plan.target("IA", period, 100.0).target("IB", period, 100.0);
            plan.measured("IA", period, first + quarter).measured("IB", period, 99 - quarter);
        }
        return plan;
    }
}
