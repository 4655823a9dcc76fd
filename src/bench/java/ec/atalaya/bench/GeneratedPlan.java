package ec.atalaya.bench;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;

import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A plan of the size of a city's: 30 objectives on 6 axes, 45 links, 120 indicators measured in 60 months. */
final class GeneratedPlan {

    private static final int AXES = 6;
    private static final int OBJECTIVES = 30;
    private static final int LINKS = 45;
    private static final int INDICATORS = 120;
    private static final List<ScoringMethod> METHODS = List.of(
            ScoringMethod.TARGET_RATIO,
            ScoringMethod.TARGET_RATIO_COMPLEMENT,
            ScoringMethod.BASELINE_PROGRESS,
            ScoringMethod.EXPECTED_PROGRESS);

    private final Random random = new Random(2015);
    private final PlanBuilder plan = PlanBuilder.plan(2020, 2024, Frequency.MONTH);

    private GeneratedPlan() {}

    /** The last month in focus. */
    static EvaluationRequest request() {
        return new GeneratedPlan().generate().request("2024-12");
    }

    private PlanBuilder generate() {
        for (int i = 0; i < AXES; i++) {
            plan.axis("A" + i, 1 + i);
        }
        for (int i = 0; i < OBJECTIVES; i++) {
            plan.objective("O" + i, "A" + i % AXES, null, 1 + random.nextInt(3));
        }
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < LINKS) {
            int effect = 1 + random.nextInt(OBJECTIVES - 1);
            int cause = random.nextInt(effect);
            if (drawn.add(cause + ">" + effect)) {
                Sign sign = random.nextInt(8) == 0 ? Sign.MINUS : Sign.PLUS;
                plan.link("O" + cause, "O" + effect, sign, random.nextDouble(), random.nextInt(3), null, null);
            }
        }
        List<Period> months = plan.plan().profile().periods(Frequency.MONTH);
        for (int i = 0; i < INDICATORS; i++) {
            indicate(i, months);
        }
        return plan;
    }

    private void indicate(int number, List<Period> months) {
        String code = "I" + number;
        Direction direction = number % 3 == 0 ? Direction.DOWN : Direction.UP;
        plan.indicator(indicator(code, METHODS.get(number % METHODS.size()), direction)
                .of("O" + number % OBJECTIVES)
                .baseline("2019-12", 50)
                .horizon("2024-12", direction == Direction.UP ? 110 : 20));
        for (int i = 0; i < months.size(); i++) {
            double target = 50 + (direction == Direction.UP ? 1 : -0.5) * (i + 1);
            plan.target(code, months.get(i).toString(), target)
                    .measured(code, months.get(i).toString(), target * (0.5 + random.nextDouble() * 0.7));
        }
    }
}
