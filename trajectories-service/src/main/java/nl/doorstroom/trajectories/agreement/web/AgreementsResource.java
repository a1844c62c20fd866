package nl.doorstroom.trajectories.agreement.web;

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
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.agreement.Agreements;
import nl.doorstroom.trajectories.agreement.PlanAgreement;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Who agreed with the plan of a trajectory. */
@Path("/trajectories/{id}/agreements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class AgreementsResource {

    private final TrajectoryRepository trajectories;
    private final Agreements agreements;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    AgreementsResource(
            TrajectoryRepository trajectories, Agreements agreements, Cursors cursors, ProcessingLog log, Clock clock) {
        this.trajectories = trajectories;
        this.agreements = agreements;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = AgreementResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "agreeWithPlan",
            summary = "Say who agrees with the plan, and how",
            description = "With the version that was read; when the plan is another by now it is refused.")
    public RestResponse<AgreementResponse> agree(UUID id, @NotNull @Valid AgreeRequest request, UriInfo uri) {
        Trajectory trajectory = trajectories.getLocked(id);
        PastDay.require(request.agreedOn(), "/agreedOn", clock);
        PlanAgreement agreement = agreements.agree(
                trajectory, request.by(), request.channel(), request.agreedOn(), request.planVersion());
        log.record("agree-with-plan", trajectory.participantId());
        return Answers.created(uri, agreement.id(), AgreementResponse.from(agreement), agreement.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listAgreements", summary = "Who agreed with the plan, oldest first")
    public Page<AgreementResponse> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "agreements " + id;
        Page<PlanAgreement> page = cursors.page(
                name, limit, agreements.list(id, cursors.after(name, cursor), limit + 1), PlanAgreement::id);
        log.record("list-agreements", trajectory.participantId());
        return page.map(AgreementResponse::from);
    }

    @GET
    @Path("{agreementId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getAgreement", summary = "Read one agreement")
    public RestResponse<AgreementResponse> get(UUID id, UUID agreementId) {
        Trajectory trajectory = trajectories.get(id);
        PlanAgreement agreement = agreements.get(id, agreementId);
        log.record("read-agreement", trajectory.participantId());
        return Answers.ok(AgreementResponse.from(agreement), agreement.version());
    }

    @POST
    @Path("{agreementId}/withdrawals")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Say that somebody does not agree any more",
            description = "A trajectory that has started goes on; one that has not needs another agreement.")
    public RestResponse<AgreementResponse> withdraw(
            UUID id,
            UUID agreementId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawAgreementRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        PlanAgreement agreement = agreements.get(id, agreementId);
        Preconditions.requireMatch(ifMatch, agreement.version());
        agreements.requireNotOver(trajectory);
        PastDay.require(request.withdrawnOn(), "/withdrawnOn", clock);
        agreement.withdraw(request.withdrawnOn(), clock);
        agreements.flush();
        log.record("withdraw-agreement", trajectory.participantId());
        return Answers.ok(AgreementResponse.from(agreement), agreement.version());
    }
}
