package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.console.ValueRows.ValueRow;
import ec.atalaya.plan.Indicator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IndicatorPageTest {

    private static final EvaluatedEvidence SHIPPED = EvaluatedEvidence.SHIPPED;

    private static IndicatorPage page(String code) {
        return SHIPPED.indicator(code, Wordings.ECUADOR);
    }

    private static String told(Object sentence) {
        return sentence.toString().replace('\u00a0', ' ');
    }

    @Test
    void theLeadTellsWhichWayItWentAndWhatWasExpected() {
        assertThat(told(page("M2-01").lead()))
                .isEqualTo("Retrocede: baja de 70 % en 2023 a 69,6 %. Para 2024 se esperaba 79,4 %: cumple −53,0 %.");
        assertThat(told(page("A2-01").lead()))
                .isEqualTo("Mejora: baja de 801.200 t en 2023 a 763.500 t. Para 2024 se esperaba 631.000 t: cumple solo"
                        + " 82,6 %.");
    }

    @Test
    void theLeadOfATrendTellsWhereItLeadsAndWhenItsTargetIsDue() {
        EvaluatedEvidence weather = EvaluatedEvidence.abroad("dns-de", "tiempo-de", "2016");
        IndicatorPage page = weather.indicator("I7.2.b", Wordings.ECUADOR);
        assertThat(told(page.lead()))
                .isEqualTo("Mejora: sube de 31,5 u en 2015 a 31,6 u. Si sigue como en los últimos cinco años, en 2030"
                        + " llegará a 62,96 u; la meta es 65 u.");
        assertThat(told(page.head().target())).isEqualTo("65 u (2030)");
        assertThat(told(page.steps()))
                .contains("Meta 2030", "Pasó de 20,4 u a 31,6 u en 5 años; si sigue así, en 2030 llega a 62,96 u.")
                .doesNotContain("Meta 2016");
        assertThat(String.valueOf(page.chart().picture())).contains("Meta 2030: 65");

        IndicatorPage everyYear = weather.indicator("I9.1.a", Wordings.ECUADOR);
        assertThat(told(everyYear.lead())).isEqualTo("Mejora: sube de 2,93 u en 2015 a 2,94 u.");
        assertThat(everyYear.head().attainment()).isEqualTo("sin puntaje");
        assertThat(told(everyYear.head().target())).isEqualTo("3,5 u");
    }

    @Test
    void theLeadOfAGrowthTellsItsPaceAndCarriedValuesTheirYear() {
        EvaluatedEvidence growth = EvaluatedEvidence.abroad("cif-ca", "open-sdg", "2026");
        assertThat(told(growth.indicator("I1-1-1", Wordings.ECUADOR).lead()))
                .isEqualTo("Vale 10,2 u (de 2023). Avanza al 95,3 % del ritmo que pide su meta, 7,25 u en 2030.");
        assertThat(told(growth.indicator("I14-2-1", Wordings.ECUADOR).lead()))
                .isEqualTo("Vale 46,734 u (de 2023). Se aleja de su meta, 55 u en 2026.");
        assertThat(told(growth.indicator("I9-7-1", Wordings.ECUADOR).lead()))
                .isEqualTo("Vale 59,4 u (de 2024). Ya está en su meta para 2030, 50 u.");
        assertThat(told(growth.indicator("I1-2-1", Wordings.ECUADOR).lead()))
                .isEqualTo("Vale 71,4 u (de 2023). Desde 66,6 u en 2016, mejora 1,0 % por año.");
        assertThat(told(growth.indicator("I10-2-1", Wordings.ECUADOR).lead()))
                .isEqualTo("Vale 11,9 u (de 2024). Desde 3,8 u en 2015, empeora 13,5 % por año.");
        assertThat(told(growth.indicator("I16-1-1", Wordings.ECUADOR).lead()))
                .isEqualTo("Vale 79 u (de 2022). Desde 79 u en 2021, no cambia.");

        assertThat(told(growth.indicator("I14-2-1", Wordings.ECUADOR).steps()))
                .contains("Desde la línea base cambió −4,7 % por año; para llegar a su meta debe cambiar −2,0 %.");
        assertThat(told(growth.indicator("I1-1-1", Locale.ENGLISH).steps()))
                .contains(
                        "Since the baseline it changed by −4.3% a year; to reach its target it has to change by −4.5%.");

        IndicatorChartPanel chart = growth.indicator("I1-2-1", Wordings.ECUADOR).chart();
        assertThat(chart.rows().get(0).value()).isEqualTo("71,4 (de 2023)");
        assertThat(chart.rows().get(3).value()).isEqualTo("71,4");
        assertThat(String.valueOf(chart.picture())).contains("Valor 2023: 71,4", "2024: sin dato");
    }

    @Test
    void whatIsMissingIsToldWithItsOwnerAndItsDay() {
        assertThat(told(page("E4-01").lead()))
                .isEqualTo(
                        "Sin evaluar: falta el dato de T4 2024. Lo reporta Instituto de la Ciudad y debía llegar hasta"
                                + " el 30 ene. 2025.");
    }

    @Test
    void aValueOfAPeriodInWhichNothingIsScheduledIsShownAndNotJudged() {
        assertThat(told(page("T3-01").lead())).isEqualTo("Vale 10 centralidades, pero no se evalúa: no programado.");
    }

    @Test
    void theTableHasOneRowForEachPeriodOfTheIndicatorsOwnRhythm() {
        List<ValueRow> rows = page("M2-01").chart().rows();
        assertThat(rows)
                .extracting(ValueRow::period)
                .containsExactly("2024", "2023", "2022", "2021", "2020", "2019", "2018", "2017", "2016", "2015");
        assertThat(rows.get(2).revision())
                .isEqualTo("2 (era 71,2: corte 17 ene. 2023, fila 145 de mediciones-2022.csv)");
        assertThat(rows.get(4).value()).isEqualTo("sin dato");
        assertThat(rows.get(0).place()).isEqualTo("fila 145 de mediciones-2024.csv");
    }

    @Test
    void thePictureTellsItsBandsItsGapAndItsCorrection() {
        String picture = String.valueOf(page("M2-01").chart().picture());
        assertThat(picture)
                .contains("corregido: era 71,2", "2020: sin dato", "Con problemas", "Avance menor", "Cumple")
                .doesNotContain("NaN");
    }

    @Test
    void correctionsAndSourcesThatDifferAreTold() {
        assertThat(page("M2-01").doubts().stream().map(IndicatorPageTest::told)).anySatisfy(line -> assertThat(line)
                .startsWith(
                        "2022 se corrigió de 71,2 % (corte 17 ene. 2023, fila 145 de mediciones-2022.csv) a 70,4 %"));
        assertThat(page("S3-02").doubts().stream().map(IndicatorPageTest::told))
                .anySatisfy(line -> assertThat(line).contains("dice 200 casos; cuenta 183 casos"));
    }

    @Test
    void noPageOfTheShippedPlanHoldsAHole() {
        for (Locale language : List.of(Wordings.ECUADOR, Locale.ENGLISH)) {
            for (Indicator indicator : SHIPPED.plan().indicators()) {
                IndicatorPage page = SHIPPED.indicator(indicator.code(), language);
                assertThat(page.lead().toString()).endsWith(".").doesNotContain("NaN", "null", "{", "..");
                assertThat(page.sheet())
                        .allSatisfy(line -> assertThat(line.told()).isNotBlank());
                assertThat(page.chart().rows())
                        .allSatisfy(row -> assertThat(row.toString()).doesNotContain("NaN", "null", "=,", "{"));
            }
        }
    }
}
