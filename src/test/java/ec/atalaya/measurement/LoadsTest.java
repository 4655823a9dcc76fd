package ec.atalaya.measurement;

import static ec.atalaya.measurement.LoadTrial.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.atalaya.measurement.LoadRequest.Taking;
import ec.atalaya.plan.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadsTest {

    private static final String HEADER = "indicator,period,value,source,cutoff,note,provisional\n";

    @TempDir
    private Path folder;

    private LoadTrial trial;

    @BeforeEach
    void freshPlan() {
        trial = new LoadTrial(folder);
    }

    @Test
    void a_column_that_names_rows_is_not_taken_for_sources() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 502; row++) {
            text.append("M2-01,2024-Q1,1,fila ").append(row).append(",,,\n");
        }
        LoadReport report = trial.load(trial.csv("a.csv", text + "M2-01,2024-Q2,1,fila 7,,,\n"), Taking.DRY_RUN);

        assertThat(keys(report)).containsExactly("a.csv:502:4 measurement.sources", "a.csv:503:4 measurement.sources");
        assertThat(report.faults().get(0).message(Locale.ROOT)).contains("«M2-01»", "500", "«fila 500»");
        assertThat(report.outcome().added()).isEqualTo(501);
    }

    @Test
    void a_dry_run_counts_what_would_become_of_each_row_and_changes_nothing() {
        trial.load(
                trial.csv("a.csv", HEADER + "M2-01,2024-Q1,1,,,,\nM2-01,2024-Q2,2,,,x,\nM2-02,2024,3,,,,\n"),
                Taking.WHOLE);
        Path file = trial.csv(
                "b.csv",
                HEADER + "M2-01,2024-Q1,1,,,,\nM2-01,2024-Q2,2,,,y,\nM2-01,2024-Q3,2,,,,\nM2-02,2024,3,,,,sí\n"
                        + "M2-09,2024,3,,,,\nM2-02,,3,,,,\n");

        LoadReport report = trial.load(file, Taking.DRY_RUN);

        assertThat(report.outcome()).isEqualTo(new LoadOutcome("b.csv", 1, 2, 1, 2));
        assertThat(keys(report)).containsExactly("b.csv:6:1 measurement.unknown-indicator", "b.csv:7:2 cell.missing");
        assertThat(report.faults().get(0).message(Locale.ROOT)).contains("M2-01, M2-02, M2-03");
        assertThat(report.load()).isNull();
        assertThat(trial.stored()).isEqualTo(3);
        assertThat(trial.loads.between("p", LoadTrial.TODAY.minusSeconds(9), LoadTrial.TODAY))
                .hasSize(1);
    }

    @Test
    void a_file_with_a_fault_in_its_last_row_leaves_nothing_behind_unless_its_faulty_rows_are_left_out()
            throws IOException {
        Path file = trial.csv(
                "c.csv", "indicador;período;valor;fuente\nM2-01;2024-Q1;1,5;INEC\nM2-09;2024-Q1;2,5;\"INEC; Quito\"\n");

        assertThat(trial.refusal(file, Taking.WHOLE)).hasSize(1);
        assertThat(trial.stored()).isZero();

        LoadReport report = trial.load(file, Taking.WITHOUT_FAULTY_ROWS);
        assertThat(report.outcome()).isEqualTo(new LoadOutcome("c.csv", 1, 0, 0, 1));
        assertThat(trial.values("M2-01")).containsExactly("2024-Q1 1.5 INEC");

        String kept = Files.readString(Objects.requireNonNull(report.refusedRows()));
        assertThat(kept)
                .startsWith("\uFEFFindicador;período;valor;fuente;falta\nM2-09;2024-Q1;2,5;\"INEC; Quito\";")
                .contains("c.csv:3:1: El plan p no tiene ningún indicador «M2-09»");
        var download = new ByteArrayOutputStream();
        long load = Objects.requireNonNull(report.load());
        assertThat(trial.refusedRows.nameOf("p", load)).contains("c.rechazadas.csv");
        assertThat(trial.refusedRows.nameOf("otro", load)).isEmpty();
        trial.refusedRows.write(load, download);
        assertThat(download.toString(StandardCharsets.UTF_8)).isEqualTo(kept);

        Path corrected = trial.csv("c.rechazadas.csv", kept.replace("\nM2-09", "\nM2-02"));
        assertThat(trial.load(corrected, Taking.WHOLE).outcome())
                .isEqualTo(new LoadOutcome("c.rechazadas.csv", 1, 0, 0, 0));
        assertThat(trial.values("M2-02")).containsExactly("2024-Q1 2.5 INEC; Quito");
    }

    @Test
    void within_a_file_a_later_cutoff_restates_and_the_same_cutoff_is_a_duplicate() {
        Path file = trial.csv(
                "d.csv",
                HEADER + "M2-02,2023,1,,2024-01-31,,\nM2-02,2023,2,,2024-02-28,,\nM2-02,2023,3,,2024-01-31,,\n"
                        + "M2-02,2023,4,INEC,2024-01-31,,\n");

        LoadReport report = trial.load(file, Taking.WITHOUT_FAULTY_ROWS);

        assertThat(report.outcome()).isEqualTo(new LoadOutcome("d.csv", 2, 1, 0, 1));
        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().get(0).text(Locale.ROOT))
                .startsWith("d.csv:4:1: ")
                .contains("d.csv:2");
        assertThat(held("M2-02", "2023")).isEqualTo(2);
    }

    /** Whatever the files of one source say, the database and the files read at once agree on what holds. */
    @Test
    void files_loaded_one_after_the_other_say_what_they_say_when_read_together() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            String period = Integer.toString(2000 + seed / 3);
            List<Path> files = new ArrayList<>();
            for (int file = 0; file < 4; file++) {
                Set<String> rows = new TreeSet<>();
                for (int row = 0; row < 3; row++) {
                    String cutoff = random.nextInt(4) == 0 ? "" : "2024-01-0" + (1 + random.nextInt(3));
                    rows.add("M2-02," + period + ",%d," + "INEC," + cutoff + ",,");
                }
                StringBuilder text = new StringBuilder(HEADER);
                List<String> shuffled = new ArrayList<>(rows);
                Collections.shuffle(shuffled, random);
                shuffled.forEach(row -> text.append(String.format(Locale.ROOT, row, random.nextInt(2)))
                        .append('\n'));
                files.add(trial.csv("s" + seed + "-" + file + ".csv", text.toString()));
                LoadOutcome dry = trial.load(files.get(file), Taking.DRY_RUN).outcome();
                assertThat(trial.load(files.get(file), Taking.WHOLE).outcome()).isEqualTo(dry);
                assertThat(held("M2-02", period))
                        .as("seed %d, file %d", seed, file)
                        .isEqualTo(MeasurementFiles.read(trial.plan, files)
                                .of(trial.plan.indicator("M2-02").orElseThrow(), List.of())
                                .at(Period.parse(period))
                                .orElseThrow()
                                .value());
            }
        }
    }

    private double held(String indicator, String period) {
        return trial.store
                .of(trial.plan)
                .of(trial.plan.indicator(indicator).orElseThrow(), List.of())
                .at(Period.parse(period))
                .orElseThrow()
                .value();
    }

    @Test
    void a_file_that_tells_its_whole_history_again_changes_nothing_and_an_old_value_told_alone_holds_again() {
        String history = HEADER + "M2-02,2023,2,,2024-02-28,nota,\nM2-02,2023,1,,2024-01-31,,\n";
        trial.load(trial.csv("d.csv", history), Taking.WHOLE);

        assertThat(trial.load(trial.csv("e.csv", history), Taking.WHOLE).outcome())
                .isEqualTo(new LoadOutcome("e.csv", 0, 0, 2, 0));
        assertThat(held("M2-02", "2023")).isEqualTo(2);

        Path old = trial.csv("f.csv", HEADER + "M2-02,2023,1,,2024-01-31,,\n");
        assertThat(trial.load(old, Taking.WHOLE).outcome()).isEqualTo(new LoadOutcome("f.csv", 0, 1, 0, 0));
        assertThat(held("M2-02", "2023")).isEqualTo(1);

        Path older = trial.csv("g.csv", history + "M2-02,2023,7,,2023-12-31,,\n");
        assertThat(trial.load(older, Taking.WHOLE).outcome()).isEqualTo(new LoadOutcome("g.csv", 0, 2, 1, 0));
        assertThat(held("M2-02", "2023")).isEqualTo(2);
    }

    @Test
    void periods_that_have_not_begun_are_refused_and_those_that_fit_badly_are_told() {
        Path file = trial.csv(
                "e.csv",
                HEADER + "M2-03,2025-07,1,,,,\nM2-03,2025-08,1,,,,\nM2-03,2024,1,,,,\nM2-01,2024-01-01,1,,,,\n"
                        + "M2-01,2024-02,1,,,,\nM2-01,45292,1,,45323,,\n");

        LoadReport report = trial.load(file, Taking.DRY_RUN);

        assertThat(keys(report))
                .containsExactly(
                        "e.csv:3:2 measurement.future",
                        "e.csv:4:2 measurement.longer-period",
                        "e.csv:5:2 measurement.first-day",
                        "e.csv:7:2 measurement.serial");
        assertThat(report.outcome()).isEqualTo(new LoadOutcome("e.csv", 4, 0, 0, 2));
    }

    @Test
    void a_value_far_from_its_series_is_told_and_taken() {
        loadEightUsualMonths("");

        LoadReport report = trial.load(
                trial.csv("f.csv", HEADER + "M2-03,2024-09,1090,,,,\nM2-03,2024-10,110,,,,\n"), Taking.WHOLE);

        assertThat(keys(report)).containsExactly("f.csv:2:3 measurement.outlier");
        assertThat(report.isWhole()).isTrue();
        assertThat(report.outcome().added()).isEqualTo(2);
    }

    private void loadEightUsualMonths(String source) {
        StringBuilder usual = new StringBuilder(HEADER);
        for (int month = 1; month <= 8; month++) {
            usual.append("M2-03,2024-0%d,%d,%s,,,\n".formatted(month, 100 + month, source));
        }
        trial.load(trial.csv("usual.csv", usual.toString()), Taking.WHOLE);
    }

    @Test
    void a_source_with_no_history_of_its_own_is_held_against_all_sources() {
        loadEightUsualMonths("EMASEO");

        LoadReport report = trial.load(
                trial.csv("nueva.csv", HEADER + "M2-03,2024-09,1090,,,,\nM2-03,2024-10,110,prensa,,,\n"), Taking.WHOLE);

        assertThat(keys(report)).containsExactly("nueva.csv:2:3 measurement.outlier");
    }

    @Test
    void the_head_of_a_unit_tells_its_own_indicators_alone() {
        Path file = trial.csv("mia.csv", HEADER + "M2-01,2024-Q1,1,,,,\nM2-03,2024-01,1,,,,\n");

        LoadReport report = trial.load(file, Taking.WITHOUT_FAULTY_ROWS, request -> request.of("SAMB"));

        assertThat(keys(report)).containsExactly("mia.csv:2:1 measurement.foreign");
        assertThat(report.outcome()).isEqualTo(new LoadOutcome("mia.csv", 1, 0, 0, 1));
        assertThat(trial.values("M2-01")).isEmpty();
    }

    @Test
    void a_load_that_breaks_off_while_rows_are_written_leaves_nothing_and_its_connection_usable() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 25_000; row++) {
            LocalDate cutoff = LocalDate.of(2024, 2, 1).plusDays(row / 100);
            text.append("M2-03,2024-01,1,fuente ")
                    .append(row % 100)
                    .append(',')
                    .append(cutoff)
                    .append(",,\n");
        }
        Path file = trial.csv("larga.csv", text.toString());

        assertThatThrownBy(() -> trial.load(
                        file,
                        Taking.WHOLE,
                        request -> request.watched(Locale.ROOT, progress -> {
                            throw new CancellationException();
                        })))
                .isInstanceOf(CancellationException.class);

        assertThat(trial.stored()).isZero();
        trial.load(file, Taking.WHOLE);
        assertThat(trial.stored()).isEqualTo(25_000);
    }

    @Test
    void what_lies_in_a_locked_period_is_told_anew_only_with_a_reason() {
        trial.load(trial.csv("a.csv", HEADER + "M2-03,2024-01,1,,,,\nM2-03,2025-01,1,,,,\n"), Taking.WHOLE);
        assertThat(trial.locked.lock("p", Period.parse("2024"), "ana", LoadTrial.TODAY, "cuenta pública"))
                .isTrue();
        assertThat(trial.locked.lock("p", Period.parse("2024"), "luis", LoadTrial.TODAY, "otra vez"))
                .isFalse();
        Path same = trial.csv("same.csv", HEADER + "M2-03,2024-01,1,,,,\nM2-03,2025-01,2,,,,\n");
        Path other = trial.csv("other.csv", HEADER + "M2-03,2024-01,2,,,,\n");

        assertThat(trial.load(same, Taking.WHOLE).outcome()).isEqualTo(new LoadOutcome("same.csv", 0, 1, 1, 0));
        assertThat(trial.refusal(other, Taking.WHOLE))
                .singleElement()
                .asString()
                .startsWith("other.csv:2:2: ")
                .contains("2024", "ana", "cuenta pública");
        assertThat(trial.load(other, Taking.WHOLE, "error de transcripción")
                        .outcome()
                        .restated())
                .isEqualTo(1);

        assertThat(trial.locked.unlock("p", Period.parse("2024"))).isTrue();
        Path again = trial.csv("again.csv", HEADER + "M2-03,2024-01,3,,,,\n");
        assertThat(trial.load(again, Taking.WHOLE).outcome().restated()).isEqualTo(1);
    }

    @Test
    void of_thousands_of_faults_the_first_thousand_and_the_count_are_told_and_every_row_is_kept() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 2500; row++) {
            text.append("M2-01,2024-Q9,1,,,,\n");
        }
        LoadReport report = trial.load(trial.csv("g.csv", text + "M2-01,2024-Q1,1,,,,\n"), Taking.WITHOUT_FAULTY_ROWS);

        assertThat(report.faults()).hasSize(1001);
        assertThat(report.faults().get(1000).text(Locale.ROOT)).contains("Hay 1500 faltas más");
        assertThat(report.outcome()).isEqualTo(new LoadOutcome("g.csv", 1, 0, 0, 2500));
        assertThat(Files.readAllLines(Objects.requireNonNull(report.refusedRows())))
                .hasSize(2501);
    }

    @Test
    void a_file_of_several_plans_is_taken_by_plan_and_what_was_known_is_found_again() {
        Path file = trial.csv(
                "h.csv", "plan,indicator,period,value\np,M2-01,2024-Q1,1\nq,M2-01,2024-Q1,1\n,M2-02,2024,1\n");

        assertThat(trial.load(file, Taking.WHOLE).outcome()).isEqualTo(new LoadOutcome("h.csv", 2, 0, 0, 0));
        assertThat(trial.load(file, Taking.WHOLE).outcome()).isEqualTo(new LoadOutcome("h.csv", 0, 0, 2, 0));
    }
}
