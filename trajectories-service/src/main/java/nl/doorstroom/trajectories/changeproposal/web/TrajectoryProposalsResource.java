package nl.doorstroom.trajectories.changeproposal.web;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.changeproposal.ChangeProposal;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalRegister;
import nl.doorstroom.trajectories.changeproposal.ChangeProposalRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Changes that are proposed on one trajectory. */
@Path("/trajectories/{id}/change-proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change proposals", description = "What somebody near a person thinks should be otherwise.")
public class TrajectoryProposalsResource {

    private final TrajectoryRepository trajectories;
    private final ChangeProposalRepository proposals;
    private final ChangeProposalRegister register;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    TrajectoryProposalsResource(
            TrajectoryRepository trajectories,
            ChangeProposalRepository proposals,
            ChangeProposalRegister register,
            ProcessingLog log,
            CurrentTenant caller) {
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.register = register;
        this.log = log;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("change-proposals:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = ChangeProposalResponse.class, responseCode = "201", responseDescription = "Proposed.")
    @Operation(
            operationId = "proposeChange",
            summary = "Propose a change on a trajectory",
            description = "It replaces a proposal of the same kind that is not decided. A coach gets a task.")
    public RestResponse<ChangeProposalResponse> propose(
            UUID id, @NotNull @Valid ProposeChangeRequest request, UriInfo uri) {
        Trajectory trajectory = trajectories.getLocked(id);
        ChangeProposal proposal = register.propose(
                trajectory,
                request.kind(),
                request.change().toChange(),
                request.explanation().strip(),
                caller.user());
        log.record("propose-change", proposal.participantId());
        return Answers.created(uri, proposal.id(), ChangeProposalResponse.from(proposal), proposal.version());
    }

    @GET
    @Path("{proposalId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getChangeProposal", summary = "Read one proposal and what was decided")
    public RestResponse<ChangeProposalResponse> get(UUID id, UUID proposalId) {
        trajectories.get(id);
        return answer("read-change-proposal", proposals.get(id, proposalId));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{proposalId}/approvals")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "approveChange",
            summary = "Approve a proposed change",
            description =
                    "By somebody else than who made it. Other hours and a further milestone are planned at once where"
                            + " the programme has them; anything else becomes a task.")
    public RestResponse<ChangeProposalResponse> approve(
            UUID id, UUID proposalId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Trajectory trajectory = trajectories.getLocked(id);
        ChangeProposal proposal = changing(id, proposalId, ifMatch);
        register.approve(trajectory, proposal, caller.user());
        return answer("approve-change", proposal);
    }

    @POST
    @Path("{proposalId}/rejections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "rejectChange",
            summary = "Reject a proposed change, with the reason",
            description = "By somebody else than who made it.")
    public RestResponse<ChangeProposalResponse> reject(
            UUID id,
            UUID proposalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectChangeRequest request) {
        trajectories.getLocked(id);
        ChangeProposal proposal = changing(id, proposalId, ifMatch);
        register.reject(proposal, request.reason().strip(), caller.user());
        return answer("reject-change", proposal);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{proposalId}/withdrawals")
    @PermissionsAllowed("change-proposals:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "withdrawChange", summary = "Take back the own proposal")
    public RestResponse<ChangeProposalResponse> withdraw(
            UUID id, UUID proposalId, @RestHeader("If-Match") @Nullable String ifMatch) {
        trajectories.getLocked(id);
        ChangeProposal proposal = changing(id, proposalId, ifMatch);
        register.withdraw(proposal, caller.user());
        return answer("withdraw-change", proposal);
    }

    private ChangeProposal changing(UUID id, UUID proposalId, @Nullable String ifMatch) {
        ChangeProposal proposal = proposals.get(id, proposalId);
        Preconditions.requireMatch(ifMatch, proposal.version());
        return proposal;
    }

    private RestResponse<ChangeProposalResponse> answer(String activity, ChangeProposal proposal) {
        log.record(activity, proposal.participantId());
        return Answers.ok(ChangeProposalResponse.from(proposal), proposal.version());
    }
}
