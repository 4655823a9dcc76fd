package ec.atalaya.drawing;

import ec.atalaya.bench.SideBySide;
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
import org.w3c.dom.Document;

/** The picture of the shipped map, and of one as large as maps come, next to reading the first one's markup again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class MapBenchmark {

    private static final int OBJECTIVES = 120;
    private static final int LINKS = 180;

    private MapPicture shipped;
    private MapPicture large;
    private Svg drawn;

    @Setup
    public void evaluate() {
        shipped = EvaluatedMap.of("2024-Q4");
        large = RandomMaps.of(1, OBJECTIVES, LINKS);
        drawn = shippedMap();
    }

    @Benchmark
    public Svg shippedMap() {
        return MapDrawing.draw(shipped, MapOptions.in("es-EC")).svg();
    }

    @Benchmark
    public Svg largeMap() {
        return MapDrawing.draw(large, MapOptions.in("es-EC")).svg();
    }

    @Benchmark
    public Document readAgain() {
        return SvgDocument.of(drawn);
    }

    /** Measures all and prints them side by side. */
    public static void main(String[] arguments) throws RunnerException {
        SideBySide measured = SideBySide.of(MapBenchmark.class);
        double yardstick = measured.time("readAgain");
        SideBySide.head("one picture", "time (ms)", "times reading it");
        SideBySide.line("shipped map (aim 50 ms)", measured.time("shippedMap"), yardstick);
        SideBySide.line("120 objectives, 180 links", measured.time("largeMap"), yardstick);
        SideBySide.line("reading the shipped map's markup", yardstick, yardstick);
    }
}
