package ec.atalaya.evaluation.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.atalaya.evaluation.IndicatorVerdict;
import ec.atalaya.evaluation.explanation.ExposureBasis.LinkPart;
import ec.atalaya.evaluation.explanation.ExposureBasis.Root;
import ec.atalaya.evaluation.explanation.MeasurementRow.OtherRow;
import ec.atalaya.evaluation.explanation.RollUpBasis.ChildPart;
import ec.atalaya.evaluation.explanation.WhyNot.Condition;
import ec.atalaya.evaluation.explanation.WhyNot.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedPlanExplanationsTest {

    private static final Explained NOW = Explained.of(Explained.SHIPPED, "2024-Q4");

    @Test
    void fromARedObjectiveOneReachesTheRowThatMadeItRed() throws IOException {
        Explanation objective = NOW.objective("M2");
        assertThat(objective.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("OBJ-01");
            assertThat(rule.row().place().file()).isEqualTo("tables/bands.csv");
        });

        Explanation lowest = NOW.indicator(objective.rollUp().lowest());
        MeasurementRow measurement = lowest.value().measurements().get(0);
        assertThat(objective.rollUp().lowest()).isEqualTo("M2-01");
        assertThat(lineAt(measurement.place())).startsWith("M2-01,2024,69.6,ilustrativo,");
    }

    private static String lineAt(RowPlace place) throws IOException {
        return Files.readAllLines(Explained.SHIPPED.resolve("measurements").resolve(place.file()))
                .get(place.row() - 1);
    }

    @Test
    void everyMeasurementIsFoundAtItsRow() throws IOException {
        for (IndicatorVerdict verdict : NOW.result().indicators().values()) {
            for (MeasurementRow row : NOW.explanations().of(verdict).value().measurements()) {
                assertThat(lineAt(row.place()))
                        .startsWith(verdict.subject().code() + "," + row.period() + ",")
                        .contains(row.source());
            }
        }
    }

    @Test
    void aRestatedValueShowsWhatItWas() {
        MeasurementRow restated = Explained.of(Explained.SHIPPED, "2022-Q4")
                .indicator("M2-01")
                .value()
                .measurements()
                .get(0);
        assertThat(restated.value()).isEqualTo(70.4);
        assertThat(restated.revision()).isEqualTo(2);
        assertThat(restated.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.value()).isEqualTo(71.2);
            assertThat(earlier.place().file()).isEqualTo("mediciones-2022.csv");
        });
    }

    @Test
    void whatOtherSourcesSayStandsBesideTheValueThatCounts() {
        MeasuredBasis value =
                Explained.of(Explained.SHIPPED, "2022-Q4").indicator("S3-02").value();
        assertThat(value.disputed()).isTrue();
        assertThat(value.measurements()).singleElement().satisfies(row -> {
            assertThat(row.value()).isEqualTo(183);
            assertThat(row.rivals()).extracting(OtherRow::value).contains(200.0);
        });
    }

    @Test
    void thePartsOfTheChildrenAddUpToTheScore() {
        NOW.result().objectives().values().stream()
                .filter(verdict -> verdict.hasScore())
                .forEach(verdict -> {
                    List<ChildPart> children =
                            NOW.explanations().of(verdict).rollUp().children();
                    assertThat(children.stream().mapToDouble(ChildPart::part).sum())
                            .as(verdict.subject().code())
                            .isCloseTo(verdict.score(), within(1e-8));
                });
    }

    @Test
    void contributionsAddUpToThreatAndReliefAndRootsToTheThreat() {
        for (String objective : NOW.result().objectives().keySet()) {
            ExposureBasis exposure = NOW.objective(objective).exposure();
            assertThat(sum(exposure, true)).as(objective).isCloseTo(exposure.threat(), within(1e-8));
            assertThat(sum(exposure, false)).as(objective).isCloseTo(exposure.relief(), within(1e-8));
            assertThat(exposure.roots().stream().mapToDouble(Root::amount).sum())
                    .as(objective)
                    .isCloseTo(exposure.threat(), within(1e-8));
        }
        assertThat(NOW.objective("M2").exposure().threat()).isPositive();
        assertThat(NOW.objective("M2").exposure().relief()).isPositive();
    }

    private static double sum(ExposureBasis exposure, boolean threatens) {
        return exposure.contributions().stream()
                .filter(part -> part.passage().transmits() && part.passage().threatens() == threatens)
                .mapToDouble(LinkPart::amount)
                .sum();
    }

    @Test
    void everyContributionIsTheProductOfItsTerms() {
        NOW.result().objectives().keySet().stream()
                .flatMap(code -> NOW.objective(code).exposure().contributions().stream())
                .filter(part -> part.passage().transmits())
                .forEach(part -> assertThat(part.strength() * part.decay() * part.carried())
                        .isCloseTo(part.amount(), within(1e-9)));
    }

    @Test
    void whatAnObjectivePutsAtRiskWithoutLagIsWhatItsEffectSaysOfIt() {
        ExposureBasis.AtRisk atRisk = NOW.objective("M2").exposure().atRisk().get(0);
        LinkPart seenFromTheEffect = NOW.objective(atRisk.effect()).exposure().contributions().stream()
                .filter(part -> part.cause().equals("M2"))
                .findFirst()
                .orElseThrow();
        assertThat(atRisk.effect()).isEqualTo("M3");
        assertThat(atRisk.period()).isEqualTo(seenFromTheEffect.period());
        assertThat(atRisk.amount()).isEqualTo(seenFromTheEffect.amount());
    }

    @Test
    void anAlertTellsTheWholeRunOfPeriodsThatRaisedIt() {
        var finding = NOW.result().alerts().stream()
                .filter(alert -> alert.fingerprint().endsWith("ALE-01:OBJECTIVE:M2"))
                .findFirst()
                .orElseThrow();
        Explanation alert = NOW.explanations().of(finding);
        assertThat(alert.alert().history().subList(0, alert.alert().periods()))
                .extracting(PastPeriod::status)
                .containsOnly("CON_PROBLEMAS");
        assertThat(alert.rules().get(0).row().place().file()).isEqualTo("tables/alerts.csv");
    }

    @Test
    void everyProposalThatAnAlertIsBehindNamesIt() {
        assertThat(NOW.result().agenda())
                .filteredOn(item -> item.rules().get(0).rule().code().equals("RAE-01"))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(NOW.explanations().of(item).agenda().alerts())
                                .hasSize(1));
    }

    @Test
    void aSymptomTellsHowMuchOfItComesFromItsRoot() {
        assertThat(NOW.result().agenda())
                .flatMap(item -> NOW.explanations().of(item).agenda().symptoms())
                .isNotEmpty()
                .allSatisfy(symptom -> assertThat(symptom.share()).isBetween(0.0, 1.0));
    }

    @Test
    void theValuesNeededReallyGiveTheNextBetterStatus(@TempDir Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> corrections = new TreeMap<>();
        for (String code : NOW.result().indicators().keySet()) {
            Explanation explanation = NOW.indicator(code);
            WhyNot whyNot = explanation.whyNot();
            if (whyNot != null && explanation.value().measurements().size() == 1) {
                Double needed = whyNot.conditions().get(0).valueNeeded();
                if (needed != null) {
                    expected.put(code, whyNot.status());
                    corrections.put(code, correction(code, explanation, needed));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(10);

        Explained then = Explained.of(Explained.SHIPPED, "2024-Q4", write(folder, corrections.values().stream()));
        expected.forEach((code, status) -> assertThat(
                        then.result().indicators().get(code).status())
                .as(code)
                .isEqualTo(status));
    }

    private static String correction(String code, Explanation explanation, double value) {
        MeasurementRow row = explanation.value().measurements().get(0);
        return code + "," + row.period() + "," + value + ",\"" + row.source() + "\"\n";
    }

    private static Path write(Path folder, Stream<String> lines) throws IOException {
        Path file = folder.resolve("corrections.csv");
        Files.writeString(file, lines.reduce("indicator,period,value,source\n", String::concat));
        return file;
    }

    @Test
    void withItsCriticalIndicatorAtWhatItNeedsTheObjectiveGetsTheScoreAndStatusForetold(@TempDir Path folder)
            throws IOException {
        WhyNot whyNot = NOW.objective("M2").whyNot();
        assertThat(whyNot.conditions())
                .extracting(Condition::obstacle)
                .containsExactly(Obstacle.SCORE, Obstacle.CRITICAL);
        double needed = whyNot.conditions().get(1).valueNeeded();

        Explained then = with(folder, needed);
        assertThat(then.result().objectives().get("M2").status()).isEqualTo(whyNot.status());
        assertThat(then.result().objectives().get("M2").score()).isCloseTo(whyNot.scoreThen(), within(1e-9));
        assertThat(with(folder, needed - 0.001).result().objectives().get("M2").status())
                .isEqualTo("CON_PROBLEMAS");
    }

    private static Explained with(Path folder, double value) throws IOException {
        return Explained.of(
                Explained.SHIPPED,
                "2024-Q4",
                write(folder, Stream.of(correction("M2-01", NOW.indicator("M2-01"), value))));
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        Explanations explanations = NOW.explanations();
        Stream.of(
                        NOW.result().indicators().values().stream().map(explanations::of),
                        NOW.result().objectives().values().stream().map(explanations::of),
                        NOW.result().axes().values().stream().map(explanations::of),
                        Stream.of(explanations.of(NOW.result().plan())),
                        NOW.result().alerts().stream().map(explanations::of),
                        NOW.result().agenda().stream().map(explanations::of))
                .flatMap(all -> all)
                .forEach(explanation -> assertThat(ExplanationJson.read(ExplanationJson.write(explanation)))
                        .isEqualTo(explanation));
    }
}
