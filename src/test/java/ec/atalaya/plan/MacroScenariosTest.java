package ec.atalaya.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroScenariosTest {

    private static final String FILE = "scenarios.yaml";
    private static final String SCENARIOS = """
            drivers:
              - {code: TR, name: Transferencias, unit: USD, direction: UP, tolerance: 10 %, whole: 50 %, accumulation: SUM}
              - {código: INF, nombre: Inflación, sentido: DOWN, frecuencia: QUARTER, tolerancia: 1, total: 4, responsable: ALC}
            links:
              - {cause: TR, effect: O3, strength: 0.4, lag: 1}
              - {causa: INF, efecto: O1, fuerza: 0.2, signo: "-"}
            scenarios:
              - code: base
                paths:
                  TR: {2023: 310, 2024: 300}
                  INF: {2024-Q1: 2, 2024-Q2: 3}
              - code: malo
                paths:
                  TR: {2024: 200}
            """;

    @TempDir
    private Path folder;

    private PlanOnTrial plan;

    @BeforeEach
    void startAfresh() {
        plan = new PlanOnTrial(folder).withFile(FILE, SCENARIOS);
    }

    @Test
    void reads_drivers_links_and_paths_in_both_languages() {
        MacroScenarios macro = plan.read().plan().macro();
        Driver transfers = macro.driver("TR").orElseThrow();
        Driver inflation = macro.driver("INF").orElseThrow();

        assertThat(transfers.tolerance()).isEqualTo(new Distance(0.1, true));
        assertThat(inflation.whole()).isEqualTo(new Distance(4, false));
        assertThat(inflation.owner()).isEqualTo("ALC");
        assertThat(macro.outOf("INF")).singleElement().satisfies(link -> assertThat(link.sign())
                .isEqualTo(CauseEffectLink.Sign.MINUS));
        assertThat(macro.base().orElseThrow().assumed(inflation, Period.parse("2024")))
                .isEqualTo(3);
        MacroScenario bad = macro.scenario("malo").orElseThrow();
        assertThat(bad.assumed(transfers, Period.parse("2024"))).isEqualTo(200);
        assertThat(bad.assumed(transfers, Period.parse("2023")))
                .as("where a scenario says nothing, the base holds")
                .isEqualTo(310);
        assertThat(bad.assumed(transfers, Period.parse("2022"))).isNaN();
    }

    @Test
    void a_plan_without_the_file_assumes_nothing() {
        assertThat(plan.without(FILE).read().plan().macro()).isEqualTo(MacroScenarios.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        drivers:            | factores:           | 1:1 yaml.unknown; 1:1 macro.no-drivers; 5:13 plan.unknown-code; 6:13 plan.unknown-code; 10:7 plan.unknown-code; 11:7 plan.unknown-code; 14:7 plan.unknown-code
        code: TR            | code: INF           | 3:14 plan.twice; 5:13 plan.unknown-code; 8:5 macro.no-path; 10:7 plan.unknown-code; 11:13 macro.length; 11:25 macro.length; 14:7 plan.unknown-code
        code: TR            | code: O1            | 2:12 macro.taken; 5:13 plan.unknown-code; 8:5 macro.no-path; 10:7 plan.unknown-code; 14:7 plan.unknown-code
        código: INF         | código: I1          | 3:14 macro.taken; 6:13 plan.unknown-code; 8:5 macro.no-path; 11:7 plan.unknown-code
        sentido: DOWN       | sentido: ABAJO      | 3:47 cell.one-of
        direction: UP, tol  | tol                 | 2:5 cell.missing
        tolerance: 10 %     | tolerance: -1       | 2:75 macro.tolerance
        tolerance: 10 %     | tolerance: mucha    | 2:75 cell.number
        whole: 50 %         | whole: 0            | 2:88 macro.whole
        responsable: ALC    | responsable: ALCA   | 3:112 plan.unknown-code
        responsable: ALC    | jefe: ALC           | 3:99 yaml.unknown
        effect: O3          | effect: O33         | 5:25 plan.unknown-code
        strength: 0.4       | strength: 4         | 5:39 cell.range
        cause: TR           | cause: O1           | 5:13 plan.unknown-code
        code: malo          | code: base          | 12:11 plan.twice
        code: malo          | código: malo        | 12:5 cell.missing; 12:5 yaml.unknown
        TR: {2024: 200}     | TX: {2024: 200}     | 14:7 plan.unknown-code
        TR: {2024: 200}     | TR: {2024-Q1: 200}  | 14:12 macro.length
        TR: {2024: 200}     | TR: {2022: 200}     | 14:12 macro.no-reference
        TR: {2024: 200}     | TR: {2030: 200}     | 14:12 macro.outside
        TR: {2024: 200}     | TR: {veinte: 200}   | 14:12 cell.period
        TR: {2024: 200}     | TR: {2024: poco}    | 14:18 cell.number
        TR: {2024: 200}     | TR: {2024: }        | 14:17 cell.missing
        TR: {2023: 310, 2024: 300} | TR: {2023: 310, 2023: 300} | 10:23 yaml.twice; 14:12 macro.no-reference
        """)
    void tells_exactly_what_is_wrong(String text, String other, String faults) {
        plan.with(FILE, text, other);

        assertThat(plan.errors().stream().map(one -> one.replace(FILE + ":", "")))
                .containsExactlyInAnyOrder(faults.split("; "));
    }

    @Test
    void every_driver_needs_a_path_of_the_base_and_there_is_no_driver_without_scenarios() {
        assertThat(plan.with(FILE, "      TR: {2023: 310, 2024: 300}\n", "")
                        .with(FILE, "      TR: {2024: 200}\n", "      INF: {2024-Q1: 9}\n")
                        .errors())
                .containsExactly("scenarios.yaml:8:5 macro.no-path");
        assertThat(new PlanOnTrial(folder)
                        .withFile(FILE, SCENARIOS.substring(0, SCENARIOS.indexOf("scenarios:")))
                        .errors())
                .containsExactly("scenarios.yaml:1:1 macro.no-base");
    }

    @ParameterizedTest
    @CsvSource({
        "UP,   225, 300, 0.5,  false, 0.5",
        "UP,   225, 300, 0.5,  true,  0.5",
        "UP,   300, 300, 0.5,  true,  0",
        "UP,   330, 300, 0.5,  true,  -0.2",
        "UP,   10,  300, 0.5,  true,  1",
        "UP,   900, 300, 0.5,  true,  -1",
        "DOWN, 5,   2,   4,    false, 0.75",
        "DOWN, 1,   2,   4,    false, -0.25",
        "KEEP, 1,   2,   4,    false, 0.25",
        "KEEP, 3,   2,   4,    false, 0.25",
        "UP,   -1,  0,   0.5,  true,  1",
        "UP,   -3,  -2,  0.5,  true,  1"
    })
    void a_deviation_is_the_distance_on_the_bad_side_over_the_whole_one(
            Direction direction, double value, double reference, double whole, boolean relative, double deviation) {
        Distance distance = new Distance(whole == 0.5 && !relative ? 150 : whole, relative);
        Driver driver = driver(direction, new Distance(0.1, true), distance);

        assertThat(driver.deviation(value, reference)).isEqualTo(deviation);
    }

    @ParameterizedTest
    @CsvSource({"270, false", "269.9, true", "330, false", "330.1, true"})
    void an_assumption_is_left_beyond_its_tolerance_on_either_side(double actual, boolean left) {
        Driver driver = driver(Direction.UP, new Distance(0.1, true), new Distance(1, true));

        assertThat(driver.hasLeft(actual, 300)).isEqualTo(left);
        assertThat(driver.hasLeft(Double.NaN, 300)).isFalse();
        assertThat(driver.hasLeft(actual, Double.NaN)).isFalse();
    }

    private static Driver driver(Direction direction, Distance tolerance, Distance whole) {
        return new Driver(
                "TR",
                "TR",
                "",
                direction,
                Accumulation.SUM,
                Frequency.YEAR,
                tolerance,
                whole,
                null,
                "",
                Place.of(FILE));
    }
}
