package ec.atalaya.console;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine-readable description of {@code /api}, at {@code /api/descripcion}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PlanView.class, SignedIn.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Atalaya")
                        .version("1")
                        .description("Lo que muestran las páginas de la consola, con los mismos permisos y parámetros."
                                + " Los errores siguen RFC 9457."));
    }

    /** What {@link PlanView} is made from stands in no signature. */
    @Bean
    OperationCustomizer planParameters() {
        return (operation, handler) -> {
            boolean ofPlan = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == PlanView.class);
            return ofPlan ? withPlan(operation) : operation;
        };
    }

    private static Operation withPlan(Operation operation) {
        return operation
                .addParametersItem(parameter("plan", "path", "Código del plan").required(true))
                .addParametersItem(parameter("periodo", "query", "2024, 2024-S1, 2024-Q4 o 2024-07; sin él, el último"))
                .addParametersItem(parameter("corrida", "query", "Número de la corrida; sin él, la más reciente"))
                .addParametersItem(parameter("dependencia", "query", "Código de la dependencia"))
                .responses(operation
                        .getResponses()
                        .addApiResponse(
                                "404", new ApiResponse().description("No existe; «nearest» ofrece lo parecido")));
    }

    private static Parameter parameter(String name, String in, String words) {
        return new Parameter().name(name).in(in).description(words).schema(new StringSchema());
    }
}
