package ec.atalaya.evaluation.spreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Spreading against two other ways of computing it: the sum over all paths, and the definitions read out plainly. */
class SpreadingTest {

    /** Every objective is an origin, whose own deviation is greater than all that arrives, or hands on what arrives. */
    private static final class Unclamped implements RandomMap.Drawing {

        @Override
        public double strength(Random random) {
            return 0.02 * random.nextDouble();
        }

        @Override
        public Sign sign(Random random) {
            return Sign.PLUS;
        }

        @Override
        public double deviation(Random random) {
            return random.nextInt(3) == 0 ? 0.3 + 0.7 * random.nextDouble() : -random.nextDouble();
        }

        @Override
        public Terms terms(Random random) {
            return new Terms(0, 0.5 + 0.5 * random.nextDouble(), false);
        }
    }

    /** Everything bites: strong links of both signs, thresholds, advances, and objectives that are not assessed. */
    private static class Clamped implements RandomMap.Drawing {

        @Override
        public double strength(Random random) {
            return random.nextDouble();
        }

        @Override
        public Sign sign(Random random) {
            return random.nextInt(3) == 0 ? Sign.MINUS : Sign.PLUS;
        }

        @Override
        public double deviation(Random random) {
            return random.nextInt(8) == 0 ? Double.NaN : 2 * random.nextDouble() - 1;
        }

        @Override
        public Terms terms(Random random) {
            return new Terms(0.2 * random.nextInt(3), random.nextDouble(), random.nextBoolean());
        }
    }

    @Property(tries = 500)
    void whereNoClampBitesAnExposureIsTheSumOverAllPaths(@ForAll long seed) {
        RandomMap map = RandomMap.drawn(seed, new Unclamped());
        Spread spread = map.spread();
        for (Period period : map.periods()) {
            for (String objective : map.codes()) {
                assertThat(spread.of(objective, period).unsettled())
                        .isEqualTo(overAllPaths(map, objective, period, 1), within(1e-9));
            }
        }
    }

    /** What arrives over every path that begins at an origin and leads through objectives that only hand on. */
    private static double overAllPaths(RandomMap map, String effect, Period period, double carried) {
        double sum = 0;
        for (CauseEffectLink link : map.links()) {
            Terms terms = map.terms(link);
            Period before = period.minus(link.lag());
            if (!link.effect().equals(effect)
                    || !holds(link, period)
                    || terms == null
                    || before.year() < RandomMap.START) {
                continue;
            }
            double arriving = carried * link.strength() * terms.decay();
            double own = map.deviation(link.cause(), before);
            sum += own > 0 ? arriving * own : overAllPaths(map, link.cause(), before, arriving);
        }
        return sum;
    }

    @Property(tries = 500)
    void withAllClampsBitingAnExposureIsWhatTheDefinitionsSay(@ForAll long seed) {
        RandomMap map = RandomMap.drawn(seed, new Clamped());
        Spread spread = map.spread();
        for (Period period : map.periods()) {
            for (String objective : map.codes()) {
                assertThat(spread.of(objective, period).unsettled())
                        .isEqualTo(exposure(map, objective, period), within(1e-9));
            }
        }
    }

    private static double exposure(RandomMap map, String effect, Period period) {
        double threat = 0;
        double relief = 0;
        for (CauseEffectLink link : map.links()) {
            Terms terms = map.terms(link);
            Period before = period.minus(link.lag());
            double own = map.deviation(link.cause(), before);
            if (!link.effect().equals(effect) || !holds(link, period) || terms == null || Double.isNaN(own)) {
                continue;
            }
            double burden = Math.max(Math.max(own, exposure(map, link.cause(), before)), 0);
            double ahead = burden == 0 && terms.advances() ? Math.max(-own, 0) : 0;
            double amount = link.strength() * terms.decay() * (burden > 0 ? burden : ahead);
            if ((burden > 0 ? burden : ahead) < terms.threshold()) {
                continue;
            }
            if ((link.sign() == Sign.PLUS) == (burden > 0)) {
                threat += amount;
            } else {
                relief += amount;
            }
        }
        return Math.min(1, Math.max(0, threat - relief));
    }

    private static boolean holds(CauseEffectLink link, Period period) {
        return (link.validFrom() == null || !period.last().isBefore(link.validFrom()))
                && (link.validTo() == null || !period.last().isAfter(link.validTo()));
    }

    @Property(tries = 500)
    void sharesAddUpToTheThreatAndAreThoseOfAllPaths(@ForAll long seed) {
        RandomMap map = RandomMap.drawn(seed, new Clamped());
        Spread spread = map.spread();
        for (Period period : map.periods()) {
            for (String objective : map.codes()) {
                compareShares(spread, spread.of(objective, period));
            }
        }
    }

