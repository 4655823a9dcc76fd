package ec.atalaya.bench;

import ec.atalaya.evaluation.DefaultRules;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.rules.RulesInForce;
import ec.atalaya.rules.drools.BareDrools;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One evaluation of a generated plan, next to the same facts and rules in Drools alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 6, time = 2)
public class EvaluationBenchmark {

    private EvaluationRequest request;
    private Evaluator evaluator;
    private BareDrools drools;
    private List<RecordingEngine.Session> sessions;

    @Setup
    public void generate() {
        RulesInForce rules = DefaultRules.inForce();
        var recording = new RecordingEngine(rules.engine());
        request = GeneratedPlan.request();
        new Evaluator(new RulesInForce(rules.set(), recording)).evaluate(request);
        sessions = List.copyOf(recording.sessions());
        evaluator = new Evaluator(rules);
        drools = new BareDrools(rules.set().sources());
    }

    @Benchmark
    public Evaluation evaluation() {
        return evaluator.evaluate(request);
    }

    @Benchmark
    public int bareDrools() {
        int fired = 0;
        for (RecordingEngine.Session session : sessions) {
            fired += drools.run(session.stage(), session.facts());
        }
        return fired;
    }

    /** Measures both and prints them side by side. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EvaluationBenchmark.class.getName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        RunResult whole = named(results, "evaluation");
        RunResult bare = named(results, "bareDrools");
        System.out.printf(Locale.ROOT, "%n%-28s %12s %16s%n", "one plan", "time (ms)", "allocation (kB)");
        print("evaluation", time(whole), allocation(whole));
        print("the same in bare Drools", time(bare), allocation(bare));
        System.out.printf(
                Locale.ROOT,
                "%-28s %12.2f %16.2f%n%n",
                "times bare Drools (aim 1.5)",
                time(whole) / time(bare),
                allocation(whole) / allocation(bare));
    }

    private static void print(String what, double micros, double bytes) {
        System.out.printf(Locale.ROOT, "%-28s %12.3f %16.0f%n", what, micros / 1000, bytes / 1000);
    }

    private static RunResult named(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow();
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocation(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getScore();
    }
}
