package nl.doorstroom.participants.endproposal.web;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.endproposal.EndProposalRepository;
import nl.doorstroom.participants.endproposal.EndProposalState;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Page;

/** Jobs of one participant that may end a benefit. */
@Path("/participants/{participantId}/benefit-end-proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals to end a benefit", description = "A job is known that may end a benefit; a person decides.")
public class EndProposalsOfParticipantResource {

    private final ParticipantRepository participants;
    private final EndProposalPages pages;

    EndProposalsOfParticipantResource(ParticipantRepository participants, EndProposalPages pages) {
        this.participants = participants;
        this.pages = pages;
    }

    @GET
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(
            operationId = "listBenefitEndProposalsOfParticipant",
            summary = "List the proposals because of a participant's jobs, in the order of registration")
    public Page<EndProposalResponse> listOfParticipant(
            UUID participantId,
            @RestQuery @Nullable EndProposalState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        return pages.page(EndProposalRepository.Filter.of(participantId, state), cursor, limit, Set.of(participantId));
    }
}
