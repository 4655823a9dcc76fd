package ec.atalaya.evaluation.scoring;

/** Like {@link TargetRatio}, but {@code 2 - v/T} where less is better, so that both directions fall in a straight line. */
final class TargetRatioComplement extends TargetRatio {

    @Override
    Attainment down(double value, double target) {
        return new Attainment(TWICE_AS_GOOD - value / target, target, Formula.of("2 - v / T", "v", value, "T", target));
    }
}
