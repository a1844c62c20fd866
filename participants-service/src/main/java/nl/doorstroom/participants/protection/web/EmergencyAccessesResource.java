package nl.doorstroom.participants.protection.web;

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

import nl.doorstroom.participants.protection.EmergencyAccess;
import nl.doorstroom.participants.protection.EmergencyAccesses;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Who saw protected people in an emergency, for the privacy officer. */
@Path("/emergency-accesses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protection")
public class EmergencyAccessesResource {

    private final EmergencyAccesses accesses;
    private final CurrentTenant caller;
    private final Cursors cursors;
    private final ProcessingLog log;

    EmergencyAccessesResource(EmergencyAccesses accesses, CurrentTenant caller, Cursors cursors, ProcessingLog log) {
        this.accesses = accesses;
        this.caller = caller;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Transactional
    @Operation(
            operationId = "listEmergencyAccesses",
            summary = "List who saw protected people in an emergency, in that order",
            description = "For users of the tenant's own organisation.")
    public Page<EmergencyAccessResponse> list(
            @Parameter(description = "One participant.") @RestQuery @Nullable UUID participantId,
            @Parameter(description = "Whether somebody looked into them.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String acknowledged,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        String name = "emergency-accesses " + participantId + " " + acknowledged;
        Page<EmergencyAccess> page = cursors.page(
                name,
                limit,
                accesses.list(
                        participantId,
                        acknowledged == null ? null : Boolean.valueOf(acknowledged),
                        cursors.after(name, cursor),
                        limit + 1),
                EmergencyAccess::id);
        log.record(
                "list-emergency-accesses",
                page.items().stream().map(EmergencyAccess::participantId).toList(),
                "no emergency access");
        return page.map(this::response);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("audit:read")
    @Transactional
    @Operation(operationId = "getEmergencyAccess", summary = "Read who saw a protected participant, and why")
    public RestResponse<EmergencyAccessResponse> get(UUID id) {
        caller.requireOwnOrganisation();
        EmergencyAccess access = accesses.get(id);
        log.record("review-emergency-access", access.participantId());
        return Answers.ok(response(access), access.version());
    }

    @POST
    @Path("{id}/acknowledgements")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("audit:read")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acknowledgeEmergencyAccess",
            summary = "Say that an emergency access was looked into",
            description = "Who looked, and when, is kept with it.")
    public RestResponse<EmergencyAccessResponse> acknowledge(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        caller.requireOwnOrganisation();
        EmergencyAccess access = accesses.get(id);
        Preconditions.requireMatch(ifMatch, access.version());
        accesses.acknowledge(access);
        log.record("acknowledge-emergency-access", access.participantId());
        return Answers.ok(response(access), access.version());
    }

    private EmergencyAccessResponse response(EmergencyAccess access) {
        return EmergencyAccessResponse.from(access, accesses.reason(access).orElse(null));
    }
}
