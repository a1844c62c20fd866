package nl.doorstroom.platform.subscriptions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.jspecify.annotations.Nullable;

/** A partner's side: takes what comes, and answers as it is told to. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final boolean secure;
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();
    private volatile @Nullable CountDownLatch silence;

    Receiver() throws IOException {
        this(null);
    }

    /** @param tls with its certificate; null for none */
    Receiver(@Nullable SSLContext tls) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        secure = tls != null;
        if (tls == null) {
            server = HttpServer.create(any, 0);
        } else {
            HttpsServer https = HttpsServer.create(any, 0);
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = https;
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    String address(String host) {
        return (secure ? "https://" : "http://") + host + ":"
                + server.getAddress().getPort() + "/hooks?of=doorstroom";
    }

    String address() {
        return address("localhost");
    }

    void answer(int newStatus, Map<String, String> newHeaders) {
        status = newStatus;
        headers = newHeaders;
    }

    void answer(int newStatus) {
        answer(newStatus, Map.of());
    }

    /** Takes requests and answers none. */
    void fallSilent() {
        silence = new CountDownLatch(1);
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Host"),
                    Map.of(
                            "content-type", exchange.getRequestHeaders().getFirst("Content-Type"),
                            "webhook-id", exchange.getRequestHeaders().getFirst("webhook-id"),
                            "webhook-timestamp", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                            "webhook-signature", exchange.getRequestHeaders().getFirst("webhook-signature")),
                    exchange.getRequestHeaders().containsKey("traceparent"),
                    body));
            CountDownLatch quiet = silence;
            if (quiet != null) {
                quiet.await();
            }
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        CountDownLatch quiet = silence;
        if (quiet != null) {
            quiet.countDown();
        }
        server.stop(0);
    }

    /** @param traced whether a trace of the sender came with it */
    record Received(String request, String host, Map<String, String> headers, boolean traced, String body) {

        String id() {
            return String.valueOf(headers.get("webhook-id"));
        }
    }
}
