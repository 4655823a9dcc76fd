package ec.atalaya.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.atalaya.document.RefusedDocument;
import ec.atalaya.plan.Indicator;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementFilesTest {

    private static final String HEADER = "indicator,period,value,source,cutoff,note,provisional\n";
    private static final Period PERIOD = Period.parse("2024-Q1");

    @TempDir
    private Path folder;

    private Plan plan;
    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void readAPlanWithTwoIndicators() throws IOException {
        Files.writeString(
                folder.resolve("plan.yaml"),
                "code: p\nstart: 2015\nend: 2025\nsources: [INEC, EPMAPS]\naxes: [{code: E}]\n");
        Files.writeString(folder.resolve("objectives.csv"), "code,name,axis\nO,Objetivo,E\n");
        Files.writeString(
                folder.resolve("indicators.csv"),
                "code,name,objective,direction,method,source\nI1,Uno,O,UP,TARGET_RATIO,PROPIA\nI2,Dos,O,UP,TARGET_RATIO,\n");
        plan = PlanFolder.read(folder).plan();
    }

    @Test
    void readsAllThatARowSays() throws IOException {
        file("a.csv", HEADER + "I1,2024-Q1,1.5,INEC,2024-04-20,estimado,sí\n");

        Measurement one = at("I1").chosen();

        assertThat(one)
                .isEqualTo(new Measurement(
                        "I1", PERIOD, 1.5, "INEC", LocalDate.of(2024, 4, 20), "estimado", true, one.place(), 1));
        assertThat(one.place().row()).isEqualTo("a.csv:2");
    }

    @Test
    void readsASpanishSpreadsheetAsItIs() throws IOException {
        Files.write(
                add("a.csv"),
                "Indicador;Período;Valor;Corte;Nota\r\nI1;2024-Q1;1234,5;2024-04-01;año\r\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(at("I1").value()).isEqualTo(1234.5);
        assertThat(at("I1").chosen().note()).isEqualTo("año");
    }

    @Test
    void readsAWorkbookWithDates() throws IOException {
        try (OutputStream out = Files.newOutputStream(add("a.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Datos");
            String[] header = {"indicador", "período", "valor", "corte", "provisional"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "I1");
            sheet.value(1, 1, LocalDate.of(2024, 7, 1));
            sheet.style(1, 1).format("mmm-yy").set();
            sheet.value(1, 2, 7);
            sheet.value(1, 3, LocalDate.of(2024, 8, 5));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, true);
        }

        Measurement one = series("I1").at(Period.parse("2024-07")).orElseThrow().chosen();

        assertThat(one.cutoff()).isEqualTo(LocalDate.of(2024, 8, 5));
        assertThat(one.provisional()).isTrue();
        assertThat(one.place().row()).isEqualTo("a.xlsx!Datos!2");
    }

    @Test
    void anEmptyValueIsNoMeasurementAndZeroIsOne() throws IOException {
        file("a.csv", HEADER + "I1,2024-Q1,,INEC,,,\nI2,2024-Q1,0,INEC,,,\n");

        assertThat(series("I1").at(PERIOD)).isEmpty();
        assertThat(at("I2").value()).isZero();
    }

    @Test
    void aLaterFileRestatesAndWhatItWasStaysOnRecord() throws IOException {
        file("b.csv", HEADER + "I1,2024-Q1,1,INEC,2024-06-01,,\n");
        file("a.csv", HEADER + "I1,2024-Q1,2,INEC,2024-04-01,,\n");

        MeasuredValue value = at("I1");

        assertThat(value.value()).as("files count in the order given").isEqualTo(2);
        assertThat(value.revision()).isEqualTo(2);
        assertThat(value.earlier()).extracting(Measurement::value).containsExactly(1.0);
        assertThat(value.rivals()).isEmpty();
    }

    @Test
    void theSameKeyTwiceInOneFileIsAFault() throws IOException {
        file("a.csv", HEADER + "I1,2024-Q1,1,INEC,,,\nI1,2024-Q1,2,,,,\nI1,2024-Q1,1,INEC,,,\n");

        assertThat(errors()).containsExactly("a.csv:4:1 measurement.twice [I1, 2024-Q1, a.csv:2]");
    }

    @Test
    void theFaultsOfAllFilesAreToldAtOnce() throws IOException {
        file("b.csv", HEADER + "I9,2024-Q1,1,,,,\n,2024-Q1,1,,,,\nI1,,1,,,,\n");
        file("a.csv", HEADER + "I1,1T 2024,x,,01/04/2024,,quizás\n");
        files.add(folder.resolve("c.csv"));

        assertThat(errors())
                .containsExactly(
                        folder.resolve("c.csv") + ":1:1 file.missing [" + folder.resolve("c.csv") + "]",
                        "a.csv:2:2 cell.period [1T 2024]",
                        "a.csv:2:3 cell.number [x]",
                        "a.csv:2:5 cell.day [01/04/2024]",
                        "a.csv:2:7 cell.yes-or-no [quizás]",
                        "b.csv:2:1 measurement.unknown-indicator [I9, p, I1, I2]",
                        "b.csv:3:1 cell.missing [indicator]",
                        "b.csv:4:2 cell.missing [period]");
    }

    @Test
    void ofAFileForSeveralPlansOnlyItsOwnRowsCount() throws IOException {
        file("a.csv", "plan,indicator,period,value\np,I1,2024-Q1,1\notro,I77,2024-Q1,2\n,I2,2024-Q1,3\n");

        assertThat(at("I1").value()).isEqualTo(1);
        assertThat(at("I2").value()).isEqualTo(3);
    }

    @Test
    void findsTheTablesOfAPlanFolderByName() throws IOException {
        Path measurements = Files.createDirectory(folder.resolve("measurements"));
        for (String name : List.of("b.csv", "a.XLSX", "~$a.xlsx", ".c.csv", "leer.txt")) {
            Files.writeString(measurements.resolve(name), "");
        }

        assertThat(MeasurementFiles.of(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.XLSX", "b.csv");
        assertThat(MeasurementFiles.of(measurements)).isEmpty();
    }

    @Test
    void theShippedMeasurementsHaveNoFaults() {
        Path shipped = Path.of("config/plans/quito-2015-2025");
        Plan quito = PlanFolder.read(shipped).plan();

        Measurements read = MeasurementFiles.read(quito, MeasurementFiles.of(shipped));

        assertThat(quito.indicators())
                .filteredOn(
                        one -> read.of(one, quito.profile().sources()).periods().isEmpty())
                .hasSizeLessThan(5);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(add(name), text);
    }

    private Path add(String name) {
        files.add(folder.resolve(name));
        return folder.resolve(name);
    }

    private Series series(String code) {
        Indicator indicator = plan.indicator(code).orElseThrow();
        return MeasurementFiles.read(plan, files).of(indicator, plan.profile().sources());
    }

    private MeasuredValue at(String code) {
        return series(code).at(PERIOD).orElseThrow();
    }

    private List<String> errors() {
        RefusedDocument refusal = catchThrowableOfType(RefusedDocument.class, () -> MeasurementFiles.read(plan, files));
        return refusal.faults().stream()
                .map(fault -> fault.place() + " " + fault.key() + " " + fault.arguments())
                .toList();
    }
}
