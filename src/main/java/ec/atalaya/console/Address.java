package ec.atalaya.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * The address of a page, so that every state of it can be mailed.
 *
 * @param path encoded, from the root
 * @param parameters not encoded yet, in order
 */
record Address(String path, Map<String, String> parameters) {

    Address {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** A page below a plan; each segment is encoded, since codes may hold any character. */
    static Address ofPlan(String plan, String... segments) {
        String rest = Arrays.stream(segments)
                .map(segment -> "/" + UriUtils.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return new Address("/p/" + UriUtils.encode(plan, StandardCharsets.UTF_8) + rest, Map.of());
    }

    /** What was asked for; of a parameter that is there twice, the first counts. */
    static Address of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        // What a form sent, passwords among it, belongs in no address.
        if (HttpMethod.GET.matches(method(request))) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        }
        // An error is shown under an address of its own: what the reader asked for stands beside it.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new Address(failed == null ? request.getRequestURI() : failed.toString(), parameters);
    }

    /** How it was asked for; an error is always shown by GET. */
    static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** The same with another code wherever this one stands. */
    Address replacing(String code, String other) {
        String segment = UriUtils.encode(code, StandardCharsets.UTF_8);
        String better = Arrays.stream(path.split("/", -1))
                .map(one -> one.equals(segment) ? UriUtils.encode(other, StandardCharsets.UTF_8) : one)
                .collect(Collectors.joining("/"));
        Map<String, String> replaced = new LinkedHashMap<>(parameters);
        replaced.replaceAll((name, value) -> value.equals(code) ? other : value);
        return new Address(better, replaced);
    }

    /** The same page with one more parameter, or with another value of it; null takes it away. */
    public Address with(String name, @Nullable Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value.toString());
        }
        return new Address(path, more);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.entrySet().stream()
                                .map(one -> UriUtils.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                                        + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
