package ec.atalaya.cli;

import ec.atalaya.evaluation.Evaluation;
import ec.atalaya.evaluation.PeriodResult;
import ec.atalaya.evaluation.ResultRow;
import ec.atalaya.evaluation.ResultRow.Kind;
import ec.atalaya.evaluation.explanation.ExplainedRow;
import ec.atalaya.evaluation.explanation.Explanation;
import ec.atalaya.evaluation.explanation.ExplanationJson;
import ec.atalaya.evaluation.explanation.RuleSetVersion;
import ec.atalaya.evaluation.whatif.Difference;
import ec.atalaya.plan.Period;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result with every explanation, for other programs: the same evaluation gives the same bytes on every
 * system. Where something is supposed, each period tells besides what is otherwise because of it.
 */
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

        private static Result of(ExplainedRow explained) {
            ResultRow row = explained.row();
            return new Result(
                    row.level(),
                    row.code(),
                    row.period(),
                    row.value(),
                    row.target(),
                    row.attainment(),
                    row.score(),
                    row.status(),
                    row.reason(),
                    row.exposure(),
                    row.rules(),
                    explained.explanation());
        }
    }

    private JsonReport() {}

    /** Writes result by result, so that a plan of any size takes no more memory than its largest explanation. */
    static void write(Evaluation evaluation, @Nullable Evaluation asItIs, PrintWriter out) {
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
            evaluation.scenario().ifPresent(scenario -> json.writeStringProperty("scenario", scenario.code()));
            json.writeArrayPropertyStart("periods");
            evaluation.results().forEach(result -> write(evaluation, asItIs, result, writer, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.print('\n');
        out.flush();
    }

    private static void write(
            Evaluation evaluation,
            @Nullable Evaluation asItIs,
            PeriodResult result,
            ObjectWriter writer,
            JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("period", result.period().toString());
        json.writeArrayPropertyStart("results");
        ExplainedRow.of(evaluation, result).forEach(row -> writer.writeValue(json, Result.of(row)));
        json.writeEndArray();
        if (asItIs != null) {
            json.writeName("difference");
            writer.writeValue(
                    json,
                    Difference.between(asItIs, evaluation, result.period()).changed());
        }
        json.writeEndObject();
    }
}
