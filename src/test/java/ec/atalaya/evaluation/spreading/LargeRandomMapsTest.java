package ec.atalaya.evaluation.spreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps from ten to ten thousand objectives against the definitions, worked out over bare arrays. */
class LargeRandomMapsTest {

    private static final int START = 2020;
    private static final int YEARS = 3;
    private static final int CAUSES = 5;
    private static final Terms TERMS = new Terms(0.05, 0.9, true);

    /** One link between numbered objectives, causes before effects. */
    private record Arrow(int cause, double strength, int lag, boolean against) {}

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000, 10_000})
    void exposuresAreWhatTheDefinitionsSayAndSharesAddUpToTheThreat(int objectives) {
        Arrow[][] into = drawn(objectives);
        double[][] deviations = deviations(objectives);
        Spread spread = spread(into, deviations);
        double[][] expected = exposures(into, deviations);
        for (int year = 0; year < YEARS; year++) {
            Map<String, Exposure> inYear = spread.in(Period.year(START + year));
            for (int i = 0; i < objectives; i++) {
                assertThat(inYear.get("O" + i).unsettled()).isEqualTo(expected[year][i], within(1e-9));
            }
        }
        Period last = Period.year(START + YEARS - 1);
        for (int i = objectives - 5; i < objectives; i++) {
            List<RootShare> roots = RootShares.of(spread, "O" + i, last);
            double threat = spread.of("O" + i, last).threat();
            assertThat(roots.stream().mapToDouble(RootShare::amount).sum()).isEqualTo(threat, within(1e-9));
            assertThat(roots.stream().map(RootShare::root)).doesNotHaveDuplicates();
        }
    }

    private Arrow[][] drawn(int objectives) {
        var into = new Arrow[objectives][];
        for (int effect = 0; effect < objectives; effect++) {
            into[effect] = new Arrow[Math.min(effect, CAUSES)];
            for (int i = 0; i < into[effect].length; i++) {
                // Each from a fifth of its own of those before, so that no link is drawn twice.
                int from = effect * i / into[effect].length;
                int to = effect * (i + 1) / into[effect].length;
                into[effect][i] = new Arrow(
                        from + random.nextInt(to - from),
                        random.nextDouble(),
                        random.nextInt(YEARS),
                        random.nextInt(8) == 0);
            }
        }
        return into;
    }

    private double[][] deviations(int objectives) {
        var deviations = new double[YEARS][objectives];
        for (double[] inYear : deviations) {
            for (int i = 0; i < objectives; i++) {
                inYear[i] = random.nextInt(10) == 0 ? Double.NaN : 2 * random.nextDouble() - 1;
            }
        }
        return deviations;
    }

    private static Spread spread(Arrow[][] into, double[][] deviations) {
        PlanBuilder builder = PlanBuilder.plan(START, START + YEARS - 1, Frequency.YEAR);
        Map<String, Integer> numbers = new HashMap<>();
        for (int effect = 0; effect < into.length; effect++) {
            builder.objective("O" + effect);
            numbers.put("O" + effect, effect);
            for (Arrow arrow : into[effect]) {
                Sign sign = arrow.against() ? Sign.MINUS : Sign.PLUS;
                builder.link("O" + arrow.cause(), "O" + effect, sign, arrow.strength(), arrow.lag(), null, null);
            }
        }
        Plan plan = builder.plan();
        return Spreading.over(
                plan,
                plan.profile().periods(Frequency.YEAR),
                (link, period) -> TERMS,
                (objective, period) -> deviations[period.year() - START][numbers.get(objective)]);
    }

    private static double[][] exposures(Arrow[][] into, double[][] deviations) {
        var exposures = new double[YEARS][into.length];
        for (int year = 0; year < YEARS; year++) {
            for (int effect = 0; effect < into.length; effect++) {
                double net = 0;
                for (Arrow arrow : into[effect]) {
                    int then = year - arrow.lag();
                    if (then >= 0) {
                        net += arriving(arrow, deviations[then][arrow.cause()], exposures[then][arrow.cause()]);
                    }
                }
                exposures[year][effect] = Math.min(1, Math.max(0, net));
            }
        }
        return exposures;
    }

    /** Above 0 what threatens, below 0 what relieves. */
    private static double arriving(Arrow arrow, double deviation, double exposure) {
        if (Double.isNaN(deviation)) {
            return 0;
        }
        double burden = Math.max(Math.max(deviation, exposure), 0);
        double carried = burden > 0 ? burden : deviation;
        double amount = Math.abs(carried) < TERMS.threshold() ? 0 : arrow.strength() * TERMS.decay() * carried;
        return arrow.against() ? -amount : amount;
    }
}
