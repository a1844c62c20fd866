package nl.doorstroom.participants.protection.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.protection.Protection;
import nl.doorstroom.participants.protection.ProtectionRegister;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Protection of a participant: seen by the care team alone. */
@Path("/participants/{participantId}/protection")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protection", description = "People who are seen by their care team alone.")
public class ProtectionResource {

    private final ProtectionRegister protections;
    private final ParticipantRepository participants;
    private final ProcessingLog log;
    private final Clock clock;

    ProtectionResource(
            ProtectionRegister protections, ParticipantRepository participants, ProcessingLog log, Clock clock) {
        this.protections = protections;
        this.participants = participants;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getProtection", summary = "Read why and until when a participant is protected")
    public RestResponse<ProtectionResponse> get(UUID participantId) {
        participants.get(participantId);
        Protection protection = protections.get(participantId);
        log.record("read-protection", participantId);
        return answer(protection);
    }

    @PUT
    @PermissionsAllowed("participants:protect")
    @Transactional
    @Operation(
            operationId = "putProtection",
            summary = "Protect a participant",
            description = "From now on the care team alone sees the person; for everybody else the person is not there:"
                    + " 404, and on no list. From today on there has to be somebody in the care team on every day. If-Match is needed"
                    + " exactly when there was a protection before.")
    public RestResponse<ProtectionResponse> put(
            UUID participantId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProtectRequest request) {
        participants.get(participantId);
        Protection known = protections.findByIdOptional(participantId).orElse(null);
        if (known == null) {
            Preconditions.requireNoneNamed(ifMatch);
        } else {
            Preconditions.requireMatch(ifMatch, known.version());
        }
        Protection protection = protections.protect(known, participantId, request.reason(), request.until());
        log.record("protect-participant", participantId);
        return answer(protection);
    }

    @POST
    @Path("liftings")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("participants:protect")
    @Transactional
    @Idempotent
    @Operation(operationId = "liftProtection", summary = "Let everybody see a participant again who may see others")
    public RestResponse<ProtectionResponse> lift(UUID participantId, @RestHeader("If-Match") @Nullable String ifMatch) {
        participants.get(participantId);
        Protection protection = protections.get(participantId);
        Preconditions.requireMatch(ifMatch, protection.version());
        protections.lift(protection);
        log.record("lift-protection", participantId);
        return answer(protection);
    }

    private RestResponse<ProtectionResponse> answer(Protection protection) {
        return Answers.ok(ProtectionResponse.from(protection, DutchCalendar.today(clock)), protection.version());
    }
}
