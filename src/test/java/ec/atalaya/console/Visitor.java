package ec.atalaya.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a face: keeps cookies, follows nothing, and sends forms with the token of the page they are on. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String root;
    private String token = "";

    Visitor(int port) {
        this.root = "http://localhost:" + port;
    }

    HttpResponse<String> get(String address) {
        return get(address, Map.of());
    }

    HttpResponse<String> get(String address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address));
        request.header("Accept", "text/html");
        headers.forEach(request::setHeader);
        return sent(request.build());
    }

    /** What an address answers that is no text, into a file. */
    HttpResponse<Path> download(String address, Path into) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(root + address)).build(), HttpResponse.BodyHandlers.ofFile(into));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a form of the page that was last read. */
    HttpResponse<String> post(String address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return postBare(address, all);
    }

    /** Sends fields and nothing else. */
    HttpResponse<String> postBare(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(URI.create(root + address))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> signIn(String email, String password) {
        get(Permissions.SIGN_IN);
        HttpResponse<String> answer = post(Permissions.SIGN_IN, Map.of("email", email, "password", password));
        token = "";
        return answer;
    }

    /** Signs in, and fetches a token to act with. */
    Visitor signedIn(String email, String password) {
        signIn(email, password);
        get("/perfil");
        return this;
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where an answer leads, without the server's own address. */
    String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(root, "");
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
