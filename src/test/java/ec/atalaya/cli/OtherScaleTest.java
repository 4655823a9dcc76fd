package ec.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan judged by a rule set of five statuses and scores from -5 to 5, from its folder to every form of result. */
class OtherScaleTest {

    private static final String RULES = "src/test/resources/rulesets/open-sdg";

    @TempDir
    private Path plan;

    @BeforeEach
    void write() throws IOException {
        write("plan.yaml", """
                code: ods
                name: Plan ODS
                start: 2015
                end: 2030
                zone: UTC
                locale: es-EC
                axes: [{code: A, name: Personas}]
                """);
        write("objectives.csv", "code,name,axis\nO1,Agua,A\nO2,Aire,A\n");
        write("indicators.csv", """
                code,name,objective,direction,method,baseline_period,baseline_value,target_period,target_value,natural_limit
                I1,Cobertura,O1,UP,GROWTH_RATIO,2015,95,,,100
                I2,Fugas,O1,DOWN,GROWTH_RATIO,2015,50,2030,50,
                I3,Aire limpio,O2,UP,GROWTH_RATIO,2015,100,2030,200,
                """);
        write("links.csv", "cause,effect,sign,strength\nO2,O1,+,0.5\n");
        write("targets.csv", "indicator,period,value\n");
        write("measurements/values.csv", "indicator,period,value\nI1,2020,96\nI2,2020,45\nI3,2019,120\nI3,2020,90\n");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(plan.resolve(name).getParent());
        Files.writeString(plan.resolve(name), text);
    }

    @Test
    void rowsHoldScoresAndStatusesOfTheScale() {
        // I1: 250 × growth / C - 1.25 with C = 1 - 0.95^4.44; I2 has reached its target; I3: 4.1667 R - 2.5
        assertThat(evaluate("--format", "csv").lines())
                .containsExactly(
                        "level,code,period,value,target,attainment,score,status,reason,exposure,rules",
                        "INDICATOR,I1,2021,96,,0.0020964545,1.3233409168,MODERADO,,,PRO-05;PRO-06",
                        "INDICATOR,I2,2021,45,,,5,META_LOGRADA,,,PRO-01;PRO-02",
                        "INDICATOR,I3,2021,90,200,-0.4408927874,-4.3370679773,DETERIORO,,,PRO-03;PRO-04",
                        "OBJECTIVE,O1,2021,,,,3.1616704584,EN_CURSO,,0,PRO-11",
                        "OBJECTIVE,O2,2021,,,,-4.3370679773,DETERIORO,,0,PRO-11",
                        "AXIS,A,2021,,,,-0.5876987595,LIMITADO,,,PRO-11",
                        "PLAN,ods,2021,,,,-0.5876987595,LIMITADO,,,PRO-11",
                        "ALERT,ods:ALE-01:OBJECTIVE:O2,2021,,,,,HIGH,OBJECTIVE O2,,ALE-01");
    }

    @Test
    void peopleReadScoresAsTheNumbersThatTheyAre() {
        assertThat(evaluate())
                .contains("■ Progreso limitado −0,59")
                .contains("● En curso", "◆ Deterioro", "O2 Aire  −4,34")
                .doesNotContain("%");
    }

    @Test
    void explanationsTellTheFiguresThatARuleAskedFor() {
        JsonNode cells = JsonMapper.shared().readTree(evaluate("--format", "json")).findValues("rules").stream()
                .flatMap(rules -> rules.valueStream())
                .filter(rule -> rule.path("code").asString("").equals("PRO-05"))
                .findFirst()
                .orElseThrow()
                .path("facts")
                .path(0)
                .path("cells");
        assertThat(cells.valueStream()
                        .map(cell -> cell.path("name").asString() + " "
                                + (cell.has("text")
                                        ? cell.path("text").asString()
                                        : cell.path("number").asString())))
                .containsExactly(
                        "value 96",
                        "attainment 0.0020964545",
                        "latest 96",
                        "latest.period 2020",
                        "roomToLimit(4.44) 0.2036704944",
                        "directedGrowth 0.0020964545");
    }

    private String evaluate(String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] given = {"evaluate", plan.toString(), "--period", "2021", "--rules", RULES};
        String[] all =
                Stream.concat(Arrays.stream(given), Arrays.stream(options)).toArray(String[]::new);
        int code = CommandLineTool.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        return out.toString();
    }
}
