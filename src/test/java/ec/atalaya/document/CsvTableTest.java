package ec.atalaya.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final String HEADER = "indicator,baseline_period,value,note\n";

    @TempDir
    private Path folder;

    private TableTrial table;

    @BeforeEach
    void startAfresh() {
        table = new TableTrial(folder);
    }

    @Test
    void readsRowsWithTheirLines() {
        table.csv(HEADER + "A,2024,1.5,hola\nB,,2,\n");

        assertThat(table.rows).containsExactly("2: A|2024|1.5|hola", "3: B||2.0|");
        assertThat(table.faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator,baseline_period,value,note",
                "indicador,período_base,valor,nota",
                "INDICADOR,PERIODO_BASE,VALOR,NOTA",
                "Indicador,Período base,Valor,Nota",
                "indicador,peri\u0301odo-base,value,Note",
                " indicator , baseline period ,\"value\",NOTE "
            })
    void readsHeadersInBothLanguagesWithAndWithoutAccentsInAnyCase(String header) {
        table.csv(header + "\nA,2024,1.5,hola\n");

        assertThat(table.rows).containsExactly("2: A|2024|1.5|hola");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeLeftOut() {
        table.csv("valor,indicador\n1.5,A\n");

        assertThat(table.rows).containsExactly("2: A||1.5|");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void readsWhatASpanishSpreadsheetWrites() {
        table.csv(
                "\uFEFFindicador;período_base;valor;nota\r\nA;2024;1234,5;niñez, según él\r\nB;;0,25;\r\n",
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(table.rows).containsExactly("2: A|2024|1234.5|niñez, según él", "3: B||0.25|");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void readsWindows1252WhereTheFileIsNoUtf8() {
        table.csv("indicador;período_base;valor;nota\r\nA;;1,5;año “Q” €\r\n", Charset.forName("windows-1252"));

        assertThat(table.rows).containsExactly("2: A||1.5|año “Q” €");
    }

    @Test
    void readsWindows1252WhoseFirstStrangeByteComesLate() {
        String many = "A;;1;plain\n".repeat(20_000);

        table.csv("indicador;periodo_base;valor;nota\n" + many + "B;;2;ñ\n", Charset.forName("windows-1252"));

        assertThat(table.rows).hasSize(20_001).last().isEqualTo("20002: B||2.0|ñ");
    }

    @Test
    void readsUtf8WhoseLongCharactersCrossBufferEdges() {
        String many = "A,,1,€ñ\n".repeat(20_000);

        table.csv(HEADER + many);

        assertThat(table.rows).hasSize(20_000).last().isEqualTo("20001: A||1.0|€ñ");
    }

    @Test
    void aNumberOfTwoReadingsInASemicolonFileIsAFault() {
        table.csv("indicador;valor\nA;1.234\nB;1234\n");

        assertThat(table.faults).containsExactly("t.csv:2:2 cell.two-ways");
    }

    @Test
    void inACommaFileThePointIsTheDecimalMark() {
        table.csv("indicador,valor\nA,1.234\nB,\"1,5\"\n");

        assertThat(table.rows).containsExactly("2: A||1.234|", "3: B|||");
        assertThat(table.faults).containsExactly("t.csv:3:2 cell.number");
    }

    @Test
    void separatorsInsideQuotedHeadersDecideNothing() {
        table.csv("indicator,value,\"no;ta;x;y\"\nA,1,\n");

        assertThat(table.rows).containsExactly("2: A||1.0|");
        assertThat(table.faults).containsExactly("t.csv:1:3 header.unknown");
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineBreaks() {
        table.csv(HEADER + "A,2024,1,\"una, \"\"dos\"\"\ny tres\"\nB,,x,\n");

        assertThat(table.rows).containsExactly("2: A|2024|1.0|una, \"dos\"\ny tres", "4: B|||");
        assertThat(table.faults).containsExactly("t.csv:4:3 cell.number");
    }

    @Test
    void quotesInsideAnUnquotedCellAreText() {
        table.csv(HEADER + "A,,1,tubería de 6\"\nB,,2,\n");

        assertThat(table.rows).containsExactly("2: A||1.0|tubería de 6\"", "3: B||2.0|");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void blankRowsAreNoRows() {
        table.csv("\n\n" + HEADER + "\nA,,1,\n,,,\n   \nB,,x,\n");

        assertThat(table.rows).containsExactly("5: A||1.0|", "8: B|||");
        assertThat(table.faults).containsExactly("t.csv:8:3 cell.number");
    }

    @Test
    void emptyCellsAtTheEndOfARowMayBeLeftOut() {
        table.csv(HEADER + "A,2024,1\nB\n");

        assertThat(table.rows).containsExactly("2: A|2024|1.0|", "3: B|||");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void cellsBeyondTheHeaderAreToldRowByRow() {
        table.csv(HEADER + "A,2024,1,2,3\nB,,1,,\nC,,1,,,7\n");

        assertThat(table.faults).containsExactly("t.csv:2:5 row.too-long", "t.csv:4:6 row.too-long");
    }

    @Test
    void aValueUnderANamelessHeaderIsNotPassedOver() {
        table.csv("indicator,,value,\nA,7,1,\nB,,2,\n");

        assertThat(table.faults).containsExactly("t.csv:2:2 row.no-header");
        assertThat(table.rows).hasSize(2);
    }

    @Test
    void unknownColumnsAreToldOnce() {
        table.csv("indicator,valeu,value,otra\nA,1,2,3\nB,1,2,3\n");

        assertThat(table.faults).containsExactly("t.csv:1:2 header.unknown", "t.csv:1:4 header.unknown");
    }

    @Test
    void aColumnUnderBothOfItsNamesIsThereTwice() {
        table.csv("indicator,value,valor\nA,1,2\n");

        assertThat(table.faults).containsExactly("t.csv:1:3 header.twice");
    }

    @Test
    void aMissingColumnIsToldOnceAndNotForEveryRow() {
        table.csv("\nindicator,note\nA,x\nB,y\n");

        assertThat(table.faults).containsExactly("t.csv:2:1 header.missing");
        assertThat(table.rows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", " \n,,,\n"})
    void anEmptyFileHasNoTable(String text) {
        table.csv(text);

        assertThat(table.faults).containsExactly("t.csv:1:1 table.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADER, "indicator,value", "\uFEFFindicator;value\r\n"})
    void aHeaderAloneIsATableWithoutRows(String text) {
        table.csv(text);

        assertThat(table.rows).isEmpty();
        assertThat(table.faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cut her", "\"cut\nhere,\nB,,2,x\n", "\"", "\"he said \"\"no\"\"", "\"x\"\""})
    void aFileCutInsideAQuotedCellIsAFaultAndItsRestIsNoData(String rest) {
        table.csv(HEADER + "A,,1,\"dos\nlíneas\"\nB,,2," + rest);

        assertThat(table.rows).containsExactly("2: A||1.0|dos\nlíneas");
        assertThat(table.faults).containsExactly("t.csv:4:4 csv.unclosed");
    }

    @Test
    void aLongFileCutInsideAQuotedCellTellsWhereTheCellBegins() {
        table.csv(HEADER + "A,,1,ok\n".repeat(5_000) + "B,,2,\"abierta\n" + "C,,3,ok\n".repeat(5_000));

        assertThat(table.rows).hasSize(5_000);
        assertThat(table.faults).containsExactly("t.csv:5002:4 csv.unclosed");
    }

    @Test
    void aFileCutAfterAClosedQuoteIsWhole() {
        table.csv(HEADER + "A,,1,\"fin\"");

        assertThat(table.rows).containsExactly("2: A||1.0|fin");
        assertThat(table.faults).isEmpty();
    }

    @Test
    void textAfterAClosingQuoteIsToldWithItsCell() {
        table.csv(HEADER + "A,,1,\"x\r\ny\"\r\nB,\"2024\"x,1,\r\nC,,1,\r\n");

        assertThat(table.faults).containsExactly("t.csv:4:2 csv.after-quote");
    }

    @Test
    void rowsEndInEveryKindOfLineBreak() {
        table.csv("indicator,value\rA,1\r\nB,2\nC,x");

        assertThat(table.rows).containsExactly("2: A||1.0|", "3: B||2.0|", "4: C|||");
        assertThat(table.faults).containsExactly("t.csv:4:2 cell.number");
    }

    @Test
    void aFileThatCannotBeReadIsAFault() throws IOException {
        table.read(Files.createDirectory(folder.resolve("t.csv")));

        assertThat(table.faults).containsExactly("t.csv:1:1 file.unreadable");
    }
}
