package ec.atalaya.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.rules.table.Band;
import ec.atalaya.rules.table.Recipient;
import ec.atalaya.rules.table.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeASmallRuleSet() throws IOException {
        write("ruleset.yaml", """
                code: prueba
                title: De prueba
                version: 3
                met: 1
                floor: 0
                look_back: 4
                scale:
                  - {code: VERDE, label: Verde, label_en: Green, tone: MET}
                  - {code: ROJO, label: Rojo, tone: OFF, order: 5}
                """);
        write("tables/bands.csv", """
                scope,level,from,to,status
                ,INDICATOR,,0.7,ROJO
                plan,INDICADOR,0.7,,VERDE
                eje:MOV,AXIS,,,VERDE
                """);
        write("tables/transmission.csv", "scope,least_confidence,threshold,decay,advances\nplan,0.3,0.1,0.5,no\n");
        write(
                "tables/alerts.csv",
                "regla,ámbito,nivel,semáforo,marca,períodos,gravedad,destinatarios\n"
                        + "ALE-01,,OBJETIVO,ROJO,,2,ALTA,RESPONSABLE;OFFICE\n");
        write(
                "tables/agenda.csv",
                "rule,scope,level,severity,mark,meeting,section,outcome,minutes\n"
                        + "AGE-01,método:RANGE,INDICATOR,HIGH,0.5,CONCEJO,MAPA,DECIDIR,15\n");
        write("alerts/b.drl", "// b");
        write("alerts/a.drl", "// a");
        write("indicators/z.drl", "// z");
    }

    @Test
    void readsHeadTablesAndRules() {
        RuleSetReading reading = RuleSetFolder.read(folder);
        RuleSet read = reading.ruleSet();

        assertThat(reading.warnings()).isEmpty();
        assertThat(read.code()).isEqualTo("prueba");
        assertThat(read.title()).isEqualTo("De prueba");
        assertThat(read.version()).isEqualTo("3");
        assertThat(read.lookBack()).isEqualTo(4);
        assertThat(read.evidence()).isEqualTo(EvidenceMarks.DEFAULT);
        assertThat(read.scale().statuses())
                .containsExactly(
                        new Status("VERDE", "Verde", "Green", Tone.MET, 1),
                        new Status("ROJO", "Rojo", "Rojo", Tone.OFF, 5));
        assertThat(read.sources())
                .extracting(RuleSource::name)
                .containsExactly("indicators/z.drl", "alerts/a.drl", "alerts/b.drl");
        assertThat(read.tables().bands())
                .extracting(Band::scope, Band::level, Band::from, Band::to, Band::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Scope.PLAN, "INDICATOR", Double.NEGATIVE_INFINITY, 0.7, "ROJO"),
                        org.assertj.core.groups.Tuple.tuple(
                                Scope.PLAN, "INDICATOR", 0.7, Double.POSITIVE_INFINITY, "VERDE"),
                        org.assertj.core.groups.Tuple.tuple(
                                new Scope(Scope.Kind.AXIS, "MOV"),
                                "AXIS",
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY,
                                "VERDE"));
        assertThat(read.tables().transmission()).singleElement().satisfies(row -> {
            assertThat(row.decay()).isEqualTo(0.5);
            assertThat(row.advances()).isFalse();
        });
        assertThat(read.tables().alerts()).singleElement().satisfies(row -> {
            assertThat(row.level()).isEqualTo("OBJECTIVE");
            assertThat(row.severity()).isEqualTo("HIGH");
            assertThat(row.recipients()).containsExactly(Recipient.OWNER, Recipient.OFFICE);
            assertThat(row.mark()).isNaN();
            assertThat(row.periods()).isEqualTo(2);
        });
        assertThat(read.tables().agenda()).singleElement().satisfies(row -> {
            assertThat(row.scope()).isEqualTo(new Scope(Scope.Kind.METHOD, "RANGE"));
            assertThat(row.meeting()).isEqualTo("COUNCIL");
            assertThat(row.section()).isEqualTo("MAP");
            assertThat(row.outcome()).isEqualTo("DECIDE");
        });
    }

    @Test
    void whatIsNotSaidOfEvidenceIsAsItIsElsewhere() throws IOException {
        write(
                "ruleset.yaml",
                "code: p\nevidence: {pairs: 12}\nscale: [{code: VERDE, tone: MET}, {code: ROJO, tone: OFF}]\n");
        assertThat(RuleSetFolder.read(folder).ruleSet().evidence()).isEqualTo(new EvidenceMarks(10, 12, 0.05));
    }

    @Test
    void theDigestChangesWithWhatDecidesAndWithNothingElse() throws IOException {
        String before = RuleSetFolder.read(folder).ruleSet().digest();
        write("README.md", "texto");
        write("tests/uno.yaml", "a: b");
        assertThat(RuleSetFolder.read(folder).ruleSet().digest()).isEqualTo(before);

        write("alerts/a.drl", "// otra");
        assertThat(RuleSetFolder.read(folder).ruleSet().digest()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ruleset.yaml | code: prueba   | code: de prueba       | ruleset.yaml:1:7 cell.code
        ruleset.yaml | code: prueba   | kode: prueba          | ruleset.yaml:1:1 cell.missing; ruleset.yaml:1:1 yaml.unknown
        ruleset.yaml | met: 1         | met: alto             | ruleset.yaml:4:6 cell.number
        ruleset.yaml | floor: 0       | floor: 1              | ruleset.yaml:5:8 ruleset.floor
        ruleset.yaml | look_back: 4   | look_back: 61         | ruleset.yaml:6:12 cell.whole
        ruleset.yaml | look_back: 4   | evidence: {years: 61} | ruleset.yaml:6:19 cell.whole
        ruleset.yaml | look_back: 4   | evidence: {pairs: 3}  | ruleset.yaml:6:19 cell.whole
        ruleset.yaml | look_back: 4   | evidence: {p: 5}      | ruleset.yaml:6:15 cell.range
        ruleset.yaml | look_back: 4   | evidence: {par: 5}    | ruleset.yaml:6:12 yaml.unknown
        tables/bands.csv | INDICADOR      | RELACION          | tables/bands.csv:3:2 table.level-of-links
        tables/alerts.csv | OBJETIVO      | LINK              | tables/alerts.csv:2:3 table.level-of-links
        ruleset.yaml | code: ROJO     | code: VERDE           | ruleset.yaml:9:12 ruleset.status-twice; tables/alerts.csv:2:4 table.unknown-status; tables/bands.csv:2:5 table.unknown-status
        ruleset.yaml | code: ROJO     | code: NOT_ASSESSED    | ruleset.yaml:9:12 ruleset.status-twice; tables/alerts.csv:2:4 table.unknown-status; tables/bands.csv:2:5 table.unknown-status
        ruleset.yaml | order: 5       | order: 1              | ruleset.yaml:9:49 ruleset.order-twice
        ruleset.yaml | tone: OFF      | tone: RED             | ruleset.yaml:9:37 cell.one-of
        ruleset.yaml | tone: OFF, o   | o                     | ruleset.yaml:9:5 cell.missing
        ruleset.yaml | label: Rojo    | etiqueta: Rojo        | ruleset.yaml:9:18 yaml.unknown
        tables/bands.csv | from,to    | from,until            | tables/bands.csv:1:1 header.missing; tables/bands.csv:1:4 header.unknown
        tables/bands.csv | INDICADOR,0.7  | INDICADOR,0.7x    | tables/bands.csv:3:3 cell.number
        tables/bands.csv | INDICADOR,0.7, | INDICADOR,0.7,0.7 | tables/bands.csv:3:4 table.band-empty
        tables/bands.csv | INDICADOR      | INDICATORS        | tables/bands.csv:3:2 cell.one-of
        tables/bands.csv | 0.7,,VERDE     | 0.7,,             | tables/bands.csv:3:5 cell.missing
        tables/bands.csv | 0.7,,VERDE     | 0.7,,AZUL         | tables/bands.csv:3:5 table.unknown-status
        tables/bands.csv | 0.7,,VERDE     | 0.7,,NOT_ASSESSED | tables/bands.csv:3:5 table.unknown-status
        tables/bands.csv | eje:MOV        | eje               | tables/bands.csv:4:1 table.scope
        tables/bands.csv | eje:MOV        | barrio:MOV        | tables/bands.csv:4:1 cell.one-of
        tables/bands.csv | eje:MOV        | método:RANGO      | tables/bands.csv:4:1 table.unknown-method
        tables/transmission.csv | 0.3,0.1,0.5 | 3,0.1,0.5     | tables/transmission.csv:2:2 cell.range
        tables/transmission.csv | 0.3,0.1,0.5 | 0.3,1.1,0.5   | tables/transmission.csv:2:3 cell.range
        tables/transmission.csv | 0.3,0.1,0.5 | 0.3,0.1,-0.5  | tables/transmission.csv:2:4 cell.range
        tables/transmission.csv | 0.5,no      | 0.5,quizás    | tables/transmission.csv:2:5 cell.yes-or-no
        tables/alerts.csv | ALE-01,       | ,                 | tables/alerts.csv:2:1 cell.missing
        tables/alerts.csv | OBJETIVO      | ''                | tables/alerts.csv:2:3 cell.missing
        tables/alerts.csv | ROJO          | AMARILLO          | tables/alerts.csv:2:4 table.unknown-status
        tables/alerts.csv | ',,2,'        | ',alta,2,'        | tables/alerts.csv:2:5 cell.number
        tables/alerts.csv | ',,2,'        | ',,0,'            | tables/alerts.csv:2:6 cell.whole
        tables/alerts.csv | ALTA          | GRAVE             | tables/alerts.csv:2:7 cell.one-of
        tables/alerts.csv | RESPONSABLE;OFFICE | ''           | tables/alerts.csv:2:8 cell.missing
        tables/alerts.csv | ;OFFICE       | ;ALCALDE          | tables/alerts.csv:2:8 cell.one-of
        tables/agenda.csv | CONCEJO       | CABILDO           | tables/agenda.csv:2:6 cell.one-of
        tables/agenda.csv | MAPA          | ''                | tables/agenda.csv:2:7 cell.missing
        tables/agenda.csv | DECIDIR       | PENSAR            | tables/agenda.csv:2:8 cell.one-of
        tables/agenda.csv | DECIDIR,15    | DECIDIR,900       | tables/agenda.csv:2:9 cell.whole
        """)
    void oneThingIsWrongAndExactlyThatPlaceIsTold(String file, String text, String other, String faults)
            throws IOException {
        String whole = Files.readString(folder.resolve(file));
        assertThat(whole).containsOnlyOnce(text);
        write(file, whole.replace(text, other));

        assertThat(errors()).containsExactlyInAnyOrder(faults.split("; "));
    }

    @Test
    void aScaleIsNeeded() throws IOException {
        write("ruleset.yaml", "code: prueba\n");

        assertThat(errors()).contains("ruleset.yaml:1:1 ruleset.no-scale");
    }

    @Test
    void aFolderWithoutItsHeadIsNoRuleSet() throws IOException {
        Files.delete(folder.resolve("ruleset.yaml"));

        assertThat(RuleSetFolder.isRuleSet(folder)).isFalse();
        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> RuleSetFolder.read(folder))
                .withMessageContaining("Esto no es un conjunto de reglas: le falta el archivo ruleset.yaml.");
    }

    @Test
    void gapsBelowBetweenAndAboveBandsAreWarnings() throws IOException {
        write(
                "tables/bands.csv",
                "status,to,from,level\nVERDE,2,1,INDICATOR\nROJO,0.7,0,INDICATOR\nVERDE,,,OBJECTIVE\n");

        assertThat(warnings())
                .containsExactly(
                        "tables/bands.csv:2:2 table.band-gap-above [2.0]",
                        "tables/bands.csv:2:3 table.band-gap [0.7, 1.0]",
                        "tables/bands.csv:3:3 table.band-gap-below [0.0]");
    }

    @Test
    void overlapsAreWarningsWhereTheyGiveDifferentStatuses() throws IOException {
        write(
                "tables/bands.csv",
                "level,from,to,status\nINDICATOR,,10,ROJO\nINDICATOR,0,1,ROJO\nINDICATOR,5,12,VERDE\nINDICATOR,12,,VERDE\n");

        assertThat(warnings())
                .containsExactly("tables/bands.csv:4:2 table.band-overlap [5.0, 10.0, tables/bands.csv:2]");
    }

    @Test
    void bandsOfDifferentScopesAndLevelsDoNotMeet() throws IOException {
        write(
                "tables/bands.csv",
                "scope,level,from,to,status\nplan,AXIS,,,ROJO\neje:A,AXIS,,,VERDE\nplan,PLAN,,,VERDE\n");

        assertThat(warnings()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> errors() {
        RefusedDocument refusal = catchThrowableOfType(RefusedDocument.class, () -> RuleSetFolder.read(folder));
        assertThat(refusal).isNotNull();
        return refusal.faults().stream()
                .filter(Fault::isError)
                .map(fault -> fault.place() + " " + fault.key())
                .toList();
    }

    private List<String> warnings() {
        return RuleSetFolder.read(folder).warnings().stream()
                .map(fault -> fault.place() + " " + fault.key() + " " + fault.arguments())
                .toList();
    }
}
