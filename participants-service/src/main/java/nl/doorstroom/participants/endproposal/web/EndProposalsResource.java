package nl.doorstroom.participants.endproposal.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitRegister;
import nl.doorstroom.participants.endproposal.BenefitEndProposal;
import nl.doorstroom.participants.endproposal.EndProposalRepository;
import nl.doorstroom.participants.endproposal.EndProposalState;
import nl.doorstroom.participants.endproposal.EndProposals;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Jobs that may end a benefit, for whoever decides on it. */
@Path("/benefit-end-proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals to end a benefit", description = "A job is known that may end a benefit; a person decides.")
public class EndProposalsResource {

    private final EndProposals register;
    private final EndProposalRepository proposals;
    private final BenefitRegister benefits;
    private final EndProposalPages pages;
    private final CurrentTenant caller;
    private final ProcessingLog log;

    EndProposalsResource(
            EndProposals register,
            EndProposalRepository proposals,
            BenefitRegister benefits,
            EndProposalPages pages,
            CurrentTenant caller,
            ProcessingLog log) {
        this.register = register;
        this.proposals = proposals;
        this.benefits = benefits;
        this.pages = pages;
        this.caller = caller;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "listBenefitEndProposals", summary = "List proposals in the order of registration")
    public Page<EndProposalResponse> list(
            @RestQuery @Nullable EndProposalState state,
            @RestQuery @Nullable UUID participantId,
            @Parameter(
                            description = "Those that somebody is to decide, as the identity provider knows the user;"
                                    + " me; or nobody.")
                    @RestQuery
                    @Nullable
                    String responsible,
            @Parameter(description = "Those only that should have been decided before this day.") @RestQuery @Nullable
                    LocalDate dueBefore,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (responsible != null && !responsible.matches("[A-Za-z0-9._:@-]{1,100}")) {
            throw InvalidInput.in("responsible", "no-user", "The identifier of a user, me, or nobody.");
        }
        boolean ofNobody = "nobody".equals(responsible);
        String user = ofNobody ? null : "me".equals(responsible) ? caller.user() : responsible;
        return pages.page(
                new EndProposalRepository.Filter(participantId, state, user, ofNobody, dueBefore),
                cursor,
                limit,
                Set.of());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "getBenefitEndProposal", summary = "Read one proposal")
    public RestResponse<EndProposalResponse> get(UUID id) {
        BenefitEndProposal proposal = proposals.get(id);
        log.record("read-benefit-end-proposal", proposal.participantId());
        return answer(proposal);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(
            operationId = "getBenefitEndProposalHistory",
            summary = "What became of a proposal, who was to decide and who did, oldest first")
    public Page<EndProposalVersionResponse> history(UUID id) {
        BenefitEndProposal proposal = proposals.get(id);
        log.record("read-benefit-end-proposal-history", proposal.participantId());
        return new Page<>(proposal.history(), null).map(EndProposalVersionResponse::from);
    }

    @POST
    @Path("{id}/acceptances")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acceptBenefitEndProposal",
            summary = "End the benefit because of the job",
            description = "The benefit ends with the reason WERK and the placement, as if it was ended by hand.")
    public RestResponse<EndProposalResponse> accept(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AcceptEndProposalRequest request) {
        BenefitEndProposal proposal = register.getInTurn(id);
        Preconditions.requireMatch(ifMatch, proposal.version());
        register.accept(proposal, request.lastDay());
        Set<UUID> people = new TreeSet<>(benefits.everConcerned(register.benefit(proposal)));
        people.add(proposal.participantId());
        log.record("end-benefit", people);
        return answer(proposal);
    }

    @POST
    @Path("{id}/rejections")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "rejectBenefitEndProposal",
            summary = "Let the benefit go on beside the job",
            description = "It is proposed again only when the job turns out to begin on another day.")
    public RestResponse<EndProposalResponse> reject(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectEndProposalRequest request) {
        BenefitEndProposal proposal = register.getInTurn(id);
        Preconditions.requireMatch(ifMatch, proposal.version());
        register.reject(proposal, request.reason());
        log.record("reject-benefit-end-proposal", proposal.participantId());
        return answer(proposal);
    }

    private static RestResponse<EndProposalResponse> answer(BenefitEndProposal proposal) {
        return Answers.ok(EndProposalResponse.from(proposal), proposal.version());
    }
}
