package nl.doorstroom.trajectories.contractreview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.contractreview.ContractRegister;
import nl.doorstroom.trajectories.contractreview.ContractRepository;
import nl.doorstroom.trajectories.contractreview.ContractReview;
import nl.doorstroom.trajectories.contractreview.ContractState;
import nl.doorstroom.trajectories.contractreview.EmploymentContract;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Contracts for a time, and whether they go on. */
@Path("/contracts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts", description = "What the work of people gives to society, and whether their contracts go on.")
public class ContractsResource {

    private final TrajectoryRepository trajectories;
    private final ContractRepository contracts;
    private final ContractRegister register;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    ContractsResource(
            TrajectoryRepository trajectories,
            ContractRepository contracts,
            ContractRegister register,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.trajectories = trajectories;
        this.contracts = contracts;
        this.register = register;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = ContractResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerContract",
            summary = "Register a contract for a time",
            description = "On its review date somebody gets a task, and another one when its end comes near.")
    public RestResponse<ContractResponse> register(@NotNull @Valid RegisterContractRequest request, UriInfo uri) {
        Trajectory trajectory = trajectories
                .findLocked(request.trajectoryId())
                .orElseThrow(
                        () -> InvalidInput.at("/trajectoryId", "unknown-trajectory", "The trajectory does not exist."));
        EmploymentContract contract =
                register.register(trajectory, request.employerId(), request.placementId(), request.toTerm());
        log.record("register-contract", contract.participantId());
        return Answers.created(uri, contract.id(), whole(contract), contract.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listContracts", summary = "List contracts in the order of registration")
    public Page<ContractResponse> list(
            @RestQuery @Nullable ContractState state,
            @RestQuery @Nullable UUID trajectoryId,
            @RestQuery @Nullable UUID participantId,
            @Parameter(description = "Whether they wait for a decision: true or false.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "true|false")
                    String undecided,
            @Parameter(description = "They wait for a decision, and are to be looked at before this day.")
                    @RestQuery
                    @Nullable
                    LocalDate reviewDueBefore,
            @Parameter(description = "They are agreed until before this day.") @RestQuery @Nullable LocalDate endBefore,
            @Parameter(description = "OIN of the organisation that executes the trajectory.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "[0-9]{20}")
                    String organisation,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        ContractRepository.Filter filter = new ContractRepository.Filter(
                state,
                trajectoryId,
                participantId,
                undecided == null ? null : Boolean.valueOf(undecided),
                reviewDueBefore,
                endBefore,
                organisation);
        String name = "contracts " + filter;
        Page<EmploymentContract> page = cursors.page(
                name, limit, contracts.list(filter, cursors.after(name, cursor), limit + 1), EmploymentContract::id);
        log.record(
                "list-contracts",
                page.items().stream().map(EmploymentContract::participantId).toList());
        return page.map(ContractResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getContract", summary = "Read one contract with its reviews")
    public RestResponse<ContractResponse> get(UUID id) {
        return answer("read-contract", contracts.get(id));
    }

    @POST
    @Path("{id}/reviews")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "reviewContract",
            summary = "Judge what the work gives, and decide on the contract",
            description =
                    "Of several decisions the one of the latest day counts. An extension makes a contract that begins"
                            + " on the day after this one; a decision that counts instead of it annuls that contract.")
    public RestResponse<ContractResponse> review(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReviewContractRequest request) {
        EmploymentContract contract = changing(id, ifMatch);
        PastDay.require(request.decidedOn(), "/decidedOn", clock);
        register.review(
                trajectories.get(contract.trajectoryId()),
                contract,
                request.toScores(),
                request.decision(),
                request.decidedOn(),
                request.toExtension(),
                caller.user());
        return answer("review-contract", contract);
    }

    @GET
    @Path("{id}/reviews/{reviewId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getContractReview",
            summary = "Read one review",
            description = "Its ETag is that of the contract.")
    public RestResponse<ContractReviewResponse> getReview(UUID id, UUID reviewId) {
        EmploymentContract contract = contracts.get(id);
        ContractReview review = contract.review(reviewId);
        log.record("read-contract", contract.participantId());
        return Answers.ok(response(contract, review), contract.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/reviews/{reviewId}/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulContractReview",
            summary = "Say that a review was wrong",
            description = "What was decided before it counts again, and a contract that it made is annulled.")
    public RestResponse<ContractResponse> annulReview(
            UUID id, UUID reviewId, @RestHeader("If-Match") @Nullable String ifMatch) {
        EmploymentContract contract = changing(id, ifMatch);
        register.annulReview(trajectories.get(contract.trajectoryId()), contract, reviewId, caller.user());
        return answer("annul-contract-review", contract);
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "endContractEarly",
            summary = "Say that a contract ended before the day that was agreed",
            description = "Once more with another day replaces the day.")
    public RestResponse<ContractResponse> end(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid EndContractRequest request) {
        EmploymentContract contract = changing(id, ifMatch);
        register.endEarly(contract, request.lastDay());
        return answer("end-contract", contract);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/annulments")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulContract",
            summary = "Say that a contract should not have been registered",
            description = "Its reviews are annulled before it.")
    public RestResponse<ContractResponse> annul(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        EmploymentContract contract = changing(id, ifMatch);
        register.annul(contract);
        return answer("annul-contract", contract);
    }

    /** Under the lock of its trajectory, as everything that happens to contracts. */
    private EmploymentContract changing(UUID id, @Nullable String ifMatch) {
        EmploymentContract contract = contracts.get(id);
        trajectories.getLocked(contract.trajectoryId());
        // What was read before the lock may be of before another change.
        contracts.getEntityManager().refresh(contract);
        Preconditions.requireMatch(ifMatch, contract.version());
        return contract;
    }

    private RestResponse<ContractResponse> answer(String activity, EmploymentContract contract) {
        log.record(activity, contract.participantId());
        return Answers.ok(whole(contract), contract.version());
    }

    private ContractResponse whole(EmploymentContract contract) {
        return ContractResponse.from(
                contract,
                contracts
                        .findSuccessor(contract.id())
                        .map(EmploymentContract::id)
                        .orElse(null),
                contract.reviews().stream()
                        .map(review -> response(contract, review))
                        .toList());
    }

    private static ContractReviewResponse response(EmploymentContract contract, ContractReview review) {
        return ContractReviewResponse.from(review, contract.counts(review));
    }
}
