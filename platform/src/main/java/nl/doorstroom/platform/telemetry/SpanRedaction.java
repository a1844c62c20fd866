package nl.doorstroom.platform.telemetry;

import java.util.Set;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;

/**
 * Empties what a caller wrote into an address or a header, and who called: a search term or a mistyped number is a
 * person's. The route ({@code http.route}) tells what was asked; the processing log, which has the same trace id, about
 * whom. It is done when a span is about to end, because some of it is added only then, and every text goes that is not
 * known to be our own: a new version of the instrumentation may tell more.
 */
@Singleton
class SpanRedaction implements ExtendedSpanProcessor {

    /** What routes, the protocol and our own code decide. */
    private static final Set<String> KEPT = Set.of(
            "http.request.method",
            "http.route",
            "url.scheme",
            "network.protocol.name",
            "network.protocol.version",
            "error.type",
            "code.function.name");

    @Override
    public void onEnding(ReadWriteSpan span) {
        if (span.getKind() != SpanKind.SERVER && span.getKind() != SpanKind.CLIENT) {
            return;
        }
        span.getAttributes().forEach((key, value) -> {
            if (value instanceof String && !KEPT.contains(key.getKey())) {
                span.setAttribute(AttributeKey.stringKey(key.getKey()), "");
            }
        });
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Not all of it is there yet.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // A span cannot be changed any more.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
