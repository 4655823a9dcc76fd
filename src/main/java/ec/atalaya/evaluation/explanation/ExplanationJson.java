package ec.atalaya.evaluation.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import ec.atalaya.plan.Period;
import ec.atalaya.plan.Settled;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Explanations as JSON, in files and in the database: numbers in plain digits, periods as files write them, and nothing
 * about what is empty. A later product reads what an earlier one wrote.
 */
public final class ExplanationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .withConfigOverride(
                    boolean.class,
                    override -> override.setInclude(JsonInclude.Value.construct(
                            JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.USE_DEFAULTS)))
            .addModule(new SimpleModule("explanation")
                    .addSerializer(double.class, new PlainNumber())
                    .addSerializer(Double.class, new PlainNumber())
                    .addSerializer(Period.class, new PeriodText())
                    .addDeserializer(Period.class, new PeriodReader()))
            .build();

    private ExplanationJson() {}

    /** What writes and reads explanations, and whatever holds them. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(Explanation explanation) {
        return MAPPER.writeValueAsString(explanation);
    }

    public static Explanation read(String json) {
        return MAPPER.readValue(json, Explanation.class);
    }

    private static final class PlainNumber extends ValueSerializer<Double> {

        @Override
        public void serialize(Double number, JsonGenerator out, SerializationContext context) {
            out.writeNumber(Settled.text(number));
        }
    }

    private static final class PeriodText extends ValueSerializer<Period> {

        @Override
        public void serialize(Period period, JsonGenerator out, SerializationContext context) {
            out.writeString(period.toString());
        }
    }

    private static final class PeriodReader extends ValueDeserializer<Period> {

        @Override
        public Period deserialize(JsonParser in, DeserializationContext context) {
            return Period.parse(in.getString());
        }
    }
}
