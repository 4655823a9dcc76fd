package ec.atalaya.measurement;

import static ec.atalaya.measurement.LoadTrial.keys;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.measurement.LoadRequest.Taking;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as offices make them. */
class OfficeFilesTest {

    @TempDir
    private Path folder;

    private LoadTrial trial;

    @BeforeEach
    void freshPlan() {
        trial = new LoadTrial(folder);
    }

    @Test
    void a_spanish_export_with_titles_above_its_header_is_read_as_it_is() {
        Path file = trial.csv(
                "a.csv",
                "Secretaría de Movilidad, Quito, 2024;;;\r\n\r\nIndicador: todos;;;\r\n"
                        + "Indicador;Período;Valor;Nota\r\nM2-01;2024-Q1;73,2;\"añadido; provisional\"\r\n"
                        + "M2-03;2024-01;1.234.567,5;\r\n;;;\r\n ; ;;\r\n",
                Charset.forName("windows-1252"));

        assertThat(trial.load(file, Taking.WHOLE).outcome().added()).isEqualTo(2);
        assertThat(trial.values("M2-03")).containsExactly("2024-01 1234567.5 ");
    }

    @Test
    void titles_stand_above_a_comma_separated_header_as_well_and_a_table_without_one_is_told() {
        Path titled = trial.csv("b.csv", "Datos del plan\n\nindicator,period,value\nM2-01,2024-Q1,1.234\n");
        Path none = trial.csv("n.csv", "uno,dos\n1,2\n");

        assertThat(trial.load(titled, Taking.WHOLE).outcome().added()).isEqualTo(1);
        assertThat(trial.refusal(none, Taking.WITHOUT_FAULTY_ROWS)).anyMatch(fault -> fault.contains("indicator"));
    }

    @Test
    void a_percentage_is_read_in_what_the_indicator_is_measured_in() {
        Path workbook = trial.workbook("p.xlsx", sheet -> {
            header(sheet);
            percent(sheet, 1, "M2-01", "2024-Q1", 0.455);
            percent(sheet, 2, "M2-02", "2024", 0.45);
            percent(sheet, 3, "M2-03", "2024-01", 0.45);
        });
        Path text =
                trial.csv("p.csv", "indicador;período;valor\nM2-01;2024-Q2;45,5 %\nM2-02;2023;45%\nM2-03;2024-02;4%\n");

        LoadReport report = trial.load(workbook, Taking.WITHOUT_FAULTY_ROWS);
        assertThat(keys(report)).containsExactly("p.xlsx!Datos!C4 measurement.percent");
        assertThat(keys(trial.load(text, Taking.WITHOUT_FAULTY_ROWS))).containsExactly("p.csv:4:3 measurement.percent");
        assertThat(trial.values("M2-01")).containsExactly("2024-Q1 45.5 ", "2024-Q2 45.5 ");
        assertThat(trial.values("M2-02")).containsExactly("2024 0.45 ", "2023 0.45 ");
    }

    @Test
    void the_rows_that_a_workbook_left_out_can_be_corrected_in_a_text_file() throws IOException {
        Path workbook = trial.workbook("w.xlsx", sheet -> {
            sheet.value(0, 0, "Movilidad");
            sheet.range(0, 0, 0, 2).merge();
            header(sheet, 2);
            percent(sheet, 3, "M2-91", "2024-Q1", 0.4525);
            sheet.value(4, 0, "M2-93");
            sheet.value(4, 1, "2024-01");
            sheet.value(4, 2, 1.234);
            sheet.value(5, 0, "M2-03");
            sheet.value(5, 1, LocalDate.of(2024, 2, 1));
            sheet.style(5, 1).format("yyyy-mm").set();
            sheet.formula(5, 2, "1+1");
        });

        LoadReport report = trial.load(workbook, Taking.WITHOUT_FAULTY_ROWS);
        assertThat(keys(report))
                .containsExactly(
                        "w.xlsx!Datos!A4 measurement.unknown-indicator",
                        "w.xlsx!Datos!A5 measurement.unknown-indicator",
                        "w.xlsx!Datos!C6 workbook.no-result");

        String kept = Files.readString(Objects.requireNonNull(report.refusedRows()));
        Path corrected = trial.csv("w2.csv", kept.replace("M2-9", "M2-0").replace("M2-03;2024-02;", "M2-03;2024-02;7"));
        assertThat(trial.load(corrected, Taking.WHOLE).outcome().added()).isEqualTo(3);
        assertThat(trial.values("M2-01")).containsExactly("2024-Q1 45.25 ");
        assertThat(trial.values("M2-03")).containsExactly("2024-01 1.234 ", "2024-02 7 ");
    }

