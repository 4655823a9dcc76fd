package ec.atalaya.console;

import ec.atalaya.document.RefusedDocument;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/**
 * What people see when something went wrong: whose page it is, or a reference under which the log tells the rest. An
 * old-fashioned controller, so that nothing which prepares other pages (and may be what failed) runs before it.
 */
@Component("/error")
class ErrorPages implements Controller, ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int REFERENCE_BYTES = 3;

    private final Problems problems;
    private final Chromes chromes;
    private final Wordings wordings;
    private final LocaleResolver languages;
    private final RandomGenerator random = RandomGenerator.getDefault();

    ErrorPages(Problems problems, Chromes chromes, Wordings wordings, LocaleResolver languages) {
        this.problems = problems;
        this.chromes = chromes;
        this.wordings = wordings;
        this.languages = languages;
    }

    @Override
    public @Nullable ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus status = status(request);
        String address = String.valueOf(Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse("/"));
        String reference = status.is5xxServerError() ? logged(request, address) : "";
        if (Permissions.isApi(address)) {
            problems.write(address, request, response, status, kind(request, status), reference);
            return null;
        }
        ModelAndView page = status.is5xxServerError()
                ? new ModelAndView("access/failed", status)
                : framed(request, new ModelAndView("access/refused", status));
        page.addObject("kind", kind(request, status));
        page.addObject("reference", reference);
        page.addObject("faults", faults(request));
        page.addObject("readers", readers(address));
        page.addObject(
                "me",
                SignedIn.of(SecurityContextHolder.getContext().getAuthentication())
                        .orElse(null));
        return page;
    }

    /** With bar and menu, which need a healthy house. */
    private ModelAndView framed(HttpServletRequest request, ModelAndView page) {
        Wording words = wordings.of(languages.resolveLocale(request));
        return page.addObject("w", words).addObject("chrome", chromes.of(request, words));
    }

    private String logged(HttpServletRequest request, String address) {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "Reference {}: {} {}",
                reference,
                Address.method(request),
                address,
                cause instanceof Throwable ? cause : null);
        return reference;
    }

    /** What a document that everything here rests on has against it: whoever signed in can have it mended. */
    private List<String> faults(HttpServletRequest request) {
        boolean isSignedIn = SignedIn.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Object one = isSignedIn ? cause : null; one instanceof Throwable thrown; one = thrown.getCause()) {
            if (thrown instanceof RefusedDocument refused) {
                return refused.faults().stream()
                        .map(fault -> fault.text(languages.resolveLocale(request)))
                        .toList();
            }
        }
        return List.of();
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String kind(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> request.getAttribute(Refusals.KIND) instanceof String told ? told : "forbidden";
            case NOT_FOUND -> "not-found";
            case CONFLICT -> "conflict";
            default -> status.is5xxServerError() ? "failed" : "unusable";
        };
    }

    /** Whose page it is; empty where an address belongs to nobody. */
    private static List<String> readers(String address) {
        return Permissions.areaOf(address).stream()
                .flatMap(area -> area.readers().stream())
                .map(Enum::name)
                .sorted()
                .toList();
    }
}
