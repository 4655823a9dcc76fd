package ec.atalaya.measurement.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A web server on loopback that says what it was told to say, one answer after the other and the last one for ever. */
final class ScriptedSite {

    /** What it says; it is silent until the latch opens. */
    record Reply(int status, String body, Map<String, String> headers, CountDownLatch silentUntil) {
        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of(), new CountDownLatch(0));
        }

        Reply with(String header, String value) {
            return new Reply(status, body, Map.of(header, value), silentUntil);
        }

        static Reply silent(CountDownLatch until) {
            return new Reply(200, "", Map.of(), until);
        }
    }

    private final HttpServer server;
    private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, Queue<HttpExchange>> asked = new ConcurrentHashMap<>();

    ScriptedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void says(String path, Reply... inOrder) {
        Queue<Reply> queue = new ArrayDeque<>();
        for (Reply reply : inOrder) {
            queue.add(reply);
        }
        replies.put(path, queue);
        asked.put(path, new ArrayDeque<>());
    }

    /** Since it was last told what to say. */
    int timesAsked(String path) {
        return asked.get(path).size();
    }

    HttpExchange firstAsked(String path) {
        return asked.get(path).element();
    }

    HttpExchange lastAsked(String path) {
        return asked.get(path).stream().reduce((earlier, later) -> later).orElseThrow();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Reply reply;
        synchronized (this) {
            asked.get(path).add(exchange);
            Queue<Reply> queue = replies.get(path);
            reply = queue.size() > 1 ? queue.remove() : queue.element();
        }
        try {
            reply.silentUntil().await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
