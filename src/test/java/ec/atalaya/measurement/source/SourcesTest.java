package ec.atalaya.measurement.source;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.measurement.source.ScriptedSite.Reply;
import ec.atalaya.plan.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SourcesTest extends SourceFixture {

    @Test
    void a_csv_document_is_loaded_and_asked_for_again_by_its_mark() {
        site.says(
                "/pob.csv",
                Reply.of(200, HEADER + "POB,2024,2800000\nGINI,2024,0.48\n").with("ETag", "\"v1\""),
                Reply.of(304, ""));
        web("POB", "/pob.csv", "format: CSV", "source: INEC");

        SourceTry first = fetch("POB");
        SourceTry second = fetch("POB");

        assertThat(first.outcome()).isEqualTo(SourceOutcome.LOADED);
        assertThat(first.added()).isEqualTo(2);
        assertThat(value("POB", "2024")).hasValue(2_800_000.0);
        assertThat(measured("POB")
                        .at(Period.parse("2024"))
                        .orElseThrow()
                        .chosen()
                        .source())
                .isEqualTo("INEC");
        assertThat(site.firstAsked("/pob.csv").getRequestHeaders()).doesNotContainKey("If-none-match");
        assertThat(site.lastAsked("/pob.csv").getRequestHeaders().getFirst("If-None-Match"))
                .isEqualTo("\"v1\"");
        assertThat(second.outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        assertThat(loads()).isEqualTo(1);
        assertThat(state("POB").mark().etag()).isEqualTo("\"v1\"");
    }

    @Test
    void a_server_without_marks_is_asked_by_the_day_of_the_last_change() {
        String day = "Tue, 15 Jul 2025 10:00:00 GMT";
        site.says("/day.csv", Reply.of(200, HEADER + "POB,2024,1\n").with("Last-Modified", day), Reply.of(304, ""));
        web("DAY", "/day.csv", "format: CSV");

        fetch("DAY");

        assertThat(fetch("DAY").outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        assertThat(site.lastAsked("/day.csv").getRequestHeaders().getFirst("If-Modified-Since"))
                .isEqualTo(day);
    }

    @Test
    void the_same_bytes_load_nothing_and_others_restate() {
        site.says(
                "/pob.csv",
                Reply.of(200, HEADER + "POB,2024,1\n"),
                Reply.of(200, HEADER + "POB,2024,1\n"),
                Reply.of(200, HEADER + "POB,2024,2\n"));
        web("POB", "/pob.csv", "format: CSV");

        fetch("POB");
        assertThat(fetch("POB").outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        SourceTry third = fetch("POB");

        assertThat(third.restated()).isEqualTo(1);
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    void an_answer_that_was_refused_is_not_taken_for_known_by_its_mark() {
        site.says("/pob.csv", Reply.of(200, HEADER + "POB,2024,muchos\n").with("ETag", "\"bad\""));
        web("POB", "/pob.csv", "format: CSV");

        SourceTry refused = fetch("POB");

        assertThat(refused.outcome()).isEqualTo(SourceOutcome.FAILED);
        assertThat(told(refused)).startsWith("POB.csv:2:3: «muchos» no es un número");
        assertThat(state("POB").mark()).isEqualTo(Answer.Mark.NONE);
    }

    @Test
    void json_rows_are_found_by_paths_and_constants_fill_what_they_do_not_say() {
        site.says("/api", Reply.of(200, """
                        {"result": {"records": [
                            {"año": 2023, "dato": {"total": 2750000.5}, "obs": null},
                            {"año": 2024, "dato": {"total": 2.8e6}, "obs": "dijo \\"así\\""}]}}"""));
        web(
                "POB",
                "/api",
                "format: JSON",
                "rows: result.records",
                "columns: {period: año, value: /dato/total, note: obs}",
                "constants: {indicator: POB}");

        assertThat(fetch("POB").added()).isEqualTo(2);
        assertThat(value("POB", "2023")).hasValue(2_750_000.5);
        assertThat(value("POB", "2024")).hasValue(2_800_000.0);
        assertThat(measured("POB")
                        .at(Period.parse("2024"))
                        .orElseThrow()
                        .chosen()
                        .note())
                .isEqualTo("dijo \"así\"");
    }

    @Test
    void what_is_wrong_with_an_answer_is_told_for_people() {
        site.says("/cut", Reply.of(200, "{\"rows\": [\n{\"a\": 1,"));
        web("CUT", "/cut", "format: JSON", "rows: rows");
        site.says("/none", Reply.of(200, "{\"data\": 3}"));
        web("NONE", "/none", "format: JSON", "rows: rows");
        site.says("/other", Reply.of(200, "[{\"valor\": 3, \"mes\": 4}]"));
        web("OTHER", "/other", "format: JSON", "columns: {indicator: ind, period: mes, value: valor}");
        site.says("/gone", Reply.of(404, ""));
        web("GONE", "/gone", "format: CSV");
        site.says("/large", Reply.of(200, "x".repeat(3 << 20)));
        web("LARGE", "/large", "format: CSV", "max_megabytes: 1");

        assertThat(told(fetch("CUT"))).startsWith("La respuesta no es JSON válido: falla en la línea 2");
        assertThat(told(fetch("NONE")))
                .isEqualTo("En «/rows» de la respuesta no hay una lista de filas: corrija «rows».");
        assertThat(told(fetch("OTHER"))).isEqualTo("La respuesta no tiene «/ind»; tiene: mes, valor.");
        assertThat(told(fetch("GONE")))
                .isEqualTo("El servidor no da ese documento (código 404): compruebe la dirección.");
        assertThat(site.timesAsked("/gone")).isEqualTo(1);
        assertThat(told(fetch("LARGE"))).startsWith("La respuesta pasa de 1 MB");
        assertThat(site.timesAsked("/large")).isEqualTo(1);
    }

    @Test
    void a_server_that_fails_twice_and_then_answers_is_asked_three_times() {
        site.says("/shaky", Reply.of(500, ""), Reply.of(503, ""), Reply.of(200, HEADER + "POB,2024,7\n"));
        web("SHAKY", "/shaky", "format: CSV");

        SourceTry done = fetch("SHAKY");

        assertThat(done.outcome()).isEqualTo(SourceOutcome.LOADED);
        assertThat(done.attempts()).isEqualTo(3);
    }

    @Test
    void a_server_that_is_silent_is_given_up_after_its_time() {
        var over = new CountDownLatch(1);
        site.says("/silent", Reply.silent(over));
        web("SILENT", "/silent", "format: CSV", "timeout: 1");

        SourceTry done = fetch("SILENT");
        over.countDown();

        assertThat(told(done)).isEqualTo("No respondió en 1 segundos.");
        assertThat(done.attempts()).isEqualTo(3);
        assertThat(Duration.between(done.startedAt(), done.finishedAt())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_folder_is_looked_at_and_only_files_that_changed_are_read() throws IOException {
        Path files = Files.createDirectories(FOLDER.resolve("compartida"));
        Files.writeString(files.resolve("a.csv"), "Cód.;Año;Total;Otra\nPOB;2023;1,5;x\n");
        Files.writeString(files.resolve("b.csv"), "Cód.;Año;Total\nPOB;2023;2,5\n");
        define(
                "CARP",
                "kind: CARPETA",
                "folder: " + files,
                "columns: {indicator: Cód., period: Año, value: Total}",
                "source: INEC");

        SourceTry first = fetch("CARP");
        SourceTry second = fetch("CARP");
        Files.writeString(files.resolve("c.csv"), "Cód.;Año;Total\nPOB;2024;1.234\n");
        SourceTry third = fetch("CARP");

        assertThat(first.added()).isEqualTo(1);
        assertThat(first.restated()).isEqualTo(1);
        assertThat(value("POB", "2023")).hasValue(2.5);
        assertThat(second.outcome()).isEqualTo(SourceOutcome.UNCHANGED);
        assertThat(told(third)).startsWith("CARP-c.csv:2:3: «1.234» se puede leer de dos maneras");
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    void faulty_rows_are_left_out_where_the_definition_says_so() {
        site.says("/partly", Reply.of(200, HEADER + "POB,2024,5\nNADA,2024,1\nGINI,2024,x\n"));
        web("PARTLY", "/partly", "format: CSV", "without_faulty_rows: yes");

        SourceTry done = fetch("PARTLY");

        assertThat(done.outcome()).isEqualTo(SourceOutcome.LOADED);
        assertThat(done.added()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(done.faults()).hasSize(2);
        assertThat(value("POB", "2024")).hasValue(5.0);
    }
}
