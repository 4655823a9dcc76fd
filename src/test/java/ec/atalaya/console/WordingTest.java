package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.scoring.Reason;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.StatusScale;
import ec.atalaya.rules.table.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    private final Wording spanish = wording("es");
    private final Wording english = wording("en");

    private static Wording wording(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/console");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Wordings(messages).of(Locale.forLanguageTag(language));
    }

    @Test
    void numbers_are_written_as_in_ecuador() {
        assertThat(spanish.percent(0.7064)).isEqualTo("70,6\u00a0%");
        assertThat(spanish.percent(-0.53)).isEqualTo("\u221253,0\u00a0%");
        assertThat(spanish.points(-0.042)).isEqualTo("\u22124,2\u00a0pp");
        assertThat(spanish.points(0.0204)).isEqualTo("+2,0\u00a0pp");
        assertThat(spanish.points(-0.0001)).isEqualTo("0,0\u00a0pp");
        assertThat(spanish.exposure(0.175)).isEqualTo("0,18");
        assertThat(spanish.number(4578317)).isEqualTo("4.578.317");
        assertThat(spanish.number(1.23456)).isEqualTo("1,235");
        assertThat(spanish.wholePercent(2 / 3.0)).isEqualTo("67\u00a0%");
    }

    @Test
    void scores_of_a_scale_that_is_none_of_fractions_are_told_as_the_numbers_that_they_are() {
        Wording five = spanish.on(new StatusScale(List.of(), 5, -5));
        assertThat(five.score(-0.5877)).isEqualTo("\u22120,59");
        assertThat(five.term(3.162)).isEqualTo("3,16");
        assertThat(five.points(-1.25)).isEqualTo("\u22121,25");
        assertThat(five.scoreMark(2.5)).isEqualTo("2,5");
        assertThat(five.edge(Judged.of("OBJECTIVE", ""), 2.5)).isEqualTo("2,5");
        assertThat(five.edge(Judged.of("INDICATOR", ""), 0.85)).isEqualTo("85\u00a0%");
        assertThat(five.edge(Judged.of("INDICATOR", "growth"), 0.015)).isEqualTo("0,015");
        Wording fractions = spanish.on(new StatusScale(List.of(), 1, 0));
        assertThat(fractions.score(0.7064)).isEqualTo("70,6\u00a0%");
        assertThat(fractions.scoreMark(0.85)).isEqualTo("85\u00a0%");
    }

    @Test
    void numbers_are_written_in_english_too() {
        assertThat(english.percent(0.706)).isEqualTo("70.6%");
        assertThat(english.number(4578317.5)).isEqualTo("4,578,317.5");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 2024",
        "2025-S1, S1 2025, primer semestre de 2025",
        "2025-Q3, T3 2025, tercer trimestre de 2025",
        "2025-07, jul. 2025, julio de 2025",
        "2025-07-15, 15 jul. 2025, 15 jul. 2025"
    })
    void periods_have_a_short_and_a_full_name(String period, String shortName, String fullName) {
        assertThat(spanish.shortPeriod(Period.parse(period))).isEqualTo(shortName);
        assertThat(spanish.period(Period.parse(period))).isEqualTo(fullName);
    }

    @Test
    void dates_and_hours_are_told_in_the_plans_zone() {
        var at = Instant.parse("2025-07-15T14:00:00Z");

        assertThat(spanish.moment(at, ZoneId.of("America/Guayaquil"))).isEqualTo("15 jul. 2025, 09:00");
        assertThat(spanish.longDate(LocalDate.of(2025, 7, 15))).isEqualTo("martes, 15 de julio de 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-15, hoy",
        "2025-07-14, ayer",
        "2025-06-24, hace 21 días",
        "2025-01-15, hace 6 meses",
        "2025-07-16, mañana",
        "2025-07-18, en 3 días"
    })
    void distances_are_told_in_words(LocalDate day, String words) {
        assertThat(spanish.distance(day, LocalDate.of(2025, 7, 15))).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_its_words(Reason reason) {
        assertThat(spanish.reason(reason.name())).isNotEqualTo(english.reason(reason.name()));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void every_severity_has_its_word(Severity severity) {
        assertThat(spanish.name("severity", severity)).isNotEmpty();
    }

    @Test
    void lists_end_with_and() {
        assertThat(spanish.listed(List.of("E3", "M5", "M2"))).isEqualTo("E3, M5 y M2");
        assertThat(english.listed(List.of("E3"))).isEqualTo("E3");
    }

    @ParameterizedTest
    @CsvSource({"0.004, same", "-0.004, same", "0.005, up", "-0.2, down"})
    void a_change_of_less_than_half_a_point_is_none(double points, String icon) {
        assertThat(new Change(points).icon()).isEqualTo(icon);
    }
}
