package nl.doorstroom.platform.telemetry;

import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a caller's trace over, and not the {@code tracestate} beside it: any text may stand there, and each span would
 * carry it on. W3C Trace Context lets whoever goes on with a trace leave it out.
 */
record TraceParentAlone(TextMapPropagator whole) implements TextMapPropagator {

    @Override
    public Collection<String> fields() {
        return List.of("traceparent");
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        whole.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        Context extracted = whole.extract(context, carrier, getter);
        SpanContext caller = Span.fromContext(extracted).getSpanContext();
        return caller.getTraceState().isEmpty()
                ? extracted
                : extracted.with(Span.wrap(SpanContext.createFromRemoteParent(
                        caller.getTraceId(), caller.getSpanId(), caller.getTraceFlags(), TraceState.getDefault())));
    }

    @Singleton
    static class Customizer implements TextMapPropagatorCustomizer {

        @Override
        public TextMapPropagator customize(Context context) {
            return new TraceParentAlone(context.propagator());
        }
    }
}
