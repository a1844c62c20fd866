package nl.doorstroom.participants.protection.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.participants.protection.EmergencyAccess;
import nl.doorstroom.participants.protection.EmergencyAccesses;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Emergency access to one protected participant. */
@Path("/participants/{participantId}/emergency-access")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protection")
public class EmergencyAccessResource {

    private final EmergencyAccesses accesses;
    private final ProcessingLog log;

    EmergencyAccessResource(EmergencyAccesses accesses, ProcessingLog log) {
        this.accesses = accesses;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("participants:emergency")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = EmergencyAccessResponse.class, responseCode = "201", responseDescription = "Granted.")
    @Operation(
            operationId = "breakGlass",
            summary = "See a protected participant for an hour",
            description =
                    "The privacy officer is told, and asks why. Of a participant whom you see anyway it is refused.")
    public RestResponse<EmergencyAccessResponse> grant(
            UUID participantId, @NotNull @Valid EmergencyAccessRequest request, UriInfo uri) {
        EmergencyAccess access = accesses.grant(participantId, request.reason());
        log.record("emergency-access-to-participant", participantId);
        return Answers.created(
                uri, access.id(), EmergencyAccessResponse.from(access, request.reason()), access.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:emergency")
    @Transactional
    @Operation(operationId = "getOwnEmergencyAccess", summary = "Read until when you see a protected participant")
    public RestResponse<EmergencyAccessResponse> get(UUID participantId, UUID id) {
        EmergencyAccess access = accesses.getOwn(participantId, id);
        log.record("read-emergency-access", participantId);
        return Answers.ok(
                EmergencyAccessResponse.from(access, accesses.reason(access).orElse(null)), access.version());
    }
}
