package ec.atalaya.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What was measured of one class of benchmarks, to be printed beside a yardstick of the same run. */
public record SideBySide(Collection<RunResult> results) {

    /** Runs all benchmarks of a class. */
    public static SideBySide of(Class<?> benchmarks) throws RunnerException {
        return new SideBySide(new Runner(new OptionsBuilder()
                        .include(benchmarks.getName().replace("$", "\\$") + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
    }

    /** Names the columns. */
    public static void head(String what, String time, String ratio) {
        System.out.printf(Locale.ROOT, "%n%-44s %14s %18s%n", what, time, ratio);
    }

    /** One line: a figure and how many times the yardstick it is. */
    public static void line(String what, double figure, double yardstick) {
        System.out.printf(Locale.ROOT, "%-44s %14.3f %18.2f%n", what, figure, figure / yardstick);
    }

    /** The mean time of a benchmark, in its own unit. */
    public double time(String benchmark) {
        return time(benchmark, "", "");
    }

    /** The same where the benchmark has a parameter. */
    public double time(String benchmark, String parameter, String value) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .filter(result ->
                        parameter.isEmpty() || value.equals(result.getParams().getParam(parameter)))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
