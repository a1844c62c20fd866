package nl.doorstroom.platform.telemetry;

import java.util.List;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * Empties what a caller wrote into an address, and who called: a search term or a mistyped number is a person's. The
 * route ({@code http.route}) tells what was asked; the processing log, which has the same trace id, about whom.
 */
@Singleton
class SpanRedaction implements SpanProcessor {

    private static final List<AttributeKey<String>> EMPTIED = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : EMPTIED) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, "");
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
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
