package ec.atalaya.console;

import java.util.Collection;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long the pages of the shipped plan take once they are warm, next to a file that the same server hands out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 2)
public class PageBenchmark {

    private ConsoleFixture console;

    @Setup
    public void start() {
        console = ConsoleFixture.evaluated();
    }

    @Benchmark
    public int board() {
        return length("/p/quito-2015-2025/tablero");
    }

    @Benchmark
    public int objective() {
        return length("/p/quito-2015-2025/objetivos/M2");
    }

    @Benchmark
    public int map() {
        return length("/p/quito-2015-2025/mapa");
    }

    @Benchmark
    public int staticFile() {
        return length("/favicon.svg");
    }

    private int length(String path) {
        return console.get(path).body().length();
    }

    /** Measures all and prints them side by side. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PageBenchmark.class.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        double yardstick = time(results, "staticFile");
        System.out.printf(Locale.ROOT, "%n%-28s %12s %16s%n", "one page, warm", "time (ms)", "times a file");
        print("board (aim 100 ms)", time(results, "board"), yardstick);
        print("objective (aim 100 ms)", time(results, "objective"), yardstick);
        print("map", time(results, "map"), yardstick);
        print("static file", yardstick, yardstick);
        System.out.println();
    }

    private static void print(String what, double micros, double yardstick) {
        System.out.printf(Locale.ROOT, "%-28s %12.2f %16.1f%n", what, micros / 1000, micros / yardstick);
    }

    private static double time(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