    @Test
    void units_that_a_file_names_are_compared() {
        Path file =
                trial.csv("u.csv", "indicador,período,valor,unidad\nM2-03,2024-01,1,T/mes\nM2-03,2024-02,1,kg/mes\n");

        assertThat(keys(trial.load(file, Taking.WITHOUT_FAULTY_ROWS))).containsExactly("u.csv:3:4 measurement.unit");
    }

    @Test
    void a_file_that_was_cut_off_is_refused_even_without_its_faulty_rows() throws IOException {
        String whole = "indicator,period,value,note\nM2-01,2024-Q1,1,\"uno, dos\"\nM2-01,2024-Q2,12,\"tres\"\n";
        Path inQuotes = trial.csv("q.csv", whole.substring(0, whole.length() - 3));
        Path inRow = trial.csv("r.csv", whole.substring(0, whole.indexOf(",12,") + 2));
        Path workbook = trial.workbook("z.xlsx", OfficeFilesTest::header);
        byte[] bytes = Files.readAllBytes(workbook);
        Files.write(workbook, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(trial.refusal(inQuotes, Taking.WITHOUT_FAULTY_ROWS))
                .singleElement()
                .asString()
                .startsWith("q.csv:3:4: ");
        assertThat(trial.refusal(inRow, Taking.WITHOUT_FAULTY_ROWS))
                .singleElement()
                .asString()
                .startsWith("r.csv:3:3: ");
        assertThat(trial.refusal(workbook, Taking.WITHOUT_FAULTY_ROWS))
                .singleElement()
                .asString()
                .startsWith("z.xlsx");
        assertThat(trial.stored()).isZero();
    }

    @Test
    void a_refused_file_leaves_no_rows_behind_on_disk() throws IOException {
        String trace = UUID.randomUUID().toString();
        Path file = trial.csv("t.csv", "indicator,period,value,note\nM2-99,2024-Q1,1," + trace + "\nM2-01,2024-Q2,\"1");
        assertThat(trial.refusal(file, Taking.WITHOUT_FAULTY_ROWS)).hasSizeGreaterThan(1);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("atalaya-")))
                    .noneMatch(path -> holds(path, trace));
        }
    }

    /** Others come and go there. */
    private static boolean holds(Path file, String trace) {
        try {
            return Files.readString(file).contains(trace);
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void a_last_row_that_is_short_as_others_are_is_not_cut_off() {
        Path file = trial.csv("s.csv", "indicator,period,value,note\nM2-01,2024-Q1,1\nM2-01,2024-Q2,2");

        assertThat(trial.load(file, Taking.WHOLE).outcome().added()).isEqualTo(2);
    }

    private static void header(Worksheet sheet) {
        header(sheet, 0);
    }

    private static void header(Worksheet sheet, int row) {
        sheet.value(row, 0, "Indicador");
        sheet.value(row, 1, "Periodo");
        sheet.value(row, 2, "Valor");
    }

    private static void percent(Worksheet sheet, int row, String indicator, String period, double share) {
        sheet.value(row, 0, indicator);
        sheet.value(row, 1, period);
        sheet.value(row, 2, share);
        sheet.style(row, 2).format("0.00%").set();
    }
}
