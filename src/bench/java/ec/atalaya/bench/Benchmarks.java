package ec.atalaya.bench;

import ec.atalaya.console.PageBenchmark;
import ec.atalaya.drawing.MapBenchmark;
import ec.atalaya.evaluation.spreading.SpreadingBenchmark;
import ec.atalaya.evaluation.whatif.WhatIfBenchmark;
import ec.atalaya.measurement.ImportBenchmark;
import org.openjdk.jmh.runner.RunnerException;

/** All benchmarks, one after the other, each with its yardstick. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        EvaluationBenchmark.main(arguments);
        SpreadingBenchmark.main(arguments);
        WhatIfBenchmark.main(arguments);
        MapBenchmark.main(arguments);
        PageBenchmark.main(arguments);
        ImportBenchmark.main(arguments);
    }
}
