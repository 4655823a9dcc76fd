package ec.atalaya.evaluation;

import static ec.atalaya.evaluation.IndicatorBuilder.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.evaluation.spreading.RootShare;
import ec.atalaya.plan.Direction;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.ScoringMethod;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps with more paths than anybody could walk: cost must grow with links. The time limits are far above what it takes. */
@Timeout(120)
class LargeMapsTest {

    private static final int LAYERS = 40;
    private static final int WIDTH = 40;
    private static final Period YEAR = Period.year(2020);

    @ParameterizedTest(name = "those behind the first layer score {0}")
    @ValueSource(doubles = {1, 0.5})
    void fortyFullyLinkedLayersOfFortyEvaluateInSeconds(double score) {
        PlanBuilder plan = PlanBuilder.plan(2020, 2021, Frequency.YEAR);
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int i = 0; i < WIDTH; i++) {
                scored(plan, code(layer, i), layer == 0 ? 0.5 : score);
                for (int cause = 0; layer > 0 && cause < WIDTH; cause++) {
                    plan.link(code(layer - 1, cause), code(layer, i), 1.0 / WIDTH);
                }
            }
        }
        assertThat(plan.plan().map().links()).hasSize(62_400);
        Evaluation evaluation = DefaultRules.evaluate(plan.request("2020"));
        PeriodResult result = evaluation.results().get(0);
        String last = code(LAYERS - 1, 0);
        assertThat(Objects.requireNonNull(result.exposures().get(last)).unsettled())
                .isEqualTo(0.5, within(1e-9));
        List<RootShare> roots = evaluation.rootsBehind(last, YEAR);
        assertThat(roots).hasSize(WIDTH).allSatisfy(root -> {
            assertThat(root.share()).isEqualTo(1.0 / WIDTH, within(1e-9));
            assertThat(root.path()).hasSize(LAYERS - 1);
        });
    }

    @Test
    void aChainOfTenThousandObjectivesNeedsNoDeepStack() {
        int length = 10_000;
        PlanBuilder plan = PlanBuilder.plan(2020, 2021, Frequency.YEAR);
        for (int i = 0; i < length; i++) {
            scored(plan, code(0, i), i == 0 ? 0.25 : 0.84);
            if (i > 0) {
                plan.link(code(0, i - 1), code(0, i), 1);
            }
        }
        Evaluation evaluation = DefaultRules.evaluate(plan.request("2020"));
        String last = code(0, length - 1);
        assertThat(Objects.requireNonNull(
                                evaluation.results().get(0).exposures().get(last))
                        .value())
                .isEqualTo(0.75);
        assertThat(evaluation.rootsBehind(last, YEAR)).singleElement().satisfies(root -> {
            assertThat(root.root()).isEqualTo(code(0, 0));
            assertThat(root.path()).hasSize(length - 1);
        });
    }

    private static String code(int layer, int number) {
        return "O%d-%d".formatted(layer, number);
    }

    private static void scored(PlanBuilder plan, String objective, double score) {
        String code = "I" + objective;
        plan.objective(objective)
                .indicator(indicator(code, ScoringMethod.TARGET_RATIO, Direction.UP)
                        .of(objective))
                .target(code, "2020", 1.0)
                .measured(code, "2020", score);
    }
}
