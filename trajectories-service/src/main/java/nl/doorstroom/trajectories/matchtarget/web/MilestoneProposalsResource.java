package nl.doorstroom.trajectories.matchtarget.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.matchtarget.MatchTargets;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposal;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposalRepository;
import nl.doorstroom.trajectories.matchtarget.ProposalState;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Milestones that are proposed because of what lies between a person and the target. */
@Path("/trajectories/{id}/milestone-proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "The steps of a trajectory toward the matched job.")
public class MilestoneProposalsResource {

    private final TrajectoryRepository trajectories;
    private final MilestoneProposalRepository proposals;
    private final MatchTargets targets;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    MilestoneProposalsResource(
            TrajectoryRepository trajectories,
            MilestoneProposalRepository proposals,
            MatchTargets targets,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller) {
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.targets = targets;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listMilestoneProposals",
            summary = "The milestones that are proposed for a trajectory, oldest first",
            description =
                    "Each gap of the match has one at least. It is adopted by planning a milestone that names it.")
    public Page<MilestoneProposalResponse> list(
            UUID id,
            @RestQuery @Nullable ProposalState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "milestone-proposals of " + id + " " + state;
        Page<MilestoneProposal> page = cursors.page(
                name, limit, proposals.list(id, state, cursors.after(name, cursor), limit + 1), MilestoneProposal::id);
        log.record("list-milestone-proposals", trajectory.participantId());
        return page.map(MilestoneProposalResponse::from);
    }

    @GET
    @Path("{proposalId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getMilestoneProposal", summary = "Read one proposed milestone")
    public RestResponse<MilestoneProposalResponse> get(UUID id, UUID proposalId) {
        trajectories.get(id);
        MilestoneProposal proposal = proposals.get(id, proposalId);
        log.record("read-milestone-proposal", proposal.participantId());
        return Answers.ok(MilestoneProposalResponse.from(proposal), proposal.version());
    }

    @POST
    @Path("{proposalId}/dismissals")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "dismissMilestoneProposal",
            summary = "Say that a proposed milestone is not wanted, and why",
            description = "It is not proposed again for the same gap.")
    public RestResponse<MilestoneProposalResponse> dismiss(
            UUID id,
            UUID proposalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DismissProposalRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        targets.awaitTurn(trajectory.participantId());
        MilestoneProposal proposal = proposals.get(id, proposalId);
        Preconditions.requireMatch(ifMatch, proposal.version());
        targets.dismiss(proposal, request.reason().strip(), caller.user());
        log.record("dismiss-milestone-proposal", proposal.participantId());
        return Answers.ok(MilestoneProposalResponse.from(proposal), proposal.version());
    }
}
