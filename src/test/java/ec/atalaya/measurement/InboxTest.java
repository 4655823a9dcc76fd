package ec.atalaya.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.database.FreshDatabase;
import ec.atalaya.database.TestDatabase;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FreshDatabase
class InboxTest {

    private static final Instant NOON = Instant.parse("2026-01-15T17:00:00Z");
    private static final String HEADER = "indicador,período,valor\n";
    private static final Plan PLAN =
            PlanFolder.read(Path.of("config/plans/quito-2015-2025")).plan();

    @TempDir
    private Path folder;

    private Path files = Path.of("");
    private MeasurementStore store;
    private Inbox inbox;

    @BeforeEach
    void open(TestDatabase database) throws IOException {
        database.jdbc().sql("truncate measurement, measurement_load cascade").update();
        store = new MeasurementStore(database.jdbc(), database.dataSource());
        inbox = new Inbox(new Inbox.Settings(folder), store);
        files = Files.createDirectories(folder.resolve(PLAN.code()));
    }

    private void write(Path file, String text, Instant at) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private List<LoadOutcome> lookAt(Instant now) {
        return inbox.takeIn(PLAN, now);
    }

    private List<String> lying(String where) throws IOException {
        Path at = files.resolve(where);
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(at)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_that_was_just_written_waits_until_it_rests() throws IOException {
        write(files.resolve("a.csv"), HEADER + "M2-01,2025-Q3,70.5\n", NOON);
        assertThat(lookAt(NOON.plusSeconds(1))).isEmpty();
        assertThat(lying("")).containsExactly("a.csv");
        assertThat(lookAt(NOON.plusSeconds(6))).extracting(LoadOutcome::added).containsExactly(1);
        assertThat(lying("")).isEmpty();
        assertThat(lying("done")).containsExactly("a.csv");
    }

    @Test
    void a_file_that_ends_within_a_row_is_looked_at_twice() throws IOException {
        Path file = files.resolve("a.csv");
        write(file, HEADER + "M2-01,2025-Q3,70", NOON);
        assertThat(lookAt(NOON.plusSeconds(60))).isEmpty();
        write(file, ".5\n", NOON.plusSeconds(61));
        assertThat(lookAt(NOON.plusSeconds(120))).hasSize(1);
        assertThat(valueOf("M2-01")).isEqualTo(70.5);
    }

    @Test
    void what_is_written_after_a_file_was_taken_is_not_lost() throws IOException {
        write(files.resolve("a.csv"), HEADER, NOON);
        assertThat(lookAt(NOON.plusSeconds(60))).hasSize(1);
        write(files.resolve("done/a.csv"), "M2-01,2025-Q3,70.5\n", NOON.plusSeconds(70));
        assertThat(lookAt(NOON.plusSeconds(120))).extracting(LoadOutcome::added).containsExactly(1);
        assertThat(valueOf("M2-01")).isEqualTo(70.5);
        assertThat(lying("done")).containsExactly("a.csv");
    }

    @Test
    void a_refused_file_that_grows_loses_its_list_of_faults_and_is_read_again() throws IOException {
        write(files.resolve("a.csv"), HEADER + "M2-01,2025-Q3,mucho\n", NOON);
        assertThat(lookAt(NOON.plusSeconds(60))).isEmpty();
        assertThat(lying("rejected")).containsExactly("a.csv", "a.csv.faltas.txt");
        Files.writeString(files.resolve("rejected/a.csv"), HEADER + "M2-01,2025-Q3,70.5\n");
        Files.setLastModifiedTime(files.resolve("rejected/a.csv"), FileTime.from(NOON.plusSeconds(70)));
        assertThat(lookAt(NOON.plusSeconds(120))).hasSize(1);
        assertThat(lying("rejected")).isEmpty();
        assertThat(lying("done")).containsExactly("a.csv");
    }

    private double valueOf(String indicator) {
        return store.of(PLAN)
                .of(PLAN.indicator(indicator).orElseThrow(), List.of())
                .at(Period.parse("2025-Q3"))
                .orElseThrow()
                .value();
    }
}
