package ec.atalaya.measurement.source;

import static org.assertj.core.api.Assertions.assertThat;

import ec.atalaya.document.Fault;
import ec.atalaya.measurement.source.SourceFolder.Listing;
import ec.atalaya.measurement.source.SourceReader.Known;
import ec.atalaya.plan.Plan;
import ec.atalaya.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFaultsTest {

    private static final Plan PLAN =
            PlanFolder.read(Path.of("config/plans/quito-2015-2025")).plan();
    private static final ZoneId GUAYAQUIL = ZoneId.of("America/Guayaquil");
    private static final Instant NOON = Instant.parse("2025-07-15T17:00:00Z");
    private static final Known KNOWN = new Known(
            code -> code.equals(PLAN.code()) ? PLAN : null,
            List.of(PLAN.code()),
            name -> name.equals("SET") ? "value" : null,
            NOON);

    @TempDir
    private Path folder;

    @Test
    void all_faults_of_a_file_are_told_at_once_with_their_places() throws IOException {
        Files.writeString(folder.resolve("mala.yaml"), """
                code: con espacio
                name: Censo
                plan: quito
                kind: HTTP
                schedule: cada luna llena
                address: ftp://ana:clave@example.org/x
                format: PDF
                timeout: 0
                user: ana
                password: abc
                token: ${MISSING}
                colums: {indicator: a}
                columns: {indicator: a, valor: b}
                """);

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "mala.yaml:1:7: «con espacio» no sirve de código: solo caben letras, cifras y los signos . - _ #",
                        "mala.yaml:3:7: No hay ningún plan «quito»; hay: quito-2015-2025.",
                        "mala.yaml:5:11: «cada luna llena» no es un horario: se escribe «daily 05:00», «weekly monday 05:00»,"
                                + " «monthly 5 05:00» (días 1 a 28), «hourly», o los cinco campos de cron, como «0 5 * * 1-5».",
                        "mala.yaml:6:10: «ftp://…@example.org/x» no es una dirección que se pueda pedir: comienza con http://"
                                + " o https:// y nombra un servidor.",
                        "mala.yaml:7:9: «PDF» no se conoce aquí; puede ser: CSV, XLSX, JSON.",
                        "mala.yaml:8:10: «0» no sirve aquí: se espera un número entero de 1 a 600.",
                        "mala.yaml:9:7: «user» no puede estar escrito en el archivo: nombre una variable del entorno, como"
                                + " ${CENSUS_PASSWORD}.",
                        "mala.yaml:10:11: «password» no puede estar escrito en el archivo: nombre una variable del entorno,"
                                + " como ${CENSUS_PASSWORD}.",
                        "mala.yaml:11:8: La variable «MISSING» no está en el entorno del servidor.",
                        "mala.yaml:12:1: La clave «colums» no se conoce aquí; puede ser: code, name, plan, kind, schedule,"
                                + " owner, source, columns, constants, without_faulty_rows, address, format, rows,"
                                + " max_megabytes, timeout, user, password, token.",
                        "mala.yaml:13:25: La clave «valor» no se conoce aquí; puede ser: indicator, period, value, source,"
                                + " cutoff, note, provisional, plan, unit.",
                        "mala.yaml:13:1: En «columns» o en «constants» falta: period, value.");
    }

    @Test
    void the_example_of_the_readme_is_a_definition() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```yaml\ncode: INEC-POB") + "```yaml".length();
        String example = readme.substring(begin, readme.indexOf("```", begin));
        Files.writeString(folder.resolve("readme.yaml"), example.replace("INEC_KEY", "SET"));

        assertThat(faults()).isEmpty();
        assertThat(read().definitions()).extracting(SourceDefinition::code).containsExactly("INEC-POB");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ana:clave@example.org/x, user:password@",
        "https://example.org/x?apikey=abc, apikey",
        "https://example.org/x?a=1&access_token=abc, access_token"
    })
    void an_address_shows_no_secret_and_the_fault_does_not_either(String address, String named) throws IOException {
        web(address);

        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault)
                .startsWith("una.yaml:6:10: La dirección lleva un secreto a la vista («" + named + "»)")
                .doesNotContain("abc", "clave@"));
    }

    @Test
    void an_address_may_name_variables() throws IOException {
        web("https://example.org/x?api_key=${SET}&from=2015");
        assertThat(read().definitions()).hasSize(1);
        web("https://example.org/x?api_key=${UNSET}");
        assertThat(faults()).containsExactly("una.yaml:6:10: La variable «UNSET» no está en el entorno del servidor.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h/d?user=ana&password=x | select 1 | La dirección lleva un secreto a la vista («user»)",
                "jdbc:postgresql://ana:x@h/d | select 1 | La dirección lleva un secreto a la vista («user:password@»)",
                "jdbc:oracle://h/d | select 1 | «jdbc:oracle://h/d» no es una dirección JDBC",
                "jdbc:postgresql://h/d | select 1; delete from a | La consulta ha de ser una sola"
            })
    void a_query_is_one_and_its_database_is_named_without_secrets(String url, String query, String told)
            throws IOException {
        Files.writeString(
                folder.resolve("una.yaml"),
                common("SQL") + "url: '" + url + "'\nquery: " + query + "\nuser: ${SET}\npassword: ${SET}\n");

        assertThat(faults()).isNotEmpty().anyMatch(fault -> fault.contains(told));
    }

    @Test
    void a_code_belongs_to_one_file_and_the_others_go_on() throws IOException {
        web("https://example.org/x");
        Files.copy(folder.resolve("una.yaml"), folder.resolve("zeta.yaml"));
        Files.writeString(folder.resolve("rota.yaml"), "code: [");

        Listing listing = read();

        assertThat(listing.definitions()).extracting(SourceDefinition::file).containsExactly("una.yaml");
        assertThat(listing.faulty()).extracting(FaultyDefinition::file).containsExactly("rota.yaml", "zeta.yaml");
        assertThat(faults()).contains("zeta.yaml:1:1: El código «UNA» ya es de la fuente de una.yaml.");
    }

    @ParameterizedTest
    @CsvSource({
        "hourly, 2025-07-15T18:00:00Z",
        "daily 05:00, 2025-07-16T10:00:00Z",
        "diario 13:30, 2025-07-15T18:30:00Z",
        "weekly monday 05:00, 2025-07-21T10:00:00Z",
        "semanal miércoles 5:00, 2025-07-16T10:00:00Z",
        "mensual 28 06:15, 2025-07-28T11:15:00Z",
        "0 5 * * 1-5, 2025-07-16T10:00:00Z"
    })
    void a_schedule_is_kept_in_the_zone_of_the_plan(String text, Instant next) {
        assertThat(SourceSchedule.parse(text).next(NOON, GUAYAQUIL)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"0 0 30 2 *, nunca", "daily 25:00, «daily 25:00»", "monthly 31 05:00, 1 a 28", "0 5 * *, cinco campos"})
    void what_never_comes_round_is_no_schedule(String text, String told) throws IOException {
        Files.writeString(
                folder.resolve("una.yaml"), common("FOLDER").replace("daily 05:00", text) + "folder: /srv/datos\n");

        assertThat(faults()).singleElement().asString().contains(told);
    }

    private void web(String address) throws IOException {
        Files.writeString(folder.resolve("una.yaml"), common("HTTP") + "address: " + address + "\nformat: CSV\n");
    }

    private static String common(String kind) {
        return "code: UNA\nname: Una\nplan: quito-2015-2025\nkind: " + kind + "\nschedule: daily 05:00\n";
    }

    private Listing read() {
        return SourceFolder.read(folder, KNOWN);
    }

    private List<String> faults() {
        return read().faulty().stream()
                .flatMap(one -> one.faults().stream())
                .map((Fault fault) -> fault.text(Locale.forLanguageTag("es")))
                .toList();
    }
}
