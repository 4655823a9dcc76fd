package ec.atalaya.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is changed in a plan without faults, and exactly that place is told. */
class PlanFaultsTest {

    @TempDir
    private Path folder;

    private PlanOnTrial plan;

    @BeforeEach
    void startAfresh() {
        plan = new PlanOnTrial(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        code: prueba            | cod: prueba              | plan.yaml:1:1 cell.missing; plan.yaml:1:1 yaml.unknown
        code: prueba            | code: pru eba            | plan.yaml:1:7 cell.code
        code: prueba            | code: [a, b]             | plan.yaml:1:7 yaml.no-scalar
        start: 2015             | start:                   | plan.yaml:3:7 cell.missing
        start: 2015             | start: dos mil           | plan.yaml:3:8 cell.number
        start: 2015             | start: 15                | plan.yaml:3:8 cell.whole
        end: 2025               | end: 2025.5              | plan.yaml:4:6 cell.whole
        end: 2025               | end: 2014                | plan.yaml:4:6 plan.end-before-start
        zone: America/Guayaquil | zone: America/Quito      | plan.yaml:5:7 plan.zone
        locale: es-EC           | locale: español          | plan.yaml:6:9 plan.locale
        ruleset: default        | ruleset: ../default      | plan.yaml:7:10 cell.code
        rhythm: QUARTER         | rhythm: WEEK             | plan.yaml:8:9 cell.one-of
        rhythm: QUARTER         | rhythm: DAY              | plan.yaml:8:9 cell.one-of
        sources: [EPMAPS        | sources: [{a: b}         | plan.yaml:9:11 yaml.no-scalar
        rhythm: QUARTER         | rythm: QUARTER           | plan.yaml:8:1 yaml.unknown
        rhythm: QUARTER         | start: 2016              | plan.yaml:8:1 yaml.twice
        rhythm: QUARTER         | rhythm: "QUARTER         | plan.yaml:21:1 yaml.broken
        rhythm: QUARTER         | rhythm: [QUARTER         | plan.yaml:9:8 yaml.broken
        code: CIU               | code: C U                | plan.yaml:11:12 cell.code; objectives.csv:2:4 plan.unknown-code
        code: INS               | code: CIU                | plan.yaml:12:12 plan.twice; objectives.csv:3:4 plan.unknown-code; objectives.csv:4:4 plan.unknown-code
        name: Ciudadanía        | nombre: Ciudadanía       | plan.yaml:11:17 yaml.unknown
        - {code: INS, name: Institución} | - INS           | plan.yaml:12:5 yaml.no-map-under; objectives.csv:3:4 plan.unknown-code; objectives.csv:4:4 plan.unknown-code
        name: Social, weight: 1 | name: Social, weight: mucho | plan.yaml:14:39 cell.number
        name: Social, weight: 1 | name: Social, weight: -1 | plan.yaml:14:39 cell.range
        {code: MOV, name: M     | {code: SOC, name: M      | plan.yaml:15:12 plan.twice; objectives.csv:3:3 plan.unknown-code; objectives.csv:4:3 plan.unknown-code; objectives.csv:5:3 plan.unknown-code
        level: MAYORALTY        | level: ALCALDE           | plan.yaml:17:40 cell.one-of
        level: MAYORALTY        | level: MAYORALTY, jefe: X | plan.yaml:17:51 yaml.unknown
        parent: ALC             | parent: ALCA             | plan.yaml:18:64 plan.unknown-code
        parent: ALC             | parent: SMOV             | plan.yaml:18:64 plan.unit-circle
        level: MAYORALTY        | level: MAYORALTY, parent: SMOV | plan.yaml:17:59 plan.unit-circle; plan.yaml:18:64 plan.unit-circle
        movilidad@example.org   | movilidad.example.org    | plan.yaml:18:76 plan.email
        of: OBJECTIVES          | of: GOALS                | plan.yaml:20:14 cell.one-of
        of: OBJECTIVES          | of: AXES                 | plan.yaml:20:14 plan.roll-up-of
        method: WORST           | method: MEDIAN           | plan.yaml:20:34 cell.one-of
        cap: 1.2                | cap: alto                | plan.yaml:20:46 cell.number
        missing: ZERO           | missing: NONE            | plan.yaml:20:60 cell.one-of
        '  axis: {of'           | '  axes: {of'            | plan.yaml:20:3 yaml.unknown
        axis: {of: OBJECTIVES, method: WORST, cap: 1.2, missing: ZERO} | axis: MEAN | plan.yaml:20:9 yaml.no-map-under
        """)
    void faultsOfTheHead(String text, String other, String faults) {
        assertThat(plan.with("plan.yaml", text, other).errors()).containsExactlyInAnyOrder(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        code,name               | code,title               | objectives.csv:1:1 header.missing; objectives.csv:1:2 header.unknown
        owner,weight            | owner,peso,weight        | objectives.csv:1:7 header.twice
        O4,Equipo               | ,Equipo                  | objectives.csv:5:1 cell.missing; indicators.csv:5:3 plan.unknown-code; links.csv:5:1 plan.unknown-code
        O4,Equipo               | O 4,Equipo               | objectives.csv:5:1 cell.code; indicators.csv:5:3 plan.unknown-code; links.csv:5:1 plan.unknown-code
        O1,Aire limpio          | O1,                      | objectives.csv:2:2 cell.missing
        O1,Aire limpio,SOC      | O1,Aire limpio,          | objectives.csv:2:3 cell.missing
        O1,Aire limpio,SOC      | O1,Aire limpio,soc       | objectives.csv:2:3 plan.unknown-code
        SOC,CIU                 | SOC,XYZ                  | objectives.csv:2:4 plan.unknown-code
        CIU,SMOV                | CIU,SMO                  | objectives.csv:2:5 plan.unknown-code
        1.5,ilustrativo         | -1.5,ilustrativo         | objectives.csv:2:6 cell.range
        1.5,ilustrativo         | alto,ilustrativo         | objectives.csv:2:6 cell.number
        1.5,ilustrativo         | 1.5,ilustrativo,x        | objectives.csv:2:8 row.too-long
        Aire limpio             | "Aire limpio             | objectives.csv:2:2 csv.unclosed
        """)
    void faultsOfTheObjectives(String text, String other, String faults) {
        plan.with("objectives.csv", text, other);

        assertThat(plan.errors()).containsExactlyInAnyOrder(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        code,name           | cod,name             | indicators.csv:1:1 header.missing; indicators.csv:1:1 header.unknown
        critical,source     | critical,source,meta | indicators.csv:1:22 header.twice
        I1,PM               | I 1,PM               | indicators.csv:2:1 cell.code
        I4,Ejecución        | I3,Ejecución         | indicators.csv:5:1 plan.twice
        I4,Ejecución        | I4,                  | indicators.csv:5:2 cell.missing
        ',PM 2.5,O1,'       | ',PM 2.5,,'          | indicators.csv:2:3 cell.missing
        ',PM 2.5,O1,'       | ',PM 2.5,O9,'        | indicators.csv:2:3 plan.unknown-code
        SMOV,2,DOWN         | SMO,2,DOWN           | indicators.csv:2:5 plan.unknown-code
        SMOV,2,DOWN         | SMOV,dos,DOWN        | indicators.csv:2:6 cell.number
        SMOV,2,DOWN         | SMOV,-2,DOWN         | indicators.csv:2:6 cell.range
        SMOV,2,DOWN         | SMOV,1e99,DOWN       | indicators.csv:2:6 cell.too-large
        SMOV,2,DOWN         | SMOV,2,              | indicators.csv:2:7 cell.missing
        SMOV,2,DOWN         | SMOV,2,ABAJO         | indicators.csv:2:7 cell.one-of
        BASELINE_PROGRESS   | ''                   | indicators.csv:2:8 cell.missing
        BASELINE_PROGRESS   | PROGRESS             | indicators.csv:2:8 cell.one-of
        BASELINE_PROGRESS   | PLAN_PROGRESS        | indicators.csv:2:8 plan.method-direction
        KEEP,RANGE          | KEEP,GROWTH_RATIO    | indicators.csv:4:8 plan.method-direction
        AVERAGE,MONTH       | MEAN,MONTH           | indicators.csv:2:9 cell.one-of
        AVERAGE,MONTH       | AVERAGE,WEEK         | indicators.csv:2:10 cell.one-of
        MONTH,2014,18       | MONTH,2014-Q5,18     | indicators.csv:2:11 cell.period
        MONTH,2014,18       | MONTH,2014,"1,8"     | indicators.csv:2:12 cell.number
        18,2025,10          | 18,2025-13,10        | indicators.csv:2:13 cell.period
        18,2025,10          | 18,2014,10           | indicators.csv:2:13 plan.target-before-baseline
        18,2025,10          | 18,2014-12-31,10     | indicators.csv:2:13 plan.target-before-baseline
        18,2025,10          | 18,2013,10           | indicators.csv:2:13 plan.target-before-baseline
        18,2025,10          | 18,2025,diez         | indicators.csv:2:14 cell.number
        ',1,0.5,0.7,'       | ',1,-0.5,0.7,'       | indicators.csv:4:15 cell.range
        ',1,0.5,0.7,'       | ',1,0.5,ancho,'      | indicators.csv:4:16 cell.number
        ',1,0.5,0.7,'       | ',1,0.5,0.4,'        | indicators.csv:4:16 plan.outer-tolerance
        1e5,,,100           | 1e5,,,cien           | indicators.csv:3:17 cell.number
        10,,,,7,30,yes      | 10,,,,2.5,30,yes     | indicators.csv:2:18 cell.whole
        10,,,,7,30,yes      | 10,,,,7,-1,yes       | indicators.csv:2:19 cell.whole
        10,,,,7,30,yes      | 10,,,,7,30,tal vez   | indicators.csv:2:20 cell.yes-or-no
        yes,INEC            | yes,INEC,x           | indicators.csv:2:22 row.too-long
        TARGET_RATIO,SUM,QUARTER,2014,0,2025 | GROWTH_RATIO,SUM,QUARTER,,0,2025 | indicators.csv:3:11 plan.period-needed
        TARGET_RATIO,SUM,QUARTER,2014,0,2025 | GROWTH_RATIO,SUM,QUARTER,2014,0, | indicators.csv:3:13 plan.period-needed
        TARGET_RATIO,SUM,QUARTER,2014,0,2025 | TREND_PROJECTION,SUM,QUARTER,2014,0, | indicators.csv:3:13 plan.period-needed
        BASELINE_PROGRESS,AVERAGE,MONTH,2014 | EXPECTED_PROGRESS,AVERAGE,MONTH, | indicators.csv:2:11 plan.period-needed
        BASELINE_PROGRESS,AVERAGE,MONTH,2014,18,2025 | EXPECTED_PROGRESS,AVERAGE,MONTH,2014,18, | indicators.csv:2:13 plan.period-needed
        UP,PLAN_PROGRESS    | UP,RANGE             | indicators.csv:5:15 plan.range-needed
        """)
    void faultsOfTheIndicators(String text, String other, String faults) {
        plan.with("indicators.csv", text, other == null ? "" : other);

        assertThat(plan.errors()).containsExactlyInAnyOrder(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        indicator,period    | indicator,periods    | targets.csv:1:1 header.missing; targets.csv:1:2 header.unknown
        I2,2015-Q1          | ,2015-Q1             | targets.csv:2:1 cell.missing
        I2,2015-Q1          | I9,2015-Q1           | targets.csv:2:1 plan.unknown-code
        I2,2015-Q1          | I2,                  | targets.csv:2:2 cell.missing
        I2,2015-Q1          | I2,T1 2015           | targets.csv:2:2 cell.period
        I2,2015-Q2          | I2,2015-Q1           | targets.csv:3:1 plan.twice
        2015-Q1,100         | 2015-Q1,cien         | targets.csv:2:3 cell.number
        2016,,0.3,1.5       | 2016,,0.3x,1.5       | targets.csv:5:4 cell.number
        2016,,0.3,1.5       | 2016,,0.3,1.5x       | targets.csv:5:5 cell.number
        2016,,0.3,1.5       | 2016,,1.6,1.5        | targets.csv:5:4 plan.range
        1.5,no,norma        | 1.5,nunca,norma      | targets.csv:5:6 cell.yes-or-no
        no,norma            | no,norma,x           | targets.csv:5:8 row.too-long
        """)
    void faultsOfTheTargets(String text, String other, String faults) {
        plan.with("targets.csv", text, other);

        assertThat(plan.errors()).containsExactlyInAnyOrder(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cause,effect        | causa,efect          | links.csv:1:1 header.missing; links.csv:1:2 header.unknown
        O3,O2               | ,O2                  | links.csv:2:1 cell.missing
        O3,O2               | O9,O2                | links.csv:2:1 plan.unknown-code
        O3,O2               | O3,                  | links.csv:2:2 cell.missing
        O3,O2               | O3,I2                | links.csv:2:2 plan.unknown-code
        O3,O2               | O3,O3                | links.csv:2:1 plan.circle
        O3,O2,+             | O3,O2,*              | links.csv:2:3 cell.one-of
        O3,O2,+,0.5         | O3,O2,+,             | links.csv:2:4 cell.missing
        O3,O2,+,0.5         | O3,O2,+,1.5          | links.csv:2:4 cell.range
        O3,O2,+,0.5         | O3,O2,+,-0.5         | links.csv:2:4 cell.range
        O3,O2,+,0.5         | O3,O2,+,alta         | links.csv:2:4 cell.number
        0.5,2,0.8           | 0.5,1.5,0.8          | links.csv:2:5 cell.whole
        0.5,2,0.8           | 0.5,-2,0.8           | links.csv:2:5 cell.whole
        0.5,2,0.8           | 0.5,2,80             | links.csv:2:6 cell.range
        2015,2019-Q4        | ayer,2019-Q4         | links.csv:3:8 cell.period
        2015,2019-Q4        | 2015,2019-Q0         | links.csv:3:9 cell.period; links.csv:4:1 plan.twice
        2015,2019-Q4        | 2021,2019-Q4         | links.csv:3:9 plan.validity
        2015,2019-Q4        | 2015,2020-Q1         | links.csv:4:1 plan.twice
        O4,O3               | O3,O2                | links.csv:5:1 plan.twice
        O4,O3               | O1,O3                | links.csv:5:1 plan.circle
        """)
    void faultsOfTheLinks(String text, String other, String faults) {
        plan.with("links.csv", text, other);

        assertThat(plan.errors()).containsExactlyInAnyOrder(faults.split("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "objectives.csv,objectives.csv:1:1 file.missing",
        "indicators.csv,indicators.csv:1:1 file.missing",
        "plan.yaml,plan.yaml:1:1 file.missing"
    })
    void aMissingFileIsToldOnceAndNotForAllThatBuildsOnIt(String file, String fault) {
        assertThat(plan.without(file).errors()).containsExactly(fault);
    }

    @Test
    void anEmptyTableOrHeadIsAFault() {
        assertThat(plan.withFile("objectives.csv", "").errors()).containsExactly("objectives.csv:1:1 table.empty");
        assertThat(plan.withFile("plan.yaml", "").errors()).containsExactly("plan.yaml:1:1 yaml.no-map");
        assertThat(plan.withFile("plan.yaml", "- uno\n- dos\n").errors()).containsExactly("plan.yaml:1:1 yaml.no-map");
    }
}
