package ec.atalaya.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small plan folder without faults, to be spoilt in one place or several. */
final class PlanOnTrial {

    private static final String HEAD = """
            code: prueba
            name: Plan de prueba
            start: 2015
            end: 2025
            zone: America/Guayaquil
            locale: es-EC
            ruleset: default
            rhythm: QUARTER
            sources: [EPMAPS, INEC]
            perspectives:
              - {code: CIU, name: Ciudadanía}
              - {code: INS, name: Institución}
            axes:
              - {code: SOC, name: Social, weight: 1}
              - {code: MOV, name: Movilidad}
            units:
              - {code: ALC, name: Alcaldía, level: MAYORALTY}
              - {code: SMOV, name: Secretaría, level: SECRETARIAT, parent: ALC, email: movilidad@example.org}
            roll_up:
              axis: {of: OBJECTIVES, method: WORST, cap: 1.2, missing: ZERO}
            """;

    private static final String OBJECTIVES = """
            code,name,axis,perspective,owner,weight,source
            O1,Aire limpio,SOC,CIU,SMOV,1.5,ilustrativo
            O2,Metro,MOV,INS,,,
            O3,Presupuesto,MOV,INS,ALC,,
            O4,Equipo,MOV,,,,
            """;

    private static final String INDICATORS =
            "code,name,objective,unit,owner,weight,direction,method,accumulation,frequency,baseline_period,baseline_value,"
                    + "target_period,target_value,tolerance,outer_tolerance,natural_limit,max_age,reporting_lag_days,"
                    + "critical,source\n"
                    + """
            I1,PM 2.5,O1,µg/m³,SMOV,2,DOWN,BASELINE_PROGRESS,AVERAGE,MONTH,2014,18,2025,10,,,,7,30,yes,INEC
            I2,Pasajeros,O2,personas,,1,UP,TARGET_RATIO,SUM,QUARTER,2014,0,2025,1e5,,,100,,,no,
            I3,Cloro,O3,mg/l,,,KEEP,RANGE,LATEST,DAY,,,2025-Q4,1,0.5,0.7,,,,,
            I4,Ejecución,O4,%,,,UP,PLAN_PROGRESS,SUM,YEAR,,,2025,99,,,,,,,
            """;

    private static final String TARGETS = """
            indicator,period,value,lower,upper,scheduled,source
            I2,2015-Q1,100,,,,
            I2,2015-Q2,0,,,,
            I2,2015-Q3,0,,,yes,
            I3,2016,,0.3,1.5,no,norma
            """;

    private static final String LINKS = """
            cause,effect,sign,strength,lag,confidence,rationale,valid_from,valid_to,source
            O3,O2,+,0.5,2,0.8,"Sin presupuesto, no hay metro",,,acta
            O2,O1,-,0.25,,,,2015,2019-Q4,
            O2,O1,,0.5,1,,,2020-01-01,,
            O4,O3,+,0.3,,,,,,
            """;

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    PlanOnTrial(Path folder) {
        this.folder = folder;
        files.put("plan.yaml", HEAD);
        files.put("objectives.csv", OBJECTIVES);
        files.put("indicators.csv", INDICATORS);
        files.put("targets.csv", TARGETS);
        files.put("links.csv", LINKS);
    }

    /** Puts one text for another, which must stand in the file exactly once. */
    PlanOnTrial with(String file, String text, String other) {
        String whole = files.get(file);
        assertThat(whole.split(java.util.regex.Pattern.quote(text), -1))
                .as("«%s» in %s", text, file)
                .hasSize(2);
        files.put(file, whole.replace(text, other));
        return this;
    }

    PlanOnTrial withFile(String file, String text) {
        files.put(file, text);
        return this;
    }

    PlanOnTrial withAppended(String file, String text) {
        files.merge(file, text, String::concat);
        return this;
    }

    PlanOnTrial without(String file) {
        files.remove(file);
        return this;
    }

    PlanReading read() {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return PlanFolder.read(folder);
    }

    /** Every error as {@code file:line:column key}. */
    List<String> errors() {
        return refusal().faults().stream()
                .filter(Fault::isError)
                .map(fault -> fault.place() + " " + fault.key())
                .toList();
    }

    RefusedDocument refusal() {
        RefusedDocument refusal = catchThrowableOfType(RefusedDocument.class, this::read);
        assertThat(refusal).as("the plan is refused").isNotNull();
        return refusal;
    }
}
