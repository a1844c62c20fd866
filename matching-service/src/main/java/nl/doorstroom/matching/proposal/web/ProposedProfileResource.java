package nl.doorstroom.matching.proposal.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.matching.proposal.ProposedProfiles;
import nl.doorstroom.matching.proposal.ProposedProfiles.Proposed;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What an employer sees of a proposal. It has a permission of its own, which gives nothing else. */
@Path("/proposals/{id}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposedProfileResource {

    private final ProposedProfiles profiles;
    private final ProcessingLog log;

    ProposedProfileResource(ProposedProfiles profiles, ProcessingLog log) {
        this.profiles = profiles;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("proposal-profiles:read")
    @Transactional
    @Operation(
            operationId = "getProposedProfile",
            summary = "What an employer sees of a person who is proposed",
            description = "Without the person's id until the person agreed. A user of an organisation other than the"
                    + " tenant's sees who is proposed to the employers that are part of that organisation.")
    public ProposedProfileResponse get(UUID id) {
        Proposed proposed = profiles.get(id);
        log.record("show-proposed-profile", proposed.proposal().participantId());
        return ProposedProfileResponse.from(proposed);
    }
}
