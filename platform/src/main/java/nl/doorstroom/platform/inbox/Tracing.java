package nl.doorstroom.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.inject.Singleton;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the trace of the request that an event came from: the outbox keeps its context with the row, and the
 * record carries it. Each event has its own, so a batch has no trace as a whole.
 */
@Singleton
class Tracing {

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    Tracing(OpenTelemetry telemetry, Tracer tracer) {
        this.telemetry = telemetry;
        this.tracer = tracer;
    }

    /** Runs the effect of an event; what it writes to the outbox belongs to the same trace. */
    void follow(ConsumerRecord<String, byte[]> record, Runnable effect) {
        Context request =
                telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), record.headers(), HEADERS);
        Span span = tracer.spanBuilder("process " + record.topic())
                .setParent(request)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
        try {
            request.with(span).wrap(effect).run();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
        }
    }
}
