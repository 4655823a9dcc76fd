package ec.atalaya.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells programs what was wrong with their request, as RFC 9457 has it; before the advice for pages, which tells people. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiAdvice {

    private final Wordings wordings;

    ApiAdvice(Wordings wordings) {
        this.wordings = wordings;
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail notFound(NotFound missing, HttpServletRequest request, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, wordings.of(language).text("not-found." + missing.kind(), missing.code()));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("nearest", missing.nearest());
        return problem;
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail unreadable(
            MethodArgumentTypeMismatchException unreadable, HttpServletRequest request, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, wordings.of(language).text("access.problem.unusable"));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("parameter", unreadable.getName());
        return problem;
    }
}
