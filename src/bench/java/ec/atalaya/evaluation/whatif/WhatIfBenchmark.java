package ec.atalaya.evaluation.whatif;

import ec.atalaya.bench.SideBySide;
import ec.atalaya.evaluation.DefaultRules;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.EvaluationRequest;
import ec.atalaya.evaluation.Evaluator;
import ec.atalaya.measurement.MeasurementFiles;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.nio.file.Path;
import java.util.List;
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
import org.openjdk.jmh.runner.RunnerException;

/** What if, of the shipped plan: both evaluations and their difference, next to one evaluation as it is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class WhatIfBenchmark {

    private static final Path FOLDER = Path.of("config/plans/quito-2015-2025");
    private static final Period FOCUS = Period.parse("2024-Q4");

    private Evaluator evaluator;
    private EvaluationRequest request;
    private List<Override> overrides;

    @Setup
    public void read() {
        Plan plan = PlanFolder.read(FOLDER).plan();
        request = new EvaluationRequest(
                plan, MeasurementFiles.read(plan, MeasurementFiles.of(FOLDER)), null, List.of(FOCUS));
        evaluator = new Evaluator(DefaultRules.inForce());
        overrides =
                List.of(new Override.OfValue("I4-01", FOCUS, 90), new Override.OfLink("I4", "E3", 0.9, null, false));
    }

    @Benchmark
    public Difference whatIf() {
        Evaluation now = evaluator.evaluate(request);
        Evaluation then = evaluator.evaluate(WhatIf.suppose(request, overrides));
        return Difference.between(now, then, FOCUS);
    }

    @Benchmark
    public Evaluation asItIs() {
        return evaluator.evaluate(request);
    }

    /** Measures both and prints them side by side. */
    public static void main(String[] arguments) throws RunnerException {
        SideBySide measured = SideBySide.of(WhatIfBenchmark.class);
        double yardstick = measured.time("asItIs");
        SideBySide.head("the shipped plan, one quarter", "time (ms)", "times as it is");
        SideBySide.line("what if (aim 300 ms)", measured.time("whatIf"), yardstick);
        SideBySide.line("as it is", yardstick, yardstick);
    }
}
