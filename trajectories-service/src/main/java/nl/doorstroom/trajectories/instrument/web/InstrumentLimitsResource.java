package nl.doorstroom.trajectories.instrument.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.instrument.InstrumentLimit;
import nl.doorstroom.trajectories.instrument.InstrumentLimits;
import nl.doorstroom.trajectories.instrument.InstrumentRules;

/** How long instruments may last by the law and by the by-law of the tenant. */
@Path("/instrument-limits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments", description = "What the law lets a municipality put beside a person and an employer.")
public class InstrumentLimitsResource {

    private static final long AS_THE_LAW_SAYS = 0;

    private final InstrumentLimits limits;
    private final CurrentTenant tenant;
    private final Clock clock;

    InstrumentLimitsResource(InstrumentLimits limits, CurrentTenant tenant, Clock clock) {
        this.limits = limits;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "listInstrumentLimits", summary = "The limits of each kind of instrument")
    public Page<InstrumentLimitResponse> list() {
        return new Page<>(List.copyOf(limits.rulesByKind().values()), null).map(InstrumentLimitResponse::from);
    }

    @GET
    @Path("{kind}")
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getInstrumentLimit",
            summary = "The limits of one kind of instrument",
            description = "Its ETag is \"0\" while the tenant has set none.")
    public RestResponse<InstrumentLimitResponse> get(String kind) {
        return answer(kind, limits.findByKind(kind));
    }

    @PUT
    @Path("{kind}")
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "setInstrumentLimit",
            summary = "Set the limits of the by-law for one kind of instrument",
            description =
                    "They may be narrower than those of the law, never wider. They hold for what is registered from"
                            + " now on. If-Match is \"0\" while the tenant has set none.")
    public RestResponse<InstrumentLimitResponse> set(
            String kind,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InstrumentLimitRequest request) {
        tenant.requireOwnOrganisation();
        InstrumentRules rules = rules(kind);
        Optional<InstrumentLimit> present = limits.findByKind(kind);
        Preconditions.requireMatch(
                ifMatch, present.map(InstrumentLimit::version).orElse(AS_THE_LAW_SAYS));
        requireNotWider(request, rules);
        InstrumentLimit limit = present.orElseGet(() -> new InstrumentLimit(kind, clock));
        limit.limit(request.maxMonths(), request.remeasureMonths(), clock);
        limits.persistAndFlush(limit);
        return answer(kind, Optional.of(limit));
    }

    private InstrumentRules rules(String kind) {
        return Optional.ofNullable(limits.rulesByKind().get(kind)).orElseThrow(NotFoundException::new);
    }

    private RestResponse<InstrumentLimitResponse> answer(String kind, Optional<InstrumentLimit> limit) {
        return Answers.ok(
                InstrumentLimitResponse.from(rules(kind)),
                limit.map(InstrumentLimit::version).orElse(AS_THE_LAW_SAYS));
    }

    private static void requireNotWider(InstrumentLimitRequest request, InstrumentRules rules) {
        List<FieldError> faults = new ArrayList<>();
        Integer months = request.maxMonths();
        Integer most = rules.mostMonths();
        if (months != null && most != null && months > most) {
            faults.add(FieldError.at("/maxMonths", "beyond-limit", "The law allows [" + most + "] months at most."));
        }
        Integer remeasure = request.remeasureMonths();
        Integer longest = rules.mostRemeasureMonths();
        if (remeasure != null && longest == null) {
            faults.add(FieldError.at("/remeasureMonths", "not-allowed", "This kind has no wage value."));
        } else if (remeasure != null && remeasure > longest) {
            faults.add(FieldError.at(
                    "/remeasureMonths", "beyond-limit", "The law allows [" + longest + "] months at most."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
