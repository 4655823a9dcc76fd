package ec.atalaya.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTableTest {

    @TempDir
    private Path folder;

    private TableTrial table;

    @BeforeEach
    void startAfresh() {
        table = new TableTrial(folder);
    }

    @Test
    void readsNumbersAndTexts() throws IOException {
        read(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 2024);
            sheet.value(1, 2, 1234.5);
            sheet.value(1, 3, "hola");
            sheet.value(2, 0, "B");
            sheet.value(2, 2, 1e-7);
        });

        assertThat(table.rows).containsExactly("2: A|2024|1234.5|hola", "3: B||1.0E-7|");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void passesOverTitleRowsAndBlankRows() throws IOException {
        read(sheet -> {
            sheet.value(0, 0, "Informe de indicadores");
            sheet.value(1, 0, "Valor");
            sheet.value(1, 5, "al 31 de diciembre");
            header(sheet, 3);
            sheet.value(5, 0, "A");
            sheet.value(5, 2, 1);
            sheet.value(7, 0, "B");
            sheet.value(7, 2, "x");
            sheet.style(9, 0).bold().set();
            sheet.value(10, 3, "   ");
        });

        assertThat(table.rows).containsExactly("6: A||1.0|", "8: B|||");
        assertThat(table.faults).containsExactly("t.xlsx!Hoja!C8 cell.number-either");
    }

    @Test
    void passesOverEmptySheetsAndSheetsWithoutTheTable() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Vacía");
            workbook.newWorksheet("Portada").value(0, 0, "Plan");
            Worksheet sheet = workbook.newWorksheet("Datos");
            header(sheet, 0);
            sheet.value(1, 0, "A");
            sheet.value(1, 2, "x");
            Worksheet later = workbook.newWorksheet("Otra");
            header(later, 0);
            later.value(1, 0, "Z");
        }
        table.read(file);

        assertThat(table.rows).containsExactly("2: A|||");
        assertThat(table.faults)
                .containsExactly("t.xlsx!Datos!C2 cell.number-either", "t.xlsx!Otra!A1 workbook.other-sheet");
    }

    @Test
    void aNumberStoredAsTextThatHasTwoReadingsIsAFault() throws IOException {
        read(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, "A");
            sheet.value(1, 2, "1.234");
            sheet.value(2, 0, "B");
            sheet.value(2, 2, "1234,5");
        });

        assertThat(table.rows).containsExactly("2: A|||", "3: B||1234.5|");
        assertThat(table.faults).containsExactly("t.xlsx!Hoja!C2 cell.two-ways");
    }

    @Test
    void aPercentCellHoldsTheFractionThatItStores() throws IOException {
        read(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, "A");
            sheet.value(1, 2, 0.25);
            sheet.style(1, 2).format("0.0%").set();
        });

        assertThat(table.rows).containsExactly("2: A||0.25|");
        assertThat(table.faults).isEmpty();
    }

    /** The writer does not escape the quotation marks of formats, so they stand here escaped. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | 2024-07-15",
                "dd/mm/yyyy | 2024-07-15",
                "YYYY\\-MM\\-DD | 2024-07-15",
                "[$-C0A]d mmm | 2024-07-15",
                "[$-300A]dddd, d &quot;de&quot; mmmm &quot;de&quot; yyyy | 2024-07-15",
                "mmm-yy | 2024-07",
                "yyyy | 2024",
                "0.0&quot; días de yd&quot; | 45488",
                "[$USD] #,##0.00 | 45488",
                "_-* #,##0_d | 45488",
                "General | 45488"
            })
    void datesAreReadAsFarAsTheirFormatShowsThem(String format, String read) throws IOException {
        read(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, "A");
            sheet.value(1, 1, LocalDateTime.of(2024, 7, 15, 0, 0));
            sheet.style(1, 1).format(format).set();
        });

        assertThat(table.rows).containsExactly("2: A|" + read + "||");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void theTimeOfDayOfADateIsLeftAway() throws IOException {
        read(sheet -> {
            header(sheet, 0);
            sheet.value(1, 1, LocalDateTime.of(2024, 7, 15, 18, 30));
            sheet.style(1, 1).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 1, LocalDate.of(2024, 2, 29));
            sheet.style(2, 1).format("dd/mm/yyyy").set();
        });

        assertThat(table.rows).containsExactly("2: |2024-07-15||", "3: |2024-02-29||");
    }

    @Test
    void formulasCountForTheirSavedResults() throws IOException {
        readPatched("<row r='2'><c r='A2' t='str'><f>B1</f><v>A</v></c>"
                + "<c r='B2' s='1'><f>TODAY()</f><v>45488.25</v></c>"
                + "<c r='C2'><f>1+1</f><v>2.5</v></c></row>"
                + "<row r='3'><c r='A3'><v>7</v></c><c r='C3' t='str'><f>IF(1,\"\")</f><v></v></c></row>"
                + "<row r='4'><c r='A4' t='str'><f>B1</f><v>#1</v></c></row>");

        assertThat(table.rows).containsExactly("2: A|2024-07-15|2.5|", "3: 7|||", "4: #1|||");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void formulasWithoutAResultAndErrorsAreFaults() throws IOException {
        readPatched("<row r='2'><c r='A2'><v>1</v></c><c r='C2'><f>1+1</f></c></row>"
                + "<row r='3'><c r='C3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"
                + "<row r='4'><c r='B4' t='e'><v>#N/A</v></c></row>");

        assertThat(table.faults)
                .containsExactly(
                        "t.xlsx!Hoja!C2 workbook.no-result",
                        "t.xlsx!Hoja!C3 workbook.error-cell",
                        "t.xlsx!Hoja!B4 workbook.error-cell");
    }

    @Test
    void errorsAboveTheHeaderBelongToNobody() throws IOException {
        read(sheet -> {
            sheet.formula(0, 0, "1/0");
            header(sheet, 1);
            sheet.value(2, 0, "A");
        });

        assertThat(table.rows).containsExactly("3: A|||");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void faultsOfTheHeaderAreToldWithTheirCells() throws IOException {
        read(sheet -> {
            sheet.value(3, 1, "indicador");
            sheet.value(3, 2, "nota");
            sheet.value(3, 27, "otra");
            sheet.value(4, 1, "A");
        });

        assertThat(table.faults).containsExactly("t.xlsx!Hoja!A4 header.missing", "t.xlsx!Hoja!AB4 header.unknown");
    }

    @Test
    void aWorkbookWithoutTheTableIsToldSo() throws IOException {
        read(sheet -> sheet.value(0, 0, "nada"));

        assertThat(table.faults).containsExactly("t.xlsx:1:1 table.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "indicator,value\nA,1\n", "PK\u0003\u0004 cut"})
    void aFileThatIsNoWorkbookIsToldSo(String text) {
        table.file("t.xlsx", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(table.faults).containsExactly("t.xlsx:1:1 workbook.broken");
    }

    @Test
    void aWorkbookCutInTheMiddleIsToldSo() throws IOException {
        read(sheet -> header(sheet, 0));
        byte[] whole = Files.readAllBytes(folder.resolve("t.xlsx"));
        var cut = new TableTrial(folder).file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));

        assertThat(cut.faults).containsExactly("cut.xlsx:1:1 workbook.broken");
    }

    @Test
    void anArchiveThatIsNoWorkbookAndABrokenSheetAreToldSo() throws IOException {
        readPatched("<row r='2'><c r='A2'><v>1</v>");
        Path archive = folder.resolve("zip.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }

        assertThat(table.faults).containsExactly("t.xlsx:1:1 workbook.broken");
        assertThat(new TableTrial(folder).read(archive).faults).containsExactly("zip.xlsx:1:1 workbook.broken");
    }

    private static void header(Worksheet sheet, int row) {
        sheet.value(row, 0, "Indicador");
        sheet.value(row, 1, "Período base");
        sheet.value(row, 2, "VALOR");
        sheet.value(row, 3, "nota");
    }

    private void read(Consumer<Worksheet> fill) throws IOException {
        table.read(write(fill));
    }

    private Path write(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Hoja"));
        }
        return file;
    }

    /** Rows below a header as Excel writes them, with the results of formulas, which the writer at hand leaves out. */
    private void readPatched(String rows) throws IOException {
        Path plain = Files.move(
                write(sheet -> {
                    header(sheet, 0);
                    sheet.style(50, 0).format("yyyy-mm-dd").set();
                }),
                folder.resolve("plain.zip"));
        Path patched = folder.resolve("t.xlsx");
        try (var in = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(patched))) {
            for (ZipEntry entry : in.stream().toList()) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.replaceAll("<row r=\"51\".*?</row>", "")
                        .replace("</sheetData>", rows.replace('\'', '"') + "</sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        table.read(patched);
    }
}
