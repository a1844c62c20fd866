package nl.doorstroom.participants.household.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Page;

/** Where one participant lives and lived. */
@Path("/participants/{participantId}/households")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Adults who share an income.")
public class HouseholdsOfParticipantResource {

    private final ParticipantRepository participants;
    private final HouseholdPages pages;

    HouseholdsOfParticipantResource(ParticipantRepository participants, HouseholdPages pages) {
        this.participants = participants;
        this.pages = pages;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listHouseholdsOfParticipant",
            summary = "The households to which a participant belongs or belonged, in the order of registration",
            description = "With those of their adults whom you may see.")
    public Page<HouseholdResponse> listOfParticipant(
            UUID participantId,
            @Parameter(description = "Only the one to which the participant belongs on this day.") @RestQuery @Nullable
                    LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        return pages.page(participantId, on, cursor, limit, Set.of(participantId));
    }
}
