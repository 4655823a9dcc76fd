package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.table.Meeting;
import ec.atalaya.rules.table.Outcome;
import ec.atalaya.rules.table.Section;
import ec.atalaya.rules.table.Severity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Locale ECUADOR = Locale.forLanguageTag("es-EC");

    private final Wording spanish = new Wording(Locale.forLanguageTag("es"), ECUADOR);
    private final Wording english = new Wording(Locale.ENGLISH, ECUADOR);

    @Test
    void bothBundlesHaveTheSameKeysAndPlaces() throws IOException {
        Properties root = bundle("scoreboard.properties");
        Properties other = bundle("scoreboard_en.properties");
        assertThat(other.stringPropertyNames()).isEqualTo(root.stringPropertyNames());
        assertThat(root.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(other, key)).as(key).isEqualTo(places(root, key)));
    }

    private static int places(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                WordingTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyConstantThatIsToldHasItsWord(String language) {
        var wording = new Wording(Locale.forLanguageTag(language), ECUADOR);
        Stream.of(Reason.values())
                .forEach(reason -> assertThat(wording.reason(reason)).isNotBlank());
        Stream.of(Severity.values())
                .forEach(one -> assertThat(wording.name("severity", one)).isNotBlank());
        Stream.of(Meeting.values())
                .forEach(one -> assertThat(wording.name("meeting", one)).isNotBlank());
        Stream.of(Section.values())
                .forEach(one -> assertThat(wording.name("section", one)).isNotBlank());
        Stream.of(Outcome.values())
                .forEach(one -> assertThat(wording.name("outcome", one)).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 2024 | 2024",
                "2025-S1 | S1 2025, primer semestre de 2025 | H1 2025, first half of 2025",
                "2025-Q3 | T3 2025, tercer trimestre de 2025 | Q3 2025, third quarter of 2025",
                "2025-07 | jul. 2025, julio de 2025 | Jul 2025, July 2025",
            })
    void periodsAreToldInWords(String period, String inSpanish, String inEnglish) {
        assertThat(spanish.period(Period.parse(period))).isEqualTo(inSpanish);
        assertThat(english.period(Period.parse(period))).isEqualTo(inEnglish);
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        assertThat(spanish.percent(0.706)).isEqualTo("70,6\u00A0%");
        assertThat(english.percent(12.345)).isEqualTo("1,234.5%");
        assertThat(spanish.percent(12.345)).isEqualTo("1.234,5\u00A0%");
        assertThat(spanish.points(-0.042)).isEqualTo("\u22124,2\u00A0pp");
        assertThat(spanish.points(0.042)).isEqualTo("+4,2\u00A0pp");
        assertThat(spanish.exposure(0.178)).isEqualTo("0,18");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(spanish.points(-0.0001)).isEqualTo("0,0\u00A0pp");
        assertThat(spanish.points(0.0001)).isEqualTo("0,0\u00A0pp");
    }

    @Test
    void oneIsNotMany() {
        assertThat(spanish.text("lag.QUARTER", 1)).isEqualTo("con un rezago de 1 trimestre");
        assertThat(spanish.text("lag.QUARTER", 6)).isEqualTo("con un rezago de 6 trimestres");
        assertThat(spanish.text("lag.QUARTER", 0)).isEqualTo("sin rezago");
    }

    @Test
    void aLanguageThatIsNotSpokenIsAnsweredInSpanish() {
        assertThat(new Wording(Locale.FRENCH, ECUADOR).percent(0.5)).isEqualTo("50,0\u00A0%");
    }
}
