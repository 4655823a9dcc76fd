package ec.atalaya.console;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.console.ObjectivePage.FoldedIndicator;
import ec.atalaya.console.Sentence.Piece;
import ec.atalaya.plan.Objective;
import ec.atalaya.rules.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectivePageTest {

    private static final EvaluatedEvidence SHIPPED = EvaluatedEvidence.SHIPPED;

    private static ObjectivePage page(String code) {
        return SHIPPED.objective(code, Wordings.ECUADOR);
    }

    /** Spaces that hold a number and its unit together are told apart nowhere but here. */
    private static String told(Object sentence) {
        return sentence.toString().replace('\u00a0', ' ');
    }

    private static List<String> lines(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.concat(Stream.of(step.title()), step.lines().stream()), Stream.of(step.formula())))
                .map(ObjectivePageTest::told)
                .toList();
    }

    @Test
    void theLeadOfAnObjectiveInTroubleTellsSinceWhenWhyAndWhatThreatensIt() {
        assertThat(told(page("M2").lead()))
                .isEqualTo(
                        "Con problemas desde T4 2019, 21 trimestres seguidos. Lo baja sobre todo el indicador crítico"
                                + " M2-01, que retrocede: vale 69,6 % y se esperaba 79,4 %. Además está expuesto en 0,13:"
                                + " un 54 % viene de I4 Mejorar la ejecución presupuestaria, a través de E3, con un rezago"
                                + " de 6 trimestres.");
    }

    @Test
    void anObjectiveThatIsHeldDownIsToldWhatItsScoreWouldGive() {
        assertThat(told(page("A2").lead()))
                .startsWith(
                        "Avance menor desde T4 2022, 9 trimestres seguidos. Su nota, 88,1 %, sería «Cumple», pero no"
                                + " puede estar mejor que su indicador crítico A2-01, que vale 763.500 t y se esperaba"
                                + " 631.000 t.");
        assertThat(lines(page("A2").steps()))
                .contains("Reglas que decidieron", "Por la nota sería «Cumple»; lo retiene A2-01, que es crítico.");
        WhyNotWords.Answer answer = page("A2").whyNot();
        assertThat(answer).isNotNull();
        assertThat(answer.title()).isEqualTo("Por qué no «Cumple»");
        assertThat(told(answer.conditions().get(0)))
                .startsWith("A2-01 tendría que valer 742.352 t o menos (hoy 763.500 t).");
    }

    @Test
    void anObjectiveThatIsMetButExposedIsToldSoAndHasNothingBetterToReach() {
        ObjectivePage page = page("E2");
        assertThat(told(page.lead()))
                .startsWith("Cumple desde T4 2023, 5 trimestres seguidos.")
                .contains("Su indicador más flojo es E2-03")
                .contains("Pero está expuesto en 0,14: un 54 % viene de I4");
        assertThat(page.whyNot()).isNull();
        assertThat(page.threat().exposure()).isEqualTo("0,14");
        assertThat(page.threat().roots()).extracting(ThreatPanel.Cause::code).containsExactly("I4", "E4", "E3", "I3");
    }

    @Test
    void anObjectiveWithoutDataIsToldWhoseDatumIsMissingSinceWhen() {
        ObjectivePage page = page("E4");
        assertThat(told(page.lead()))
                .isEqualTo("Sin evaluar desde T1 2024, 4 trimestres seguidos. Falta el dato de E4-01 para T4 2024: lo"
                        + " reporta Instituto de la Ciudad y debía llegar hasta el 30 ene. 2025. Falta el dato de E4-02"
                        + " para 2024: lo reporta Instituto de la Ciudad y debía llegar hasta el 31 mar. 2025.");
        assertThat(page.head().mark().tone()).isEqualTo(Tone.NONE);
        assertThat(page.threat().roots()).isEmpty();
        assertThat(told(page.threat().notes().get(0))).startsWith("Ninguna relación del mapa lleva a este objetivo");
    }

    @Test
    void anObjectiveOfWhichNothingIsScheduledSaysSoAndWhatThreatensIt() {
        assertThat(told(page("T3").lead()))
                .isEqualTo("Sin evaluar desde T4 2023, 5 trimestres seguidos. Ninguno de sus 3 indicadores tiene nada"
                        + " programado para T4 2024. Está expuesto en 0,07: la mitad viene de I4 Mejorar la ejecución"
                        + " presupuestaria, a través de E3, con un rezago de 6 trimestres.");
    }

    @Test
    void theChainLeadsFromTheVerdictToTheRowThatWasMeasured() {
        ObjectivePage page = page("M2");
        assertThat(page.steps())
                .extracting(Step::icon)
                .containsExactly(
                        Step.Icon.VERDICT,
                        Step.Icon.RULE,
                        Step.Icon.CALCULATION,
                        Step.Icon.CHILD,
                        Step.Icon.MEASUREMENT);
        assertThat(lines(page.steps()))
                .contains(
                        "Con problemas: la nota 42,2 % cae en la franja de menos de 70 %.",
                        "(−53,0 · 1 + 100,0 · 1 + 78,0 · 1 + 44,0 · 1) / 4 = 42,2 %",
                        "((69,6 − 73) / (80 − 73)) / 0,917 = −53,0 %",
                        "69,6 % · período 2024 · fuente ilustrativo · corte 11 ene. 2025 · revisión 1 · fila 145 de"
                                + " mediciones-2024.csv");
        Piece row = page.steps().get(4).lines().get(0).pieces().stream()
                .filter(piece -> piece.href() != null)
                .findFirst()
                .orElseThrow();
        assertThat(row.href()).isEqualTo("/p/quito-2015-2025/indicadores/M2-01#medicion");
    }

    @Test
    void theRowThatDecidedStandsAmongItsNeighbours() {
        Step.DecidingRow table = page("M2").steps().get(1).table();
        assertThat(table).isNotNull();
        assertThat(table.rows())
                .extracting(Step.Row::status)
                .containsExactly("Cumple", "Avance menor", "Con problemas");
        assertThat(table.rows().stream().filter(Step.Row::hit)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo("7");
            assertThat(row.from()).isEqualTo("–");
        });
    }

    @Test
    void whatIsCappedShowsWhatItIsBesideWhatItCountsFor() {
        assertThat(page("M2").steps().get(2).parts())
                .filteredOn(part -> part.code().equals("M2-02"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(told(part.attainment())).isEqualTo("117,4 %");
                    assertThat(told(part.counted())).isEqualTo("100 %");
                });
    }

    @Test
    void theNextBetterStatusIsToldWithWhatEachConditionNeedsAndHas() {
        WhyNotWords.Answer answer = page("M2").whyNot();
        assertThat(answer).isNotNull();
        assertThat(answer.intro()).isEqualTo("Faltan dos condiciones, con lo demás igual:");
        assertThat(answer.conditions().stream().map(ObjectivePageTest::told))
                .containsExactly(
                        "La nota tendría que llegar a 70 % (hoy 42,2 %). Con M2-01 en lo que necesita, sería 73,0 %.",
                        "M2-01 tendría que valer 77,5 % o más (hoy 69,6 %). Es crítico, y un objetivo no puede estar"
                                + " mejor que su indicador crítico.");
    }

    @Test
    void theOtherIndicatorsCanBeOpenedDownToTheirMeasurement() {
        assertThat(page("M2").others()).extracting(FoldedIndicator::code).containsExactly("M2-02", "M2-03", "M2-04");
        assertThat(lines(page("M2").others().get(0).steps()))
                .contains("4.930.000 viajes por mes, promedio de 3 mediciones:");
    }

    @Test
    void noPageOfTheShippedPlanHoldsAHoleOrAColour() {
        for (Locale language : List.of(Wordings.ECUADOR, Locale.ENGLISH)) {
            for (Objective objective : SHIPPED.plan().objectives()) {
                ObjectivePage page = SHIPPED.objective(objective.code(), language);
                List<String> said = Stream.of(
                                Stream.of(told(page.lead())),
                                lines(page.steps()).stream(),
                                page.others().stream().flatMap(other -> lines(other.steps()).stream()),
                                page.followUp().stream().map(ObjectivePageTest::told))
                        .flatMap(lines -> lines)
                        .toList();
                assertThat(said).allSatisfy(line -> assertThat(line)
                        .doesNotContain("NaN", "null", "Infinity", "{", "..", "rojo", "amarillo", "amber")
                        .doesNotContainPattern("\\d-\\d+[,.]\\d"));
                assertThat(page.lead().toString()).endsWith(".");
            }
        }
    }

    @Test
    void theLeadIsToldInEnglishAsWell() {
        assertThat(told(SHIPPED.objective("M2", Locale.ENGLISH).lead()))
                .startsWith(
                        "In trouble since Q4 2019, 21 quarters in a row. What lowers it most is the critical indicator"
                                + " M2-01, which is going back: it stands at 69.6% where 79.4% was expected.");
    }
}
