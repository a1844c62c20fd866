package nl.doorstroom.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

/**
 * Speaks to the services as a careful partner does: one idempotency key for each intention, and the same request again
 * as long as a service does not answer.
 */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Function<String, URI> services;
    private final Function<String, String> tokens;
    private final String keys;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * @param services base address of a service by its name
     * @param tokens access token of a user by the user's name
     * @param keys part of every idempotency key: a second walk with the same part does nothing twice
     */
    public ApiClient(Function<String, URI> services, Function<String, String> tokens, String keys) {
        this.services = services;
        this.tokens = tokens;
        this.keys = keys;
    }

    /** Posts, and gives the answer; the version stands in it as {@code _etag}. */
    public Answer post(String user, String service, String path, String body) {
        return expect(send("POST", user, service, path, body, null, key(service, path, body)), 200, 201, 202);
    }

    /** Posts a table (CSV). */
    public Answer postTable(String user, String service, String path, String csv) {
        return expect(
                sendAs("text/csv; charset=UTF-8", "POST", user, service, path, csv, null, key(service, path, csv)),
                201);
    }

    /** Posts a question: asked again it is answered anew. */
    public Answer ask(String user, String service, String path, String body) {
        return expect(send("POST", user, service, path, body, null, null), 200, 201);
    }

    /** Posts a transition of an aggregate that was read as this version. */
    public Answer post(String user, String service, String path, String etag, String body) {
        return expect(send("POST", user, service, path, body, etag, key(service, path, body)), 200, 201);
    }

    /** Puts the whole of a resource, whether or not it is there already. */
    public Answer put(String user, String service, String path, String body) {
        Answer answer = putOver(send("GET", user, service, path, null, null, null), user, service, path, body);
        if (answer.status() == 412 || answer.status() == 428) {
            // An answer was lost after the change, so what was read is no longer the present version.
            answer = putOver(send("GET", user, service, path, null, null, null), user, service, path, body);
        }
        return expect(answer, 200);
    }

    private Answer putOver(Answer present, String user, String service, String path, String body) {
        return send("PUT", user, service, path, body, present.status() == 200 ? present.etag() : null, null);
    }

    public Answer get(String user, String service, String path) {
        return expect(send("GET", user, service, path, null, null, null), 200);
    }

    /** One request, whatever is answered to it. */
    public Answer send(
            String method,
            String user,
            String service,
            String path,
            @Nullable String body,
            @Nullable String etag,
            @Nullable String key) {
        return sendAs("application/json", method, user, service, path, body, etag, key);
    }

    private Answer sendAs(
            String type,
            String method,
            String user,
            String service,
            String path,
            @Nullable String body,
            @Nullable String etag,
            @Nullable String key) {
        URI uri = URI.create(services.apply(service) + path);
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = once(type, method, user, uri, body, etag, key);
            boolean again = answer.status() == 0 || answer.status() == 503 || answer.isInProgress();
            if (!again || Instant.now().isAfter(giveUp)) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Answer once(
            String type,
            String method,
            String user,
            URI uri,
            @Nullable String body,
            @Nullable String etag,
            @Nullable String key) {
        requests.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.apply(user))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), ofString());
            return new Answer(
                    method + " " + uri,
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.body().isBlank() ? MAPPER.nullNode() : MAPPER.readTree(response.body()));
        } catch (IOException unreachable) {
            return new Answer(method + " " + uri, 0, "", MAPPER.nullNode());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while [" + uri + "] was asked", interrupted);
        }
    }

    /** The same intention has the same key, in whichever order a second walk comes to it. */
    private String key(String service, String path, String body) {
        return UUID.nameUUIDFromBytes(
                        String.join("\n", keys, service, path, body).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** How many requests were sent until now, by which another thread sees how far a walk is. */
    public int requests() {
        return requests.get();
    }

    private static Answer expect(Answer answer, int... expected) {
        for (int status : expected) {
            if (answer.status() == status) {
                return answer;
            }
        }
        throw new IllegalStateException(
                answer.status() == 0
                        ? answer.request() + " was not answered for " + PATIENCE.toSeconds() + " s"
                        : answer.request() + " was answered with " + answer.status() + ": " + answer.body());
    }

    /** Waits until something is so, for what one service hears from another. */
    static <T> T eventually(String what, Supplier<@Nullable T> question) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE.toSeconds());
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("After " + PATIENCE.toSeconds() + " s still not: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * What a service answered.
     *
     * @param status HTTP status; 0 when there was no answer
     * @param etag version of the resource, to send back as {@code If-Match}; empty when there is none
     */
    public record Answer(String request, int status, String etag, JsonNode body) {

        public String id() {
            return body.path("id").asText();
        }

        boolean isInProgress() {
            return status == 409 && body.path("type").asText().endsWith("request-in-progress");
        }
    }
}
