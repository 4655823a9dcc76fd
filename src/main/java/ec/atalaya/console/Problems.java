package ec.atalaya.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, for programs: RFC 9457. */
@Component
class Problems {

    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver languages;

    Problems(JsonMapper json, MessageSource messages, LocaleResolver languages) {
        this.json = json;
        this.messages = messages;
        this.languages = languages;
    }

    /** Answers with a problem whose words are those of {@code access.problem.<kind>}. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind)
            throws IOException {
        write(request.getRequestURI(), request, response, status, kind);
    }

    /** Likewise, for an address other than the one that is being answered. */
    void write(
            String address,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String kind,
            Object... told)
            throws IOException {
        Locale language = languages.resolveLocale(request);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage("access.problem." + kind, told, language));
        problem.setInstance(URI.create(address));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem);
    }
}
