package ec.atalaya.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.plan.Period;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailWordingTest {

    private static final MailWording SPANISH = new MailWording(Locale.forLanguageTag("es-EC"));
    private static final MailWording ENGLISH = new MailWording(Locale.ENGLISH);

    @Test
    void numbers_are_written_as_in_ecuador() {
        assertThat(SPANISH.percent(-0.53)).isEqualTo("\u221253,0\u00a0%");
        assertThat(SPANISH.percent(-0.0001)).isEqualTo("0,0\u00a0%");
        assertThat(SPANISH.mark(0.7)).isEqualTo("70\u00a0%");
        assertThat(SPANISH.mark(0.855)).isEqualTo("85,5\u00a0%");
        assertThat(SPANISH.value(4578317, "viajes")).isEqualTo("4.578.317\u00a0viajes");
        assertThat(SPANISH.value(15.9084, "% de hogares")).isEqualTo("15,908\u00a0% de hogares");
        assertThat(SPANISH.value(1, "sí/no")).isEqualTo("sí");
        assertThat(SPANISH.value(-2, "")).isEqualTo("\u22122");
        assertThat(ENGLISH.percent(0.417)).isEqualTo("41.7\u00a0%");
        assertThat(SPANISH.period(Period.parse("2025-Q3"))).isEqualTo("T3 2025");
        assertThat(SPANISH.period(Period.parse("2025-S1"))).isEqualTo("S1 2025");
        assertThat(SPANISH.period(Period.parse("2025"))).isEqualTo("2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count.first.NEW|1|1 alerta nueva",
                "count.first.NEW|2|2 alertas nuevas",
                "count.STILL_OPEN|1|1 abierta",
                "count.RESOLVED|3|3 resueltas",
                "held.MONTH|1|1 mes",
                "held.QUARTER|4|4 trimestres seguidos"
            })
    void one_is_not_many(String key, int count, String told) {
        assertThat(SPANISH.text(key, count)).isEqualTo(told);
    }

    @Test
    void both_languages_say_the_same() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        assertThat(ResourceBundle.getBundle("messages.mail", Locale.ENGLISH, control)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("messages.mail", Locale.ROOT, control)
                        .keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Secretaría de Movilidad|40|Secretaría de Movilidad",
                "Secretaría de Coordinación Territorial y Participación Ciudadana|40|Secretaría de Coordinación Territorial…",
                "Secretaría de Coordinación Territorial|38|Secretaría de Coordinación Territorial",
                "Secretaría de Coordinación Territorial|37|Secretaría de Coordinación…",
                "Palabralarguísima|10|Palabrala…"
            })
    void subjects_are_cut_between_words(String text, int longest, String cut) {
        assertThat(Subjects.shortened(text, longest)).isEqualTo(cut);
        assertThat(cut.length()).isLessThanOrEqualTo(longest);
    }
}
