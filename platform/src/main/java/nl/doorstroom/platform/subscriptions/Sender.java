package nl.doorstroom.platform.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Posts one event to its receiver: a CloudEvent in structured mode with a reference to the data and without the data. Of
 * what the receiver answers the status is looked at, and how long it asks to wait; nothing else is read.
 *
 * <p>The client of the JDK connects to wherever a name leads at that moment. This one connects to the address that was
 * found public, and still asks for the certificate of the name.
 */
@Singleton
class Sender {

    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

    private final HttpClient client;
    private final Destinations destinations;
    private final EventTypes types;
    private final ObjectMapper mapper;
    private final SubscriptionSettings settings;
    private final Clock clock;

    Sender(
            Vertx vertx,
            Destinations destinations,
            EventTypes types,
            ObjectMapper mapper,
            SubscriptionSettings settings,
            Clock clock) {
        this.destinations = destinations;
        this.types = types;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                // Several tenants may have receivers at one host.
                .setMaxPoolSize(settings.atOnce())
                // Neither a trace of ours nor the address of a partner is for the other.
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** Tries once. */
    Outcome send(String tenant, Turn turn, Delivery delivery) {
        URI address = turn.subscription().address();
        Destinations.Found found = destinations.find(address);
        if (found.address() == null) {
            return new Outcome(null, found.failure(), null);
        }
        byte[] body = body(tenant, delivery);
        Instant now = clock.instant();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        Destinations.port(address), found.address().getHostAddress()))
                .setHost(address.getHost())
                .setPort(Destinations.port(address))
                .setSsl(Destinations.isSecure(address))
                .setURI(target(address))
                .putHeader("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("User-Agent", "doorstroom")
                .putHeader("webhook-id", delivery.eventId().toString())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(turn.secrets(), delivery.eventId(), now, body));
        Future<HttpClientRequest> request = client.request(options);
        try {
            return request.compose(opened -> opened.send(Buffer.buffer(body)))
                    .map(this::outcome)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Outcome.failed(DeliveryFailure.TIMED_OUT);
        } catch (ExecutionException failure) {
            return Outcome.failed(isOfSecurity(failure) ? DeliveryFailure.NOT_SECURE : DeliveryFailure.UNREACHABLE);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Outcome.failed(DeliveryFailure.TIMED_OUT);
        } finally {
            // Whatever else the receiver has to say is not read, however late it begins to.
            request.onSuccess(opened -> opened.connection().close());
        }
    }

    private static boolean isOfSecurity(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SSLException.class::isInstance);
    }

    private Outcome outcome(HttpClientResponse response) {
        int status = response.statusCode();
        return status >= 200 && status < 300
                ? new Outcome(status, null, null)
                : new Outcome(status, DeliveryFailure.REFUSED, retryAfter(response.getHeader("Retry-After")));
    }

    private @Nullable Duration retryAfter(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        Duration wait;
        try {
            wait = asked.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(asked))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return null;
        }
        return wait.compareTo(LONGEST_RETRY_AFTER) < 0 ? wait : LONGEST_RETRY_AFTER;
    }

    private static String target(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private byte[] body(String tenant, Delivery delivery) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", delivery.eventId().toString());
        event.put("source", types.source(tenant));
        event.put("type", delivery.eventType());
        event.put("subject", delivery.subject().toString());
        event.put("time", delivery.eventTime().toString());
        event.put("sequence", Long.toString(delivery.sequence()));
        event.put("sequencetype", "Integer");
        event.put("dataref", delivery.dataref());
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event is a map of texts", impossible);
        }
    }
}
