package nl.doorstroom.trajectories.stepup.web;

import java.time.Clock;
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

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.stepup.StepUpChecks;
import nl.doorstroom.trajectories.stepup.StepUpProposal;
import nl.doorstroom.trajectories.stepup.StepUpProposalRepository;
import nl.doorstroom.trajectories.stepup.StepUpState;
import nl.doorstroom.trajectories.stepup.StepUps;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** More hours for one person, as a coach decides on them. */
@Path("/trajectories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Step-ups", description = "More hours a week, proposed by rule and agreed to by a coach.")
public class TrajectoryStepUpsResource {

    private final TrajectoryRepository trajectories;
    private final StepUpChecks checks;
    private final StepUps stepUps;
    private final StepUpProposalRepository proposals;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    TrajectoryStepUpsResource(
            TrajectoryRepository trajectories,
            StepUpChecks checks,
            StepUps stepUps,
            StepUpProposalRepository proposals,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.trajectories = trajectories;
        this.checks = checks;
        this.stepUps = stepUps;
        this.proposals = proposals;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("step-up-check")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "checkStepUp",
            summary = "Whether more hours would be proposed today, and why not",
            description = "Each condition of the rule, met or not, with what is known of it.")
    public StepUpCheckResponse check(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("check-step-up", trajectory.participantId());
        return StepUpCheckResponse.from(id, checks.of(trajectory, DutchCalendar.today(clock)));
    }

    @GET
    @Path("step-up-proposals")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listStepUpProposalsOfTrajectory", summary = "Every proposal of more hours, oldest first")
    public Page<StepUpProposalResponse> list(
            UUID id,
            @RestQuery @Nullable StepUpState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "step-ups of " + id + " " + state;
        Page<StepUpProposal> page = cursors.page(
                name,
                limit,
                proposals.listByTrajectory(id, state, cursors.after(name, cursor), limit + 1),
                StepUpProposal::id);
        log.record("list-step-up-proposals", trajectory.participantId());
        return page.map(StepUpProposalResponse::from);
    }

    @GET
    @Path("step-up-proposals/{proposalId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getStepUpProposal", summary = "Read one proposal of more hours")
    public RestResponse<StepUpProposalResponse> get(UUID id, UUID proposalId) {
        trajectories.get(id);
        return answer("read-step-up-proposal", proposals.get(id, proposalId));
    }

    @POST
    @Path("step-up-proposals/{proposalId}/approvals")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "approveStepUp",
            summary = "Plan the hours that were proposed, from a day on",
            description = "What is planned later stays.")
    public RestResponse<StepUpProposalResponse> approve(
            UUID id,
            UUID proposalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ApproveStepUpRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        StepUpProposal proposal = proposals.get(id, proposalId);
        Preconditions.requireMatch(ifMatch, proposal.version());
        stepUps.approve(trajectory, proposal, request.validFrom(), caller.user());
        return answer("approve-step-up", proposal);
    }

    @POST
    @Path("step-up-proposals/{proposalId}/rejections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "rejectStepUp",
            summary = "Refuse more hours, with a reason",
            description = "Nothing is proposed again for as many weeks as the rule of the programme says.")
    public RestResponse<StepUpProposalResponse> reject(
            UUID id,
            UUID proposalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectStepUpRequest request) {
        trajectories.getLocked(id);
        StepUpProposal proposal = proposals.get(id, proposalId);
        Preconditions.requireMatch(ifMatch, proposal.version());
        stepUps.reject(proposal, request.reason().strip(), caller.user());
        return answer("reject-step-up", proposal);
    }

    private RestResponse<StepUpProposalResponse> answer(String activity, StepUpProposal proposal) {
        log.record(activity, proposal.participantId());
        return Answers.ok(StepUpProposalResponse.from(proposal), proposal.version());
    }
}
