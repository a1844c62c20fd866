package nl.doorstroom.participants.benefit.web;

import java.util.Set;
import java.util.TreeSet;
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
import jakarta.ws.rs.PUT;
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

import nl.doorstroom.participants.benefit.BenefitReduction;
import nl.doorstroom.participants.benefit.BenefitRegister;
import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.benefit.Reductions;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Income beside a benefit. A reduction is a part of its benefit, whose version guards it. */
@Path("/participants/{participantId}/benefits/{id}/reductions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Benefits", description = "Benefit spells from their first to their last day.")
public class BenefitReductionsResource {

    private final Reductions reductions;
    private final BenefitRegister register;
    private final BenefitSpellRepository spells;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    BenefitReductionsResource(
            Reductions reductions,
            BenefitRegister register,
            BenefitSpellRepository spells,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.reductions = reductions;
        this.register = register;
        this.spells = spells;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "reduceBenefit",
            summary = "Lower a benefit because of income beside it",
            description = "The benefit goes on: a reduction is never counted as an end. One without a last day lasts"
                    + " until the next one.")
    public RestResponse<BenefitResponse> reduce(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReduceBenefitRequest request) {
        BenefitSpell spell = inTurn(participantId, id, ifMatch);
        reductions.reduce(spell, request.terms());
        record("reduce-benefit", participantId, spell);
        return Answers.ok(BenefitResponse.from(spell), spell.version());
    }

    @GET
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(
            operationId = "listBenefitReductions",
            summary = "The reductions of a benefit, in the order of registration",
            description = "The ETag is that of the benefit, which registering one asks for.")
    public RestResponse<Page<BenefitResponse.Reduction>> list(
            UUID participantId,
            UUID id,
            @Parameter(description = "Only those that were registered in error, or only the others.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String annulled,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        BenefitSpell spell = spells.get(participantId, id);
        String list = "benefit-reductions " + id + " " + annulled;
        Page<BenefitReduction> page = cursors.page(
                list,
                limit,
                spells.listReductions(
                        id,
                        annulled == null ? null : Boolean.valueOf(annulled),
                        cursors.after(list, cursor),
                        limit + 1),
                BenefitReduction::id);
        record("list-benefit-reductions", participantId, spell);
        return Answers.ok(page.map(BenefitResponse.Reduction::from), spell.version());
    }

    @GET
    @Path("{reductionId}")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(
            operationId = "getBenefitReduction",
            summary = "Read one reduction",
            description = "Its ETag is that of the benefit.")
    public RestResponse<BenefitResponse.Reduction> get(UUID participantId, UUID id, UUID reductionId) {
        participants.get(participantId);
        BenefitSpell spell = spells.get(participantId, id);
        BenefitReduction reduction = spell.reduction(reductionId);
        record("read-benefit-reduction", participantId, spell);
        return answer(spell, reduction);
    }

    @GET
    @Path("{reductionId}/history")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "getBenefitReductionHistory", summary = "Every version of a reduction, oldest first")
    public Page<ReductionVersionResponse> history(UUID participantId, UUID id, UUID reductionId) {
        participants.get(participantId);
        BenefitSpell spell = spells.get(participantId, id);
        BenefitReduction reduction = spell.reduction(reductionId);
        record("read-benefit-reduction-history", participantId, spell);
        return new Page<>(reduction.history(), null).map(ReductionVersionResponse::from);
    }

    @PUT
    @Path("{reductionId}")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Operation(
            operationId = "correctBenefitReduction",
            summary = "Correct a reduction",
            description = "A new version, whole; the one before stays readable in the history.")
    public RestResponse<BenefitResponse.Reduction> correct(
            UUID participantId,
            UUID id,
            UUID reductionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReduceBenefitRequest request) {
        BenefitSpell spell = inTurn(participantId, id, ifMatch);
        BenefitReduction reduction = reductions.correct(spell, reductionId, request.terms());
        record("correct-benefit-reduction", participantId, spell);
        return answer(spell, reduction);
    }

    @POST
    @Path("{reductionId}/terminations")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "endBenefitReduction",
            summary = "End a reduction",
            description = "The benefit goes on as it was before.")
    public RestResponse<BenefitResponse.Reduction> end(
            UUID participantId,
            UUID id,
            UUID reductionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndReductionRequest request) {
        BenefitSpell spell = inTurn(participantId, id, ifMatch);
        BenefitReduction reduction = reductions.end(spell, reductionId, request.lastDay());
        record("end-benefit-reduction", participantId, spell);
        return answer(spell, reduction);
    }

    @POST
    @Path("{reductionId}/annulments")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulBenefitReduction",
            summary = "Annul a reduction that was registered in error",
            description = "It stays readable and never changes again; others are told that it never was.")
    public RestResponse<BenefitResponse.Reduction> annul(
            UUID participantId,
            UUID id,
            UUID reductionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnnulBenefitRequest request) {
        BenefitSpell spell = inTurn(participantId, id, ifMatch);
        BenefitReduction reduction = reductions.annul(spell, reductionId, request.reason());
        record("annul-benefit-reduction", participantId, spell);
        return answer(spell, reduction);
    }

    private BenefitSpell inTurn(UUID participantId, UUID id, @Nullable String ifMatch) {
        participants.get(participantId);
        BenefitSpell spell = spells.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, spell.version());
        return spell;
    }

    private static RestResponse<BenefitResponse.Reduction> answer(BenefitSpell spell, BenefitReduction reduction) {
        return Answers.ok(BenefitResponse.Reduction.from(reduction), spell.version());
    }

    private void record(String activity, UUID participantId, BenefitSpell spell) {
        Set<UUID> people = new TreeSet<>(register.everConcerned(spell));
        people.add(participantId);
        log.record(activity, people);
    }
}
