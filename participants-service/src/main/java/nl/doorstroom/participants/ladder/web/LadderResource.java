package nl.doorstroom.participants.ladder.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.ladder.Ladders;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Where people stand on the participation ladder. */
@Path("/participants/{participantId}/ladder")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Participation ladder",
        description = "Steps 1 to 6, derived from facts; 1, 2 and, beside a trajectory, 3 are stated.")
public class LadderResource {

    private static final StringPermission READ_BENEFITS = new StringPermission("benefits", "read");

    private final Ladders ladders;
    private final ParticipantRepository participants;
    private final ProcessingLog log;
    private final SecurityIdentity caller;
    private final Clock clock;

    LadderResource(
            Ladders ladders,
            ParticipantRepository participants,
            ProcessingLog log,
            SecurityIdentity caller,
            Clock clock) {
        this.ladders = ladders;
        this.participants = participants;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(
            operationId = "getLadder",
            summary = "Where a participant stands on the participation ladder, and by which facts")
    public LadderResponse ladder(
            UUID participantId,
            @Parameter(description = "The day; today when absent.") @RestQuery @Nullable LocalDate on) {
        participants.get(participantId);
        LocalDate day = on == null ? DutchCalendar.today(clock) : on;
        log.record("read-ladder", participantId);
        return LadderResponse.from(day, ladders.on(participantId, day), caller.checkPermissionBlocking(READ_BENEFITS));
    }
}
