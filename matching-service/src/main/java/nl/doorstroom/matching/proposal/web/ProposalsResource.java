package nl.doorstroom.matching.proposal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalDesk;
import nl.doorstroom.matching.proposal.ProposalRepository;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Proposals, step by step; each step is a resource of its own. */
@Path("/proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "A vacancy offered to a person, and the person to an employer.")
public class ProposalsResource {

    private final ProposalDesk desk;
    private final ProposalRepository proposals;
    private final ProtectedPeople people;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    ProposalsResource(
            ProposalDesk desk,
            ProposalRepository proposals,
            ProtectedPeople people,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.people = people;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ProposalResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(operationId = "proposeVacancy", summary = "Propose an open vacancy for a person")
    public RestResponse<ProposalResponse> propose(@NotNull @Valid ProposeRequest request, UriInfo uri) {
        people.requireVisible(request.participantId(), "/participantId");
        Proposal proposal =
                desk.propose(request.participantId(), request.vacancyId(), request.matchId(), day(request.on()));
        log.record("propose-vacancy", proposal.participantId());
        return Answers.created(uri, proposal.id(), ProposalResponse.from(proposal), proposal.version());
    }

    @GET
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "listProposals", summary = "List proposals in the order of registration")
    public Page<ProposalResponse> list(
            @RestQuery @Nullable UUID participantId,
            @RestQuery @Nullable UUID vacancyId,
            @Parameter(description = "In one of these states; IN_RESERVE with a vacancy gives its reserve.")
                    @RestQuery
                    @Nullable
                    List<ProposalState> state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Set<ProposalState> states = state == null ? Set.of() : new TreeSet<>(state);
        String list = "proposals " + participantId + " " + vacancyId + " " + states;
        Page<Proposal> page = cursors.page(
                list,
                limit,
                proposals.list(participantId, vacancyId, states, cursors.after(list, cursor), limit + 1),
                Proposal::id);
        log.record(
                "list-proposals",
                page.items().stream().map(Proposal::participantId).toList());
        return page.map(ProposalResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "getProposal", summary = "Read one proposal")
    public RestResponse<ProposalResponse> get(UUID id) {
        Proposal proposal = proposals.get(id);
        log.record("read-proposal", proposal.participantId());
        return Answers.ok(ProposalResponse.from(proposal), proposal.version());
    }

    @GET
    @Path("{id}/status-history")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "listProposalSteps", summary = "The steps of a proposal, and who took them")
    public Page<ProposalResponse.Step> history(UUID id) {
        Proposal proposal = proposals.get(id);
        log.record("read-proposal", proposal.participantId());
        return new Page<>(
                proposal.history().stream().map(ProposalResponse.Step::from).toList(), null);
    }

    @POST
    @Path("{id}/participant-offers")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "offerProposalToParticipant", summary = "Offer it to the person")
    public RestResponse<ProposalResponse> offerToParticipant(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.OFFERED_TO_PARTICIPANT);
    }

    @POST
    @Path("{id}/participant-agreements")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "agreeToProposal", summary = "The person wants it, and may be made known to the employer")
    public RestResponse<ProposalResponse> agree(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.PARTICIPANT_AGREED);
    }

    @POST
    @Path("{id}/presentations")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "presentProposalToEmployer", summary = "Present the person to the employer")
    public RestResponse<ProposalResponse> present(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.PRESENTED_TO_EMPLOYER);
    }

    @POST
    @Path("{id}/interviews")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "recordProposalInterview", summary = "Person and employer met")
    public RestResponse<ProposalResponse> interview(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.INTERVIEW);
    }

    @POST
    @Path("{id}/trial-placements")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "startTrialPlacement",
            summary = "The person works there unpaid for a while first",
            description = "The trial itself is registered as a placement of kind PROEFPLAATS.")
    public RestResponse<ProposalResponse> tryPlacement(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.TRIAL_PLACEMENT);
    }

    @POST
    @Path("{id}/reservations")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "reserveProposal", summary = "The employer keeps the person in mind")
    public RestResponse<ProposalResponse> reserve(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.IN_RESERVE);
    }

    @POST
    @Path("{id}/employer-offers")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "recordEmployerOffer", summary = "The employer wants the person")
    public RestResponse<ProposalResponse> offerByEmployer(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.OFFERED_BY_EMPLOYER);
    }

    @POST
    @Path("{id}/acceptances")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acceptProposal",
            summary = "The person takes the employer's offer, and a position of the vacancy",
            description = "The last position closes the vacancy; whoever comes too late is answered with a conflict.")
    public RestResponse<ProposalResponse> accept(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return change(id, ifMatch, request.on(), desk::accept);
    }

    @POST
    @Path("{id}/declines")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "declineProposal", summary = "The person or the employer says no, with a coded reason")
    public RestResponse<ProposalResponse> decline(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid DeclineRequest request) {
        return change(
                id,
                ifMatch,
                request.on(),
                (proposal, on) -> desk.decline(proposal, request.by(), request.reason(), request.text(), on));
    }

    @POST
    @Path("{id}/withdrawals")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "withdrawProposal", summary = "Take a proposal back")
    public RestResponse<ProposalResponse> withdraw(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StepRequest request) {
        return step(id, ifMatch, request, ProposalState.WITHDRAWN);
    }

    @POST
    @Path("{id}/decline-text-releases")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "releaseDeclineText",
            summary = "Let the person read in which words it was declined",
            description = "Until then no explanation has the text.")
    public RestResponse<ProposalResponse> releaseText(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return change(id, ifMatch, null, desk::releaseText);
    }

    private RestResponse<ProposalResponse> step(
            UUID id, @Nullable String ifMatch, StepRequest request, ProposalState target) {
        return change(id, ifMatch, request.on(), (proposal, on) -> desk.move(proposal, target, on));
    }

    private RestResponse<ProposalResponse> change(
            UUID id, @Nullable String ifMatch, @Nullable LocalDate on, BiConsumer<Proposal, LocalDate> step) {
        Proposal proposal = proposals.get(id);
        Preconditions.requireMatch(ifMatch, proposal.version());
        step.accept(proposal, day(on));
        log.record("change-proposal", proposal.participantId());
        return Answers.ok(ProposalResponse.from(proposal), proposal.version());
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? DutchCalendar.today(clock) : on;
    }
}
