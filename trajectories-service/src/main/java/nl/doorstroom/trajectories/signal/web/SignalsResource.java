package nl.doorstroom.trajectories.signal.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.signal.Signal;
import nl.doorstroom.trajectories.signal.SignalKind;
import nl.doorstroom.trajectories.signal.SignalRepository;
import nl.doorstroom.trajectories.signal.SignalState;

/** Signals of everybody whose trajectory the user may see. */
@Path("/signals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals", description = "What happened elsewhere in a person's life that who guides must know.")
public class SignalsResource {

    private final SignalRepository signals;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    SignalsResource(SignalRepository signals, Cursors cursors, ProcessingLog log, CurrentTenant caller, Clock clock) {
        this.signals = signals;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listSignals", summary = "List signals in the order in which they were raised")
    public Page<SignalResponse> list(
            @Parameter(description = "In capitals or not.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "open|acknowledged|closed|OPEN|ACKNOWLEDGED|CLOSED")
                    String state,
            @RestQuery @Nullable SignalKind kind,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        SignalState asked = state == null ? null : SignalState.valueOf(state.toUpperCase(Locale.ROOT));
        String name = "signals " + asked + " " + kind;
        Page<Signal> page = cursors.page(
                name, limit, signals.list(asked, kind, cursors.after(name, cursor), limit + 1), Signal::id);
        log.record(
                "list-signals", page.items().stream().map(Signal::participantId).toList());
        return page.map(SignalResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getSignal", summary = "Read one signal")
    public RestResponse<SignalResponse> get(UUID id) {
        Signal signal = signals.get(id);
        log.record("read-signal", signal.participantId());
        return Answers.ok(SignalResponse.from(signal), signal.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/acknowledgements")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acknowledgeSignal",
            summary = "Say that a signal was seen",
            description = "It closes by itself when what it is about is over.")
    public RestResponse<SignalResponse> acknowledge(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Signal signal = signals.get(id);
        Preconditions.requireMatch(ifMatch, signal.version());
        signal.acknowledge(caller.user(), clock);
        signals.flush();
        log.record("acknowledge-signal", signal.participantId());
        return Answers.ok(SignalResponse.from(signal), signal.version());
    }
}
