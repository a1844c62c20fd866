package nl.doorstroom.participants.startrestriction.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import nl.doorstroom.participants.startrestriction.StartRestrictionRegister;
import nl.doorstroom.participants.startrestriction.StartRestrictionRegister.Kept;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** From which day a participant can start. */
@Path("/participants/{participantId}/start-restrictions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Start restrictions", description = "From which day a person can start, for the few who may know why.")
public class StartRestrictionsResource {

    private final StartRestrictionRegister register;
    private final ParticipantRepository participants;
    private final ProcessingLog log;

    StartRestrictionsResource(
            StartRestrictionRegister register, ParticipantRepository participants, ProcessingLog log) {
        this.register = register;
        this.participants = participants;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("start-restrictions:read")
    @Transactional
    @Operation(operationId = "getStartRestrictions", summary = "Read from which day a participant can start")
    public RestResponse<StartRestrictionBody> get(UUID participantId) {
        Kept kept = find(participantId);
        log.record("read-start-restrictions", participantId);
        return answer(kept);
    }

    @GET
    @Path("history")
    @PermissionsAllowed("start-restrictions:read")
    @Transactional
    @Operation(operationId = "getStartRestrictionsHistory", summary = "Everything that was known, oldest first")
    public Page<StartRestrictionBody.Known> history(UUID participantId) {
        Kept kept = find(participantId);
        log.record("read-start-restrictions-history", participantId);
        return new Page<>(kept.versions(), null).map(StartRestrictionBody.Known::from);
    }

    @PUT
    @PermissionsAllowed("start-restrictions:write")
    @Transactional
    @Operation(
            operationId = "putStartRestrictions",
            summary = "Register or replace from which day a participant can start",
            description =
                    "If-Match is needed exactly when there is something already. Planned steps that wait for that day"
                            + " move by as many days as the day did.")
    public RestResponse<StartRestrictionBody> put(
            UUID participantId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StartRestrictionBody request) {
        participants.get(participantId);
        Optional<Kept> known = register.find(participantId);
        if (known.isPresent()) {
            Preconditions.requireMatch(ifMatch, known.get().version());
        } else {
            Preconditions.requireNoneNamed(ifMatch);
        }
        Kept kept = register.put(participantId, request.restriction());
        log.record("change-start-restrictions", participantId);
        return answer(kept);
    }

    private Kept find(UUID participantId) {
        participants.get(participantId);
        return register.find(participantId).orElseThrow(() -> new NotFound("Start restriction", participantId));
    }

    private static RestResponse<StartRestrictionBody> answer(Kept kept) {
        return Answers.ok(StartRestrictionBody.from(kept.current()), kept.version());
    }
}
