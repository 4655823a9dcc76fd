package ec.atalaya.console;

import ec.atalaya.evaluation.explanation.ExposureBasis;
import ec.atalaya.evaluation.explanation.ExposureBasis.AtRisk;
import ec.atalaya.evaluation.explanation.ExposureBasis.Root;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what threatens an objective. */
final class ThreatWords {

    /** What would be told as 0,00 is no exposure to a reader. */
    static final double LEAST_EXPOSURE = 0.005;

    /** How near to a plain fraction a share must be to be told as one. */
    private static final double NEAR = 0.02;

    private record Fraction(String key, double share) {}

    private static final List<Fraction> FRACTIONS = List.of(
            new Fraction("ALL", 1),
            new Fraction("THREE_QUARTERS", 0.75),
            new Fraction("TWO_THIRDS", 2 / 3.0),
            new Fraction("HALF", 0.5),
            new Fraction("THIRD", 1 / 3.0),
            new Fraction("QUARTER", 0.25));

    private final Telling telling;

    ThreatWords(Telling telling) {
        this.telling = telling;
    }

    static boolean isExposed(@Nullable ExposureBasis exposure) {
        return exposure != null && exposure.exposure() >= LEAST_EXPOSURE;
    }

    /**
     * How exposed an objective is, and where most of it comes from.
     *
     * @param joint how it follows what was said before: {@code also}, {@code but} or {@code alone}
     */
    Sentence told(ExposureBasis exposure, String joint) {
        String amount = telling.words().exposure(exposure.exposure());
        return from(exposure, telling.text("objective.exposed." + joint, amount));
    }

    /** What threatens an objective, said of it by its code; that nothing does, where nothing does. */
    Sentence threatening(String objective, @Nullable ExposureBasis exposure) {
        if (exposure == null || !isExposed(exposure)) {
            return telling.sentence("objective.exposed.not", objective);
        }
        String amount = telling.words().exposure(exposure.exposure());
        return from(exposure, telling.text("objective.exposed.named", objective, amount));
    }

    /** What an objective puts at risk, by how much and when, the greatest first; that it is nothing, where it is. */
    Sentence putAtRisk(String objective, @Nullable ExposureBasis exposure) {
        List<String> risks = exposure == null
                ? List.of()
                : exposure.atRisk().stream()
                        .filter(one -> one.passage().threatens() && one.amount() >= LEAST_EXPOSURE)
                        .sorted(Comparator.comparingDouble((AtRisk one) -> -one.amount()))
                        .map(one -> telling.text(
                                "objective.risk.one",
                                one.effect(),
                                telling.words().exposure(one.amount()),
                                telling.period(one.period())))
                        .toList();
        return risks.isEmpty()
                ? telling.sentence("objective.risk.not", objective)
                : telling.sentence(
                        "objective.risk.told", objective, telling.words().listed(risks));
    }

    private Sentence from(ExposureBasis exposure, String begin) {
        if (exposure.roots().isEmpty()) {
            return telling.sentence("objective.exposed.bare", begin);
        }
        Root root = exposure.roots().get(0);
        return telling.sentence(
                "objective.exposed.from",
                begin,
                share(root.share()),
                telling.objective(root.objective()),
                telling.way(root.path()),
                telling.lag(root.lag()));
    }

    private String share(double share) {
        return FRACTIONS.stream()
                .filter(fraction -> Math.abs(fraction.share() - share) <= NEAR)
                .findFirst()
                .map(fraction -> telling.text("objective.share." + fraction.key()))
                .orElseGet(() ->
                        telling.text("objective.share.other", telling.words().wholePercent(share)));
    }
}