    private static void compareShares(Spread spread, Exposure asked) {
        List<RootShare> shares = RootShares.of(spread, asked.objective(), asked.period());
        var paths = new Paths(spread);
        if (asked.threat() > 0) {
            paths.follow(asked, asked.threat(), true);
        }
        assertThat(shares).extracting(RootShare::root).doesNotHaveDuplicates();
        assertThat(shares).extracting(RootShare::root).containsExactlyInAnyOrderElementsOf(paths.sums.keySet());
        assertThat(shares.stream().mapToDouble(RootShare::amount).sum()).isEqualTo(asked.threat(), within(1e-9));
        for (RootShare share : shares) {
            assertThat(share.amount()).isPositive().isEqualTo(paths.sums.get(share.root()), within(1e-9));
            assertThat(share.share()).isEqualTo(share.amount() / asked.threat(), within(1e-9));
            assertThat(share.strongest()).isEqualTo(paths.greatest.get(share.root()), within(1e-9));
            assertThat(along(spread, asked, share)).isEqualTo(share.strongest(), within(1e-9));
        }
        assertThat(shares).isSortedAccordingTo((one, other) -> Double.compare(other.amount(), one.amount()));
    }

    /** What comes by the path that is told as the strongest, which must lead from the root to what was asked. */
    private static double along(Spread spread, Exposure asked, RootShare share) {
        double amount = asked.threat();
        Exposure at = asked;
        for (int i = share.path().size() - 1; i >= 0; i--) {
            Contribution step = share.path().get(i);
            assertThat(step.link().effect()).isEqualTo(at.objective());
            amount *= behind(at, at == asked) * step.amount() / at.threat();
            if (i == 0 && step.passage() == Contribution.Passage.THREATENS_BY_ADVANCE) {
                assertThat(step.link().cause()).isEqualTo(share.root());
                return amount;
            }
            at = spread.of(step.link().cause(), step.causePeriod());
        }
        assertThat(at.objective()).isEqualTo(share.root());
        return amount * (1 - behind(at, false));
    }

    private static double behind(Exposure exposure, boolean asked) {
        double own = Math.max(0, Math.max(exposure.deviation(), 0) - exposure.unsettled());
        return asked ? 1 : 1 - own / exposure.burden();
    }

    /** Every single path from every root, followed one by one. */
    private static final class Paths {

        private final Spread spread;
        private final Map<String, Double> sums = new HashMap<>();
        private final Map<String, Double> greatest = new HashMap<>();

        private Paths(Spread spread) {
            this.spread = spread;
        }

        private void follow(Exposure at, double amount, boolean asked) {
            double behind = behind(at, asked);
            arrive(at.objective(), amount * (1 - behind));
            for (Contribution step : at.contributions()) {
                double part = amount * behind * step.amount() / at.threat();
                if (part <= 0 || !step.passage().threatens()) {
                    continue;
                }
                if (step.passage() == Contribution.Passage.THREATENS_BY_ADVANCE) {
                    arrive(step.link().cause(), part);
                } else {
                    follow(spread.of(step.link().cause(), step.causePeriod()), part, false);
                }
            }
        }

        private void arrive(String root, double amount) {
            if (amount > 0) {
                sums.merge(root, amount, Double::sum);
                greatest.merge(root, amount, Math::max);
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfObjectivesAndLinksNeverMatters(@ForAll long seed) {
        RandomMap map = RandomMap.drawn(seed, new Clamped());
        Spread given = map.spread();
        Spread shuffled = map.shuffled().spread();
        for (Period period : map.periods()) {
            given.in(period).forEach((objective, exposure) -> {
                Exposure other = shuffled.of(objective, period);
                assertThat(other).isEqualTo(exposure);
                assertThat(RootShares.of(shuffled, objective, period))
                        .isEqualTo(RootShares.of(given, objective, period));
            });
        }
    }

    @Property(tries = 200)
    void withoutNegativeSignsAWeakerLinkRaisesNoExposure(@ForAll long seed) {
        RandomMap map = RandomMap.drawn(seed, new Clamped() {
            @Override
            public Sign sign(Random random) {
                return Sign.PLUS;
            }

            @Override
            public Terms terms(Random random) {
                return new Terms(0.2 * random.nextInt(3), 1, false);
            }
        });
        Spread strong = map.spread();
        Spread weaker = map.withOneLinkWeaker().spread();
        for (Period period : map.periods()) {
            strong.in(period).forEach((objective, exposure) -> assertThat(
                            weaker.of(objective, period).unsettled())
                    .isLessThanOrEqualTo(exposure.unsettled() + 1e-12));
        }
    }
}
