package ec.atalaya.evaluation.spreading;

import ec.atalaya.bench.SideBySide;
import ec.atalaya.evaluation.PlanBuilder;
import ec.atalaya.plan.Frequency;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/** The exposures of whole maps, and the shares of one objective, next to the same sums over bare arrays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpreadingBenchmark {

    private static final List<String> SIZES = List.of("1000", "10000", "100000");
    private static final int CAUSES = 5;
    private static final int NEIGHBOURS = 50;
    private static final Period YEAR = Period.year(2020);

    @Param({"1000", "10000", "100000"})
    private int links;

    private Plan plan;
    private Terms[] terms;
    private Map<String, Double> deviations;
    private Spread spread;
    private String last;
    private int[] causes;
    private double[] weights;
    private double[] own;

    /** Each objective is caused by a few of those before it, so that the last one has nearly all upstream. */
    @Setup
    public void draw() {
        var random = new Random(2015);
        int objectives = links / CAUSES + 1;
        causes = new int[(objectives - 1) * CAUSES];
        weights = new double[causes.length];
        own = random.doubles(objectives).toArray();
        var builder = PlanBuilder.plan(2020, 2021, Frequency.YEAR);
        deviations = new HashMap<>();
        for (int effect = 0; effect < objectives; effect++) {
            builder.objective("O" + effect);
            deviations.put("O" + effect, own[effect]);
            for (int i = 0; effect > 0 && i < CAUSES; i++) {
                int at = (effect - 1) * CAUSES + i;
                causes[at] = effect - 1 - random.nextInt(Math.min(effect, NEIGHBOURS));
                weights[at] = random.nextDouble() / CAUSES;
                builder.link("O" + causes[at], "O" + effect, weights[at]);
            }
        }
        plan = builder.plan();
        terms = plan.map().links().stream().map(link -> new Terms(0, 1, false)).toArray(Terms[]::new);
        spread = totals();
        last = "O" + (objectives - 1);
    }

    @Benchmark
    public Spread totals() {
        return Spreading.over(
                plan,
                List.of(YEAR),
                (link, period) -> terms[link.number()],
                (objective, period) -> deviations.get(objective));
    }

    @Benchmark
    public double bareTotals() {
        double[] burdens = new double[own.length];
        double sum = 0;
        for (int effect = 0; effect < own.length; effect++) {
            double threat = 0;
            for (int i = 0; effect > 0 && i < CAUSES; i++) {
                int at = (effect - 1) * CAUSES + i;
                threat += weights[at] * burdens[causes[at]];
            }
            burdens[effect] = Math.max(own[effect], Math.min(1, threat));
            sum += burdens[effect];
        }
        return sum;
    }

    @Benchmark
    public List<RootShare> shares() {
        return RootShares.of(spread, last, YEAR);
    }

    /** Measures all and prints them side by side, by link. */
    public static void main(String[] arguments) throws RunnerException {
        SideBySide measured = SideBySide.of(SpreadingBenchmark.class);
        SideBySide.head("one link, of maps of so many", "time (ns)", "times bare arrays");
        for (String size : SIZES) {
            double count = Double.parseDouble(size);
            double bare = measured.time("bareTotals", "links", size) / count;
            SideBySide.line("bare arrays, " + size, bare, bare);
            SideBySide.line("exposures, " + size, measured.time("totals", "links", size) / count, bare);
            SideBySide.line("shares of one objective, " + size, measured.time("shares", "links", size) / count, bare);
        }
    }
}
