package ec.atalaya.document;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.NumberNotation.Reading;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberNotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # text         | POINT     | EITHER
        0              | 0         | 0
        7              | 7         | 7
        +7             | 7         | 7
        -7             | -7        | -7
        −7             | none      | -7
        1234           | 1234      | 1234
        1.5            | 1.5       | 1.5
        1,5            | none      | 1.5
        -0,5           | none      | -0.5
        .5             | 0.5       | 0.5
        ,5             | none      | 0.5
        5.             | 5         | 5
        1.234          | 1.234     | two
        -1.234         | -1.234    | two
        999.999        | 999.999   | two
        0.234          | 0.234     | 0.234
        -0.234         | -0.234    | -0.234
        0,234          | none      | 0.234
        012.345        | 12.345    | 12.345
        1,234          | none      | 1.234
        1234.567       | 1234.567  | 1234.567
        1.2345         | 1.2345    | 1.2345
        1.234.567      | none      | 1234567
        1,234,567      | none      | 1234567
        1.234,5        | none      | 1234.5
        1,234.5        | none      | 1234.5
        1234,5         | none      | 1234.5
        1.234.567,89   | none      | 1234567.89
        0.234.567      | none      | none
        1.23.456       | none      | none
        1.234,567.8    | none      | none
        2E-5           | 0.00002   | 0.00002
        1.5e3          | 1500      | 1500
        1,5E3          | none      | 1500
        1.234E3        | 1234      | 1234
        1E+2           | 100       | 100
        1 234          | none      | 1234
        1 234,5        | none      | 1234.5
        1 234 567      | none      | 1234567
        12 34          | none      | none
        1 2            | none      | none
        ''             | none      | none
        -              | none      | none
        .              | none      | none
        E5             | none      | none
        1e             | none      | none
        1e5000         | none      | none
        25%            | none      | none
        n/d            | none      | none
        NaN            | none      | none
        Infinity       | none      | none
        0x1F           | none      | none
        ١٢             | none      | none
        """)
    void readsNumbersAsTheyAreWrittenInEachKindOfDocument(String text, String point, String either) {
        assertThat(told(NumberNotation.POINT, text)).as("POINT").isEqualTo(point);
        assertThat(told(NumberNotation.EITHER, text)).as("EITHER").isEqualTo(either);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00A0234,5", "1\u202F234,5", "1\u2009234,5"})
    void readsThousandsThatAreGroupedByNarrowAndFixedSpaces(String text) {
        assertThat(told(NumberNotation.EITHER, text)).isEqualTo("1234.5");
    }

    @ParameterizedTest
    @CsvSource({"1.234,1234,'1,234'", "-12.500,-12500,'-12,500'"})
    void saysBothReadingsOfANumberThatHasTwo(String text, String grouped, String decimal) {
        assertThat(NumberNotation.EITHER.read(text)).isEqualTo(new Reading.TwoWays(grouped, decimal));
        assertThat(told(NumberNotation.EITHER, grouped)).isNotEqualTo("two");
        assertThat(told(NumberNotation.EITHER, decimal)).isNotEqualTo("two");
    }

    @Property
    void whatIsWrittenWithACommaIsReadAsItWas(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal number) {
        String text = number.toPlainString().replace('.', ',');

        assertThat(NumberNotation.EITHER.read(text))
                .isEqualTo(new Reading.Number(new BigDecimal(number.toPlainString())));
    }

    @Property
    void whatIsWrittenWithAPointIsReadAsItWas(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(5) BigDecimal number) {
        assertThat(NumberNotation.POINT.read(number.toPlainString())).isEqualTo(new Reading.Number(number));
    }

    private static String told(NumberNotation notation, String text) {
        Reading reading = notation.read(text);
        if (reading instanceof Reading.Number number) {
            String plain = number.value().toPlainString();
            return plain.contains(".") ? number.value().stripTrailingZeros().toPlainString() : plain;
        }
        return reading instanceof Reading.TwoWays ? "two" : "none";
    }
}
