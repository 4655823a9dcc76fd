package ec.atalaya.measurement.source;

import ec.atalaya.measurement.source.Answer.Mark;
import ec.atalaya.measurement.source.Answer.Part;
import ec.atalaya.measurement.source.Answer.Told;
import ec.atalaya.measurement.source.Answer.Unchanged;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks a server for a document, and for nothing where the server says that it did not change. */
final class WebFetching implements Fetching<Origin.Web> {

    private static final int CHUNK = 1 << 16;
    private static final long MEGABYTE = 1 << 20;

    private final Variable.Values variables;

    WebFetching(Variable.Values variables) {
        this.variables = variables;
    }

    @Override
    public Answer fetch(Origin.Web origin, SourceDefinition definition, Mark known, Path work) {
        String name = definition.code() + "." + origin.format().name().toLowerCase(Locale.ROOT);
        Path file = work.resolve(name);
        try {
            return Objects.requireNonNull(client(origin)
                    .get()
                    .uri(address(origin))
                    .headers(headers -> ask(headers, origin, known))
                    .exchange((request, response) -> read(response, origin, new Part(name, file))));
        } catch (ResourceAccessException failed) {
            throw told(failed, origin);
        }
    }

    /** Whoever brings a secret follows no server to another one. */
    private static RestClient client(Origin.Web origin) {
        boolean isSecret = origin.user() != null || origin.token() != null || hasVariable(origin);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(origin.timeout())
                .followRedirects(isSecret ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(origin.timeout());
        return RestClient.builder().requestFactory(requests).build();
    }

    private static boolean hasVariable(Origin.Web origin) {
        return Variable.NAMED.matcher(origin.address()).find();
    }

    private URI address(Origin.Web origin) {
        return URI.create(Variable.NAMED
                .matcher(origin.address())
                .replaceAll(named -> Matcher.quoteReplacement(
                        URLEncoder.encode(variables.of(new Variable(named.group(1))), StandardCharsets.UTF_8))));
    }

    private void ask(HttpHeaders headers, Origin.Web origin, Mark known) {
        headers.set(HttpHeaders.USER_AGENT, "Atalaya");
        if (origin.user() != null && origin.password() != null) {
            headers.setBasicAuth(variables.of(origin.user()), variables.of(origin.password()), StandardCharsets.UTF_8);
        }
        if (origin.token() != null) {
            headers.setBearerAuth(variables.of(origin.token()));
        }
        if (!known.etag().isEmpty()) {
            headers.set(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            headers.set(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
    }

    private static Answer read(ClientHttpResponse response, Origin.Web origin, Part part) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
            return new Unchanged();
        }
        if (!status.isSameCodeAs(HttpStatus.OK)) {
            throw refused(status);
        }
        try (InputStream body = response.getBody();
                OutputStream file = Files.newOutputStream(part.file())) {
            copy(body, file, origin);
        }
        HttpHeaders headers = response.getHeaders();
        return new Told(
                java.util.List.of(part),
                new Mark(
                        Objects.requireNonNullElse(headers.getFirst(HttpHeaders.ETAG), ""),
                        Objects.requireNonNullElse(headers.getFirst(HttpHeaders.LAST_MODIFIED), "")));
    }

    private static void copy(InputStream body, OutputStream file, Origin.Web origin) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            size += read;
            if (size > origin.mostBytes()) {
                throw SourceFailure.lasting("source.too-large", origin.mostBytes() / MEGABYTE);
            }
            file.write(chunk, 0, read);
        }
    }

    private static SourceFailure refused(HttpStatusCode status) {
        int code = status.value();
        if (status.is5xxServerError()
                || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
                || status.isSameCodeAs(HttpStatus.REQUEST_TIMEOUT)) {
            return SourceFailure.passing("source.http-server", code);
        }
        if (status.is3xxRedirection()) {
            return SourceFailure.lasting("source.http-elsewhere", code);
        }
        boolean isSecret = status.isSameCodeAs(HttpStatus.UNAUTHORIZED) || status.isSameCodeAs(HttpStatus.FORBIDDEN);
        return SourceFailure.lasting(isSecret ? "source.http-forbidden" : "source.http-refused", code);
    }

    /** The exception's own message names the address, and with it what may be a secret. */
    private static RuntimeException told(ResourceAccessException failed, Origin.Web origin) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failed);
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof HttpTimeoutException) {
                return SourceFailure.passing("source.timeout", origin.timeout().toSeconds());
            }
        }
        if (root instanceof UnknownHostException || root instanceof java.nio.channels.UnresolvedAddressException) {
            return SourceFailure.passing("source.http-unknown", host(origin));
        }
        return SourceFailure.passing("source.http-unreachable", host(origin));
    }

    private static String host(Origin.Web origin) {
        URI uri = URI.create(Variable.NAMED.matcher(origin.address()).replaceAll("x"));
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}
