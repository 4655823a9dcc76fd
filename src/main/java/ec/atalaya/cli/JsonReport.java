package ec.atalaya.cli;

import ec.atalaya.cli.ResultRow.Kind;
import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.Verdict;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.evaluation.explanation.Explanations;
import ec.atalaya.evaluation.explanation.RuleSetVersion;
import ec.atalaya.plan.Period;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The result with every explanation, for other programs: the same evaluation gives the same bytes on every system. */
final class JsonReport {

    /** One result, with the fields of a row of the table. */
    record Result(
            Kind level,
            String code,
            Period period,
            @Nullable Double value,
            @Nullable Double target,
            @Nullable Double attainment,
            @Nullable Double score,
            String status,
            @Nullable String reason,
            @Nullable Double exposure,
            List<String> rules,
            Explanation explanation) {

        private static Result of(ResultRow row, Explanation explanation) {
            return new Result(
                    row.level(),
                    row.code(),
                    Period.parse(row.period()),
                    number(row.value()),
                    number(row.target()),
                    number(row.attainment()),
                    number(row.score()),
                    row.status(),
                    row.reason(),
                    number(row.exposure()),
                    row.rules().isEmpty() ? List.of() : List.of(row.rules().split(";", -1)),
                    explanation);
        }

        private static @Nullable Double number(String cell) {
            return cell.isEmpty() ? null : Double.valueOf(cell);
        }
    }

    private record Key(Kind level, String code) {}

    private JsonReport() {}

    /** Writes result by result, so that a plan of any size takes no more memory than its largest explanation. */
    static void write(Evaluation evaluation, PrintWriter out) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        JsonMapper mapper = ExplanationJson.mapper();
        ObjectWriter writer = mapper.writer().with(printer).without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("plan", evaluation.plan().code());
            json.writeName("ruleSet");
            writer.writeValue(json, RuleSetVersion.of(evaluation.ruleSet()));
            LocalDate asOf = evaluation.asOf();
            if (asOf != null) {
                json.writeStringProperty("asOf", asOf.toString());
            }
            json.writeArrayPropertyStart("periods");
            evaluation.results().forEach(result -> write(evaluation, result, writer, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.print('\n');
        out.flush();
    }

    private static void write(Evaluation evaluation, PeriodResult result, ObjectWriter writer, JsonGenerator json) {
        Map<Key, Supplier<Explanation>> explanations = explanations(evaluation, result);
        json.writeStartObject();
        json.writeStringProperty("period", result.period().toString());
        json.writeArrayPropertyStart("results");
        ResultRow.of(result).sorted(ResultRow.ORDER).forEach(row -> {
            var explanation = Objects.requireNonNull(explanations.get(new Key(row.level(), row.code())));
            writer.writeValue(json, Result.of(row, explanation.get()));
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Map<Key, Supplier<Explanation>> explanations(Evaluation evaluation, PeriodResult result) {
        var told = new Explanations(evaluation, result);
        Map<Key, Supplier<Explanation>> explanations = new HashMap<>();
        Stream.of(
                        result.indicators().values(),
                        result.objectives().values(),
                        result.axes().values(),
                        result.perspectives().values(),
                        List.of(result.plan()))
                .flatMap(verdicts -> verdicts.stream().map(Verdict.class::cast))
                .forEach(verdict -> explanations.put(key(verdict), () -> told.of(verdict)));
        result.alerts()
                .forEach(alert -> explanations.put(new Key(Kind.ALERT, alert.fingerprint()), () -> told.of(alert)));
        result.agenda()
                .forEach(item -> explanations.put(new Key(Kind.AGENDA_ITEM, item.fingerprint()), () -> told.of(item)));
        return explanations;
    }

    private static Key key(Verdict verdict) {
        return new Key(
                Kind.valueOf(verdict.subject().level().name()),
                verdict.subject().code());
    }
}
