package nl.doorstroom.platform.audit;

import jakarta.enterprise.context.RequestScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

import nl.doorstroom.platform.outbox.Ids;

/**
 * By which everything that one request wrote is found together (W3C Trace Context): the trace, which the caller may have
 * begun, and within it the span, which is of this request alone. Without tracing a request has its own.
 */
@RequestScoped
public class RequestTrace {

    private final String ownTrace = Ids.next().toString().replace("-", "");
    private final String ownSpan = String.format("%016x", Ids.next().getLeastSignificantBits());

    /** 32 hexadecimal digits. */
    public String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : ownTrace;
    }

    /** 16 hexadecimal digits. */
    public String spanId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getSpanId() : ownSpan;
    }
}
