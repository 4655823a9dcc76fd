package ec.atalaya.measurement;

import ec.atalaya.database.TestDatabase;
import ec.atalaya.measurement.LoadRequest.Taking;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 7.2 million rows through the whole checking path into the table of measurements, next to PostgreSQL's own reading of
 * the same file into a table with the same columns and keys. Each runs in one transaction, in a process whose heap is
 * held to half a gigabyte; the larger figure of two rounds counts, for the yardstick as well.
 */
public final class ImportBenchmark {

    private static final int PLANS = 1_000;
    private static final int ROUNDS = 2;
    private static final String HEAP = "-Xmx511m";

    private final TestDatabase database = TestDatabase.fresh();
    private final GeneratedFile file;
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    private ImportBenchmark(GeneratedFile file) {
        this.file = file;
    }

    /** Measures in a process of its own and prints both side by side. */
    public static void main(String[] arguments) {
        try {
            int ended = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-classpath",
                            System.getProperty("java.class.path"),
                            Inside.class.getName())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException("The import benchmark ended with " + ended);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What runs with the small heap. */
    static final class Inside {

        public static void main(String[] arguments) throws IOException {
            int plans = arguments.length == 0 ? PLANS : Integer.parseInt(arguments[0]);
            GeneratedFile file = GeneratedFile.of(plans);
            try {
                new ImportBenchmark(file).measure();
            } finally {
                Files.delete(file.file());
            }
            System.exit(0);
        }
    }

    private void measure() {
        double bare = 0;
        double checked = 0;
        for (int i = 0; i < ROUNDS; i++) {
            bare = Math.max(bare, file.rows() / seconds(this::copyBare));
            checked = Math.max(checked, file.rows() / seconds(this::load));
        }
        System.out.printf(Locale.ROOT, "%n%-36s %14s%n", file.rows() + " rows", "rows a second");
        System.out.printf(Locale.ROOT, "%-36s %14.0f%n", "import with all checks", checked);
        System.out.printf(Locale.ROOT, "%-36s %14.0f%n", "bare COPY of the same file", bare);
        System.out.printf(Locale.ROOT, "%-36s %14.2f%n", "times bare COPY (aim 0.45)", checked / bare);
        System.out.printf(Locale.ROOT, "%-36s %14d%n%n", "peak heap in MB (aim 512)", peakHeap() >> 20);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%.1f s%n", seconds);
        return seconds;
    }

    /** The same table, but for what stands in no column of the file. */
    private void copyBare() {
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("drop table if exists bare").update();
        jdbc.sql("create table bare (like measurement including all)").update();
        jdbc.sql("alter table bare add foreign key (load) references measurement_load")
                .update();
        long load = jdbc.sql("""
                        insert into measurement_load (plan, name, origin, digest, loaded_at, loaded_by, rows_new,
                            rows_restated, rows_unchanged) values ('', '', '', '', now(), '', 0, 0, 0) returning id""").query(Long.class).single();
        jdbc.sql("alter table bare alter load set default " + load + ", alter file set default '"
                        + file.file().getFileName() + "', alter sheet set default '', alter line set default 1,"
                        + " alter known_from set default date '2024-01-01', alter note set default '',"
                        + " alter provisional set default false")
                .update();
        transaction.executeWithoutResult(status -> copy());
        require(jdbc, "bare");
        jdbc.sql("drop table bare").update();
    }

    private void copy() {
        try (Connection connection = database.dataSource().getConnection();
                InputStream in = Files.newInputStream(file.file())) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy bare (plan, indicator, period, value, source, cutoff) from stdin"
                                    + " (format csv, header true)",
                            in,
                            1 << 17);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void load() {
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("truncate measurement, measurement_load cascade").update();
        var store = new MeasurementStore(jdbc, database.dataSource());
        var request = LoadRequest.whole(file.file(), MeasurementOrigin.COMMAND, "bench", Instant.now());
        LoadReport report = transaction.execute(status -> store.load(file.plans(), request.taking(Taking.WHOLE, "")));
        if (report == null || report.outcome().added() != file.rows()) {
            throw new IllegalStateException(String.valueOf(report));
        }
        require(jdbc, "measurement");
    }

    private void require(JdbcClient jdbc, String table) {
        long rows = jdbc.sql("select count(*) from " + table).query(Long.class).single();
        if (rows != file.rows()) {
            throw new IllegalStateException(table + " holds " + rows + " rows");
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
