package nl.doorstroom.trajectories.changeproposal.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.changeproposal.ChangeProposal;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalKind;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalRepository;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalState;

/** Changes that are proposed on all trajectories that the user may see. */
@Path("/change-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change proposals")
public class ChangeProposalsResource {

    private final ChangeProposalRepository proposals;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    ChangeProposalsResource(
            ChangeProposalRepository proposals, Cursors cursors, ProcessingLog log, CurrentTenant caller) {
        this.proposals = proposals;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listChangeProposals", summary = "List proposals in the order of registration")
    public Page<ChangeProposalResponse> list(
            @RestQuery @Nullable ChangeProposalState state,
            @RestQuery @Nullable ChangeProposalKind kind,
            @RestQuery @Nullable UUID trajectoryId,
            @RestQuery @Nullable UUID participantId,
            @Parameter(description = "A user at the identity provider, or me.") @RestQuery @Nullable @Size(max = 100)
                    String proposedBy,
            @Parameter(description = "OIN of the organisation that executes the trajectory.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "[0-9]{20}")
                    String organisation,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        ChangeProposalRepository.Filter filter = new ChangeProposalRepository.Filter(
                state,
                kind,
                trajectoryId,
                participantId,
                "me".equals(proposedBy) ? caller.user() : proposedBy,
                organisation);
        String name = "change-proposals " + filter;
        Page<ChangeProposal> page = cursors.page(
                name, limit, proposals.list(filter, cursors.after(name, cursor), limit + 1), ChangeProposal::id);
        log.record(
                "list-change-proposals",
                page.items().stream().map(ChangeProposal::participantId).toList());
        return page.map(ChangeProposalResponse::from);
    }
}
