package ec.atalaya.evaluation.spreading;

import ec.atalaya.document.Place;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.CauseEffectLink;
import ec.atalaya.plan.CauseEffectLink.Sign;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A small map by chance, with lags, signs, days from and to which links hold, terms, and deviations of three years. */
final class RandomMap {

    static final int START = 2020;
    static final int YEARS = 3;

    private final Random random;
    private final List<String> codes = new ArrayList<>();
    private final List<CauseEffectLink> links = new ArrayList<>();
    private final Map<String, Map<Period, Double>> deviations = new HashMap<>();
    private final Map<CauseEffectLink, Terms> terms = new IdentityHashMap<>();

    private RandomMap(long seed) {
        this.random = new Random(seed);
    }

    /** How strengths, signs, lags and deviations are drawn. */
    interface Drawing {
        double strength(Random random);

        Sign sign(Random random);

        double deviation(Random random);

        Terms terms(Random random);
    }

    static RandomMap drawn(long seed, Drawing drawing) {
        var map = new RandomMap(seed);
        int size = 2 + map.random.nextInt(7);
        for (int i = 0; i < size; i++) {
            map.codes.add("O" + i);
        }
        Collections.shuffle(map.codes, map.random);
        for (int effect = 1; effect < size; effect++) {
            for (int cause = 0; cause < effect; cause++) {
                if (map.random.nextInt(5) < 3) {
                    map.link(cause, effect, drawing);
                }
            }
        }
        map.deviate(drawing);
        return map;
    }

    /** One link in ten has no rule that lets it transmit. */
    private void link(int cause, int effect, Drawing drawing) {
        var link = new CauseEffectLink(
                codes.get(cause),
                codes.get(effect),
                drawing.sign(random),
                drawing.strength(random),
                random.nextInt(4),
                1,
                "",
                random.nextInt(6) == 0 ? LocalDate.of(START + 1, 1, 1) : null,
                random.nextInt(6) == 0 ? LocalDate.of(START + 1, 6, 30) : null,
                "",
                Place.of("links.csv"));
        links.add(link);
        if (random.nextInt(10) > 0) {
            terms.put(link, drawing.terms(random));
        }
    }

    private void deviate(Drawing drawing) {
        for (String code : codes) {
            Map<Period, Double> own = new HashMap<>();
            periods().forEach(period -> own.put(period, drawing.deviation(random)));
            deviations.put(code, own);
        }
    }

    /** The same map, its parts given in another order. */
    RandomMap shuffled() {
        var same = new RandomMap(random.nextLong());
        same.codes.addAll(codes);
        same.links.addAll(links);
        same.deviations.putAll(deviations);
        same.terms.putAll(terms);
        Collections.shuffle(same.codes, same.random);
        Collections.shuffle(same.links, same.random);
        return same;
    }

    /** The same map but for one link, which passes on less. */
    RandomMap withOneLinkWeaker() {
        RandomMap other = shuffled();
        if (!other.terms.isEmpty()) {
            other.terms.replaceAll((link, own) -> link == other.links.get(0)
                    ? new Terms(own.threshold(), own.decay() * random.nextDouble(), own.advances())
                    : own);
        }
        return other;
    }

    List<String> codes() {
        return codes;
    }

    List<CauseEffectLink> links() {
        return links;
    }

    List<Period> periods() {
        Period first = Period.parse(START + "-Q1");
        return LongStream.range(0, YEARS * 4L).mapToObj(first::plus).toList();
    }

    double deviation(String objective, Period period) {
        return deviations.getOrDefault(objective, Map.of()).getOrDefault(period, Double.NaN);
    }

    @Nullable
    Terms terms(CauseEffectLink link) {
        return terms.get(link);
    }

    Spread spread() {
        PlanBuilder plan = PlanBuilder.plan(START, START + YEARS - 1, Frequency.QUARTER);
        codes.forEach(plan::objective);
        links.forEach(plan::link);
        return Spreading.over(plan.plan(), periods(), (link, period) -> terms.get(link.link()), this::deviation);
    }
}
