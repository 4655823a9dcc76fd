package ec.atalaya.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    private enum Word implements Bilingual {
        AXIS("EJE"),
        OWN_DATA("DATO_PROPIO");

        private final String spanish;

        Word(String spanish) {
            this.spanish = spanish;
        }

        @Override
        public String spanish() {
            return spanish;
        }
    }

    private final Faults faults = new Faults();

    @Test
    void aCellThatIsNotGivenIsNeitherZeroNorAFault() {
        Cell cell = cell("");

        assertThat(cell.number(faults)).isEmpty();
        assertThat(cell.whole(0, 9, faults)).isEmpty();
        assertThat(cell.yesOrNo(faults)).isEmpty();
        assertThat(cell.oneOf(Word.class, faults)).isEmpty();
        assertThat(cell.as(LocalDate::parse, "cell.day", faults)).isEmpty();
        assertThat(cell.code(faults)).isEmpty();
        assertThat(cell.orElse("x")).isEqualTo("x");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void whatIsRequiredIsToldByTheNameOfItsColumn() {
        cell("").required("value", faults);

        assertThat(told()).isEqualTo("a.csv:7:3 cell.missing [value]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e16", "9999999999999999"})
    void numbersBeyondMeasureAreRefused(String text) {
        assertThat(cell(text).number(faults)).isEmpty();
        assertThat(told()).isEqualTo("a.csv:7:3 cell.too-large [" + text + "]");
    }

    @ParameterizedTest
    @CsvSource({"1e-400,0", "1E-5,0.00001", "-0,0"})
    void tinyNumbersAreNumbers(String text, double value) {
        assertThat(cell(text).number(faults)).isEqualTo(OptionalDouble.of(value));
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "0.5,true", "-0.001,false", "1.001,false"})
    void bothEdgesBelongToARange(String text, boolean inside) {
        assertThat(cell(text).number(0, 1, faults).isPresent()).isEqualTo(inside);
        assertThat(faults.hasErrors()).isNotEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"3,true", "3.0,true", "3.5,false", "-1,false", "10,false"})
    void wholeNumbersHaveNoFraction(String text, boolean fits) {
        assertThat(cell(text).whole(0, 9, faults)).isEqualTo(fits ? OptionalInt.of(3) : OptionalInt.empty());
        assertThat(faults.count()).isEqualTo(fits ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1-01", "a.b_c#9", "Ñandú", "#1", "-"})
    void codesAreMadeOfLettersDigitsAndFourSigns(String text) {
        assertThat(cell(text).code(faults)).isEqualTo(text);
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1 01", "a/b", "a,b", "a:b", "«a»", "a\u00A0b"})
    void otherSignsMakeNoCode(String text) {
        assertThat(cell(text).code(faults)).isEmpty();
        assertThat(told()).startsWith("a.csv:7:3 cell.code");
    }

    @ParameterizedTest
    @CsvSource({
        "AXIS,AXIS",
        "axis,AXIS",
        "Eje,AXIS",
        "dato propio,OWN_DATA",
        "own-data,OWN_DATA",
        "DATO_PROPIO,OWN_DATA"
    })
    void wordsAreReadInBothLanguagesAndAnyCase(String text, Word word) {
        assertThat(cell(text).oneOf(Word.class, faults)).contains(word);
    }

    @Test
    void anUnknownWordIsToldWithAllThatAreKnown() {
        assertThat(cell("ejes").oneOf(Word.class, faults)).isEmpty();
        assertThat(told()).isEqualTo("a.csv:7:3 cell.one-of [ejes, AXIS (EJE), OWN_DATA (DATO_PROPIO)]");
    }

    @ParameterizedTest
    @CsvSource({
        "yes,true",
        "Sí,true",
        "SI,true",
        "si\u0301,true",
        "s,true",
        "TRUE,true",
        "VERDADERO,true",
        "no,false",
        "No,false",
        "n,false",
        "false,false",
        "FALSO,false"
    })
    void yesAndNoAreReadInBothLanguages(String text, boolean yes) {
        assertThat(cell(text).yesOrNo(faults)).contains(yes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quizás", "x", "1", "0"})
    void whatIsNeitherYesNorNoIsAFault(String text) {
        assertThat(cell(text).yesOrNo(faults)).isEmpty();
        assertThat(told()).isEqualTo("a.csv:7:3 cell.yes-or-no [" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "15/07/2025", "2025-7-1", "ayer"})
    void whatIsNoDayIsToldWithItsText(String text) {
        Optional<LocalDate> day = cell(text).as(LocalDate::parse, "cell.day", faults);

        assertThat(day).isEmpty();
        assertThat(told()).isEqualTo("a.csv:7:3 cell.day [" + text + "]");
    }

    @Test
    void aFaultStaysOnOneLineEvenWhereItsCellDoesNot() {
        cell("una\r\n  dos").number(faults);

        assertThat(told()).isEqualTo("a.csv:7:3 cell.number [una dos]");
    }

    @Test
    void aNumberOfTwoReadingsIsToldWithBoth() {
        new Cell("1.234", Place.at("a.csv", 7, 3), NumberNotation.EITHER).number(faults);

        assertThat(told()).isEqualTo("a.csv:7:3 cell.two-ways [1.234, 1234, 1,234]");
    }

    private static Cell cell(String text) {
        return new Cell(text, Place.at("a.csv", 7, 3), NumberNotation.POINT);
    }

    private String told() {
        assertThat(faults.all()).hasSize(1);
        Fault fault = faults.all().get(0);
        return fault.place() + " " + fault.key() + " " + fault.arguments();
    }
}
