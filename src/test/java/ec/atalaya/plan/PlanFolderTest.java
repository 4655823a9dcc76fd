package ec.atalaya.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFolderTest {

    @TempDir
    private Path folder;

    private PlanOnTrial plan;

    @BeforeEach
    void startAfresh() {
        plan = new PlanOnTrial(folder);
    }

    @Test
    void readsTheHead() {
        PlanReading reading = plan.read();

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.plan().profile())
                .isEqualTo(new PlanProfile(
                        "prueba",
                        "Plan de prueba",
                        2015,
                        2025,
                        ZoneId.of("America/Guayaquil"),
                        Locale.forLanguageTag("es-EC"),
                        "default",
                        Frequency.QUARTER,
                        List.of("EPMAPS", "INEC"),
                        EntryPolicy.FREE));
        assertThat(reading.plan().axes())
                .containsExactly(new Axis("SOC", "Social", 1), new Axis("MOV", "Movilidad", 1));
        assertThat(reading.plan().perspectives()).extracting(Perspective::code).containsExactly("CIU", "INS");
        assertThat(reading.plan().units())
                .containsExactly(
                        new Unit("ALC", "Alcaldía", DecisionLevel.MAYORALTY, null, null),
                        new Unit("SMOV", "Secretaría", DecisionLevel.SECRETARIAT, "ALC", "movilidad@example.org"));
        assertThat(reading.plan().rollUps().axis())
                .isEqualTo(new RollUp(RollUp.Of.OBJECTIVES, RollUp.Method.WORST, 1.2, RollUp.Missing.ZERO));
        assertThat(reading.plan().rollUps().plan())
                .isEqualTo(new RollUp(RollUp.Of.AXES, RollUp.Method.WEIGHTED_MEAN, null, RollUp.Missing.SKIP));
    }

    @Test
    void readsAHeadThatSaysAsLittleAsItMay() {
        plan.withFile("plan.yaml", "code: p\nstart: 2015\nend: 2025\naxes: [{code: SOC}, {code: MOV}]\n")
                .without("links.csv")
                .without("targets.csv")
                .withFile("objectives.csv", "code,name,axis\nO1,A,SOC\nO2,B,SOC\nO3,C,SOC\nO4,D,SOC\n")
                .with("indicators.csv", ",SMOV,2,", ",,2,");

        Plan read = plan.read().plan();

        assertThat(read.profile().rhythm()).isEqualTo(Frequency.YEAR);
        assertThat(read.profile().ruleSet()).isEqualTo("default");
        assertThat(read.profile().sources()).isEmpty();
        assertThat(read.rollUps()).isEqualTo(RollUps.DEFAULT);
        assertThat(read.axis("SOC")).contains(new Axis("SOC", "SOC", 1));
        assertThat(read.perspectives()).isEmpty();
        assertThat(read.units()).isEmpty();
        assertThat(read.map().links()).isEmpty();
        assertThat(read.targetsOf("I2")).isEmpty();
    }

    @Test
    void aUnitMayLackItsLevel() {
        plan.with("plan.yaml", "name: Alcaldía, level: MAYORALTY", "name: Alcaldía");

        assertThat(plan.read().plan().unit("ALC").orElseThrow().level()).isEqualTo(DecisionLevel.SECRETARIAT);
    }

    @Test
    void readsObjectives() {
        Plan read = plan.read().plan();

        assertThat(read.objectives()).extracting(Objective::code).containsExactly("O1", "O2", "O3", "O4");
        Objective first = read.objective("O1").orElseThrow();
        assertThat(first.name()).isEqualTo("Aire limpio");
        assertThat(first.axis()).isEqualTo("SOC");
        assertThat(first.perspective()).isEqualTo("CIU");
        assertThat(first.owner()).isEqualTo("SMOV");
        assertThat(first.weight()).isEqualTo(1.5);
        assertThat(first.source()).isEqualTo("ilustrativo");
        assertThat(first.place()).hasToString("objectives.csv:2:1");
        Objective last = read.objective("O4").orElseThrow();
        assertThat(last.perspective()).isNull();
        assertThat(last.owner()).isNull();
        assertThat(last.weight()).isEqualTo(1);
    }

    @Test
    void readsIndicators() {
        Plan read = plan.read().plan();

        Indicator full = read.indicator("I1").orElseThrow();
        assertThat(full)
                .isEqualTo(new Indicator(
                        "I1",
                        "PM 2.5",
                        "O1",
                        "µg/m³",
                        "SMOV",
                        2,
                        Direction.DOWN,
                        ScoringMethod.BASELINE_PROGRESS,
                        Accumulation.AVERAGE,
                        Frequency.MONTH,
                        new Baseline(Period.year(2014), 18),
                        new HorizonTarget(Period.year(2025), 10),
                        null,
                        null,
                        null,
                        7,
                        30,
                        true,
                        "INEC",
                        full.place()));
        assertThat(full.place()).hasToString("indicators.csv:2:1");
        Indicator range = read.indicator("I3").orElseThrow();
        assertThat(range.baseline()).isNull();
        assertThat(range.horizon()).isEqualTo(new HorizonTarget(Period.parse("2025-Q4"), 1));
        assertThat(range.tolerance()).isEqualTo(0.5);
        assertThat(range.outerTolerance()).isEqualTo(0.7);
        assertThat(range.weight()).isEqualTo(1);
        assertThat(range.reportingLagDays()).isZero();
        assertThat(range.critical()).isFalse();
        Indicator passengers = read.indicator("I2").orElseThrow();
        assertThat(passengers.horizon()).isEqualTo(new HorizonTarget(Period.year(2025), 100_000));
        assertThat(passengers.naturalLimit()).isEqualTo(100);
        assertThat(passengers.baseline()).as("0 is a value").isEqualTo(new Baseline(Period.year(2014), 0));
        assertThat(read.indicatorsOf("O2")).containsExactly(passengers);
    }

    @Test
    void whatIsNotGivenTakesTheUsualWhereThereIsOne() {
        plan.with("indicators.csv", ",SUM,QUARTER,", ",,,");

        Indicator indicator = plan.read().plan().indicator("I2").orElseThrow();

        assertThat(indicator.accumulation()).isEqualTo(Accumulation.LATEST);
        assertThat(indicator.frequency()).as("the plan's rhythm").isEqualTo(Frequency.QUARTER);
    }

    @Test
    void readsTargetsAndWhetherTheyAreScheduled() {
        plan.withAppended("targets.csv", "I2,2016,,,,,\nI2,2017,,,,yes,\nI2,2018,7,,,no,\nI2,2019,,0,,,\n");

        Plan read = plan.read().plan();

        var targets = read.targetsOf("I2");
        assertThat(targets.keySet())
                .map(Period::toString)
                .containsExactly("2015-Q1", "2015-Q2", "2015-Q3", "2016", "2017", "2018", "2019");
        assertThat(targets.values())
                .extracting(Target::scheduled)
                .containsExactly(true, false, true, false, true, false, true);
        assertThat(targets.values()).extracting(Target::value).containsExactly(100.0, 0.0, 0.0, null, null, 7.0, null);
        Target range = read.targetsOf("I3").get(Period.year(2016));
        assertThat(range).isEqualTo(new Target("I3", Period.year(2016), null, 0.3, 1.5, false, "norma", range.place()));
    }

    @Test
    void readsLinks() {
        Plan read = plan.read().plan();

        assertThat(read.map().causesFirst()).containsExactly("O4", "O3", "O2", "O1");
        CauseEffectLink first = read.map().outOf("O3").get(0);
        assertThat(first)
                .isEqualTo(new CauseEffectLink(
                        "O3",
                        "O2",
                        CauseEffectLink.Sign.PLUS,
                        0.5,
                        2,
                        0.8,
                        "Sin presupuesto, no hay metro",
                        null,
                        null,
                        "acta",
                        first.place()));
        List<CauseEffectLink> twice = read.map().into("O1");
        assertThat(twice)
                .extracting(CauseEffectLink::validFrom)
                .containsExactly(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 1, 1));
        assertThat(twice).extracting(CauseEffectLink::validTo).containsExactly(LocalDate.of(2019, 12, 31), null);
        assertThat(twice)
                .extracting(CauseEffectLink::sign)
                .containsExactly(CauseEffectLink.Sign.MINUS, CauseEffectLink.Sign.PLUS);
        assertThat(twice).extracting(CauseEffectLink::confidence).containsOnly(1.0);
    }

    @Test
    void spanishHeadersGiveTheSamePlan() {
        Plan english = plan.read().plan();
        plan.with(
                        "objectives.csv",
                        "code,name,axis,perspective,owner,weight,source",
                        "código,nombre,eje,perspectiva,responsable,peso,fuente")
                .with(
                        "indicators.csv",
                        "code,name,objective,unit,owner,weight,direction,method,accumulation,frequency",
                        "código,nombre,objetivo,unidad,responsable,peso,sentido,método,acumulación,frecuencia")
                .with(
                        "indicators.csv",
                        "baseline_period,baseline_value,target_period,target_value",
                        "período_base,línea_base,período_meta,meta")
                .with(
                        "indicators.csv",
                        "tolerance,outer_tolerance,natural_limit,max_age,reporting_lag_days,critical,source",
                        "tolerancia,tolerancia_máxima,límite_natural,vigencia,rezago_días,crítico,fuente")
                .with(
                        "targets.csv",
                        "indicator,period,value,lower,upper,scheduled,source",
                        "INDICADOR,PERIODO,VALOR,MINIMO,MAXIMO,PROGRAMADO,FUENTE")
                .with(
                        "links.csv",
                        "cause,effect,sign,strength,lag,confidence,rationale,valid_from,valid_to,source",
                        "Causa,Efecto,Signo,Fuerza,Rezago,Confianza,Sustento,Desde,Hasta,Fuente");

        Plan spanish = plan.read().plan();

        assertThat(spanish.objectives()).isEqualTo(english.objectives());
        assertThat(spanish.indicators()).isEqualTo(english.indicators());
        assertThat(spanish.indicators())
                .allSatisfy(one -> assertThat(spanish.targetsOf(one.code())).isEqualTo(english.targetsOf(one.code())));
        assertThat(spanish.map().links()).isEqualTo(english.map().links());
    }

    @Test
    void severalFaultsInSeveralFilesAreToldAllAtOnceInTheirOrder() {
        plan.with("plan.yaml", "zone: America/Guayaquil", "zone: Quito")
                .with("plan.yaml", "rhythm: QUARTER", "rhythm: WEEK")
                .with("objectives.csv", "O1,Aire limpio,SOC,CIU", "O1,,SOC,XXX")
                .with("indicators.csv", "KEEP,RANGE", "STAY,RANGE")
                .with("targets.csv", "2015-Q1,100", "2015-Q1,cien")
                .with("links.csv", "O2,+,0.5", "O2,+,5");

        assertThat(plan.errors())
                .containsExactly(
                        "indicators.csv:4:7 cell.one-of",
                        "links.csv:2:4 cell.range",
                        "objectives.csv:2:2 cell.missing",
                        "objectives.csv:2:4 plan.unknown-code",
                        "plan.yaml:5:7 plan.zone",
                        "plan.yaml:8:9 cell.one-of",
                        "targets.csv:2:3 cell.number");
        assertThat(plan.refusal().getMessage().lines())
                .hasSize(7)
                .first()
                .isEqualTo("indicators.csv:4:7: «STAY» no se conoce aquí; puede ser: UP, DOWN, KEEP.");
    }

    @Test
    void circlesAreToldWithTheirWayAndAllOfThem() {
        plan.withAppended("objectives.csv", "P1,x,SOC,,,,\nP2,x,SOC,,,,\n")
                .withAppended("links.csv", "O1,O3,+,0.1,,,,,,\nP1,P2,+,0.1,,,,,,\nP2,P1,+,0.1,,,,,,\n");

        assertThat(plan.refusal().faults())
                .filteredOn(Fault::isError)
                .extracting(fault -> fault.place() + " " + fault.arguments().get(0))
                .containsExactlyInAnyOrder("links.csv:6:1 O1 → O3 → O2 → O1", "links.csv:7:1 P1 → P2 → P1");
    }

    @Test
    void aLinkFromEffectToCauseIsAWarningAndThePlanIsRead() {
        plan.with("links.csv", "O4,O3,+,0.3", "O1,O4,+,0.3").withAppended("objectives.csv", "O5,x,SOC,INS,,,\n");
        plan.withAppended("links.csv", "O1,O5,+,0.3,,,,,,\n");

        PlanReading reading = plan.read();

        assertThat(reading.warnings())
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .contains("links.csv:6:1", "plan.downwards", "[O1, O5]");
        assertThat(reading.plan().map().links()).hasSize(5);
    }

    @Test
    void aTargetAgainstTheDirectionIsAWarning() {
        plan.with("indicators.csv", "2014,18,2025,10", "2014,18,2025,20");

        assertThat(plan.read().warnings())
                .extracting(fault -> fault.place() + " " + fault.key())
                .containsExactly("indicators.csv:2:14 plan.wrong-way");
    }

    @Test
    void aFolderThatIsNotThereIsToldByItsPath() {
        Path none = folder.resolve("ninguna");

        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> PlanFolder.read(none))
                .withMessage(none + ":1:1: No existe esa carpeta.");
    }

    @Test
    void aHeadInAnotherEncodingIsToldSo() throws Exception {
        plan.read();
        Files.write(
                folder.resolve("plan.yaml"), "name: Educación".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> PlanFolder.read(folder))
                .withMessageStartingWith("plan.yaml:1:1: El archivo no está en UTF-8");
    }

    @Test
    void theShippedPlanHasNoFaults() {
        PlanReading reading = PlanFolder.read(Path.of("config/plans/quito-2015-2025"));

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.plan().code()).isEqualTo("quito-2015-2025");
        assertThat(reading.plan().objectives()).hasSize(30);
        assertThat(reading.plan().indicators()).hasSize(87);
    }
}
