package ec.atalaya.cli;

import static ec.atalaya.cli.SmallPlan.sentences;
import static ec.atalaya.cli.SmallPlan.told;
import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.evaluation.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreboardTest {

    private static final char ESCAPE = '\u001B';

    private static final Evaluation SHIPPED = SmallPlan.shipped("2024-Q4");

    @TempDir
    private Path folder;

    @Test
    void theAnswerComesFirstWithScoreMarkWordAndChange() throws IOException {
        var evaluation =
                new SmallPlan().objective("M1", 90, 75).objective("M2", 80, 60).evaluated(folder, 2021);
        assertThat(told(evaluation, 100).replace('\u00A0', ' ')).startsWith("""
                Plan pequeño
                2021 · Reglas predeterminadas, versión 1 · con todos los datos

                El plan: ■ Con problemas 67,5 % · ▼ empeora 17,5 pp frente a 2020
                2 objetivos:   ● Cumple 0   ▲ Avance menor 1   ■ Con problemas 1   ○ Sin evaluar 0
                """);
    }

    @Test
    void theWorstStandsFirstAndWhatIsNotAssessedLast() throws IOException {
        var evaluation = new SmallPlan()
                .objective("M1", 90, 90)
                .objective("M2", null, null)
                .objective("M3", 40, 40)
                .objective("M4", 75, 75)
                .objective("M5", 30, 30)
                .evaluated(folder, 2021);
        assertThat(told(evaluation, 100)).containsSubsequence("M5 30,0", "M3 40,0", "M4 75,0", "M1 90,0", "M2");
    }

    @Test
    void whatFellIsToldWithBothStatuses() throws IOException {
        var evaluation = new SmallPlan().objective("M1", 90, 75).evaluated(folder, 2021);
        assertThat(told(evaluation, 100)).contains("● Cumple → ▲ Avance menor  M1 Objetivo M1  ▼ \u221215,0\u00A0pp");
    }

    @Test
    void aSubjectWithoutValueTellsWhyAndNeverANumber() throws IOException {
        var evaluation = new SmallPlan()
                .objective("M1", null, null)
                .objective("M2", 90, 90)
                .evaluated(folder, 2021);
        assertThat(told(evaluation, 100))
                .contains("○ Sin evaluar")
                .contains("sin dato")
                .doesNotContain("NaN")
                .doesNotContain("null");
    }

    @Test
    void aThreatIsToldWithItsRootItsWayAndItsLag() throws IOException {
        var evaluation = new SmallPlan()
                .objective("M1", 40, 40)
                .objective("M2", 100, 100)
                .link("M1", "M2", 0.5)
                .evaluated(folder, 2021);
        assertThat(sentences(told(evaluation, 100)))
                .contains(
                        "M2 Objetivo M2 (● Cumple) está expuesto en 0,30: 100\u00A0% viene de M1, directamente, con un"
                                + " rezago de 1 año.")
                .contains("1 objetivo está bien pero expuesto a lo que pasa en sus causas: M2\u00A0(0,30)");
    }

    @Test
    void whatIsEmptyIsSaidInWords() throws IOException {
        var evaluation =
                new SmallPlan().objective("M1", 100, 100).withoutPerspectives().evaluated(folder, 2020);
        assertThat(told(evaluation, 100))
                .contains("No hay período anterior con que comparar.")
                .contains("Todos los objetivos (el plan no tiene perspectivas)")
                .contains("Todos los objetivos cumplen.")
                .contains("El plan no tiene relaciones.")
                .contains("ALERTAS (0)\n  Ninguna alerta.")
                .contains("Todos los indicadores están evaluados.")
                .contains("Ninguna propuesta.");
    }

    @Test
    void aPlanWithoutObjectivesHasAScoreboardToo() throws IOException {
        assertThat(told(new SmallPlan().evaluated(folder, 2021), 100))
                .contains("Ningún objetivo")
                .contains("El plan no tiene objetivos.")
                .doesNotContain("NaN");
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        var plan = new SmallPlan()
                .objective("M1", 40, 40)
                .objective("M2", 100, 100)
                .link("M1", "M2", 0.5);
        assertThat(told(plan.evaluatedFromRowsInOtherOrder(folder, 7, 2021, 2020), 100))
                .isEqualTo(told(plan.evaluated(folder, 2020, 2021), 100));
    }

    @Test
    void whatWouldSteerATerminalInANameIsShownAsSpace() throws IOException {
        var evaluation =
                new SmallPlan().named("Plan\\e[31m rojo").objective("M1", 1, 1).evaluated(folder, 2021);
        assertThat(told(evaluation, 100)).startsWith("Plan [31m rojo").doesNotContain(ESCAPE + "");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 99, 100, 101, 120, 140, 160, 240})
    void noLineIsWiderThanThePage(int width) {
        assertThat(told(SHIPPED, width).lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
        assertThat(told(SHIPPED, TerminalColours.NONE, "en", width).lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void sixAxesStandSideBySideIn100ColumnsAndAreFoldedIn80() {
        assertThat(told(SHIPPED, 100).lines()).anySatisfy(line -> assertThat(line)
                .contains("Social", "Económico", "Ambiental", "Institucional", "Movilidad", "Ordenamiento"));
        assertThat(sentences(told(SHIPPED, 80)))
                .contains("Movilidad · Aumentar los viajes en transporte público")
                .contains("Ordenamiento territorial ● Cumple");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 160})
    void everyObjectiveIsToldByItsCodeAtEveryWidth(int width) {
        String told = told(SHIPPED, width);
        assertThat(SHIPPED.plan().objectives())
                .allSatisfy(objective -> assertThat(told).containsPattern("\\b" + objective.code() + "\\b"));
    }

    @Test
    void everyMarkHasItsWord() {
        String told = sentences(told(SHIPPED, 240)).replace('\u00A0', ' ');
        assertThat(told.replaceAll("● Cumple|■ Con problemas|○ Sin evaluar|▲ Avance menor", ""))
                .doesNotContain("●", "■", "○");
    }

    @Test
    void aLongerScaleIsToldInItsOwnWords() {
        Evaluation evaluation = SmallPlan.shippedWithAnotherScale("2024-Q4");
        assertThat(told(evaluation, 100))
                .contains("★ Supera lo", "▲ A medias", "◆ Crítico")
                .doesNotContain("■", "●");
        assertThat(told(evaluation, TerminalColours.NONE, "en", 160)).contains("★ Ahead of what is", "◆ Critical");
    }

    @Test
    void coloursAddNothingButColour() {
        String coloured = told(SHIPPED, TerminalColours.ANSI, "es", 100);
        assertThat(coloured).contains(ESCAPE + "[31m");
        assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", "")).isEqualTo(told(SHIPPED, 100));
    }

    @Test
    void englishIsWrittenAsEnglish() {
        assertThat(sentences(told(SHIPPED, TerminalColours.NONE, "en", 100)))
                .contains("Q4 2024, fourth quarter of 2024")
                .contains("The plan: ▲ Less progress than expected 76.6%")
                .contains("30 objectives:")
                .contains("WHAT THREATENS WHAT")
                .doesNotContain("Con problemas", "trimestre", "objetivos");
    }

    @Test
    void spanishIsWrittenAsInEcuador() {
        assertThat(sentences(told(SHIPPED, 100)))
                .contains("T4 2024, cuarto trimestre de 2024")
                .contains("E3 Ejecutar el programa de inversión (■ Con problemas) está expuesto en 0,30")
                .contains("y 20 objetivos expuestos más")
                .contains("M2-01 Viajes en transporte público (\u221253,0\u00A0%)");
    }

    @Test
    void eachPeriodAskedForIsTold() {
        assertThat(told(SmallPlan.shipped("2024-Q3", "2024-Q4"), 100))
                .contains("T3 2024, tercer trimestre de 2024", "T4 2024, cuarto trimestre de 2024");
    }

    @Test
    void aFileGetsNoEscapeCodes() throws IOException {
        Path file = folder.resolve("tablero.txt");
        var said = new StringWriter();
        int code = CommandLineTool.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "evaluate",
                SmallPlan.SHIPPED.toString(),
                "--period",
                "2024-Q4",
                "--out",
                file.toString());
        assertThat(code).as(said.toString()).isZero();
        assertThat(Files.readString(file)).isEqualTo(told(SHIPPED, 100)).doesNotContain(ESCAPE + "");
    }

    @Test
    void theLanguageIsChosenOnTheCommandLine() {
        var out = new StringWriter();
        CommandLineTool.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "evaluate",
                SmallPlan.SHIPPED.toString(),
                "--period",
                "2024-Q4",
                "--language",
                "en");
        assertThat(out.toString()).contains("AXES AND PERSPECTIVES");
    }
}
