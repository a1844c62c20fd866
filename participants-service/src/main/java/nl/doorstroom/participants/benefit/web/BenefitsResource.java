package nl.doorstroom.participants.benefit.web;

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
import jakarta.ws.rs.PATCH;
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

import nl.doorstroom.participants.benefit.BenefitOverlaps;
import nl.doorstroom.participants.benefit.BenefitRegister;
import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Benefits of a participant, alone or with the household. */
@Path("/participants/{participantId}/benefits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Benefits", description = "Benefit spells from their first to their last day.")
public class BenefitsResource {

    private final BenefitRegister register;
    private final BenefitSpellRepository spells;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    BenefitsResource(
            BenefitRegister register,
            BenefitSpellRepository spells,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.spells = spells;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("benefits:write")
    @Transactional(dontRollbackOn = BenefitOverlaps.class)
    @Idempotent
    @APIResponseSchema(value = BenefitResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "startBenefit",
            summary = "Register the start of a benefit",
            description = "A benefit of the household concerns each of its adults. A start within 30 days after the"
                    + " last day of an earlier covered benefit of one of them annuls that end.")
    public RestResponse<BenefitResponse> start(
            UUID participantId, @NotNull @Valid StartBenefitRequest request, UriInfo uri) {
        participants.get(participantId);
        BenefitRegister.Start start =
                register.start(participantId, request.kind(), request.startDate(), request.backdatingReason());
        record("start-benefit", participantId, start.spell());
        return Answers.created(
                uri,
                start.spell().id(),
                BenefitResponse.from(start.spell(), start.annulled()),
                start.spell().version());
    }

    @GET
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(
            operationId = "listBenefits",
            summary = "The benefits that concern a participant, oldest first",
            description = "Those of the household too: a benefit of a couple is one, and is found at both.")
    public Page<BenefitResponse> list(
            UUID participantId,
            @Parameter(description = "Code of benefit-kinds.") @RestQuery @Nullable String kind,
            @Parameter(description = "Only benefits to which there is a right on this day.") @RestQuery @Nullable
                    LocalDate activeOn,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "benefits " + participantId + " " + kind + " " + activeOn;
        Page<BenefitSpell> page = cursors.page(
                list,
                limit,
                spells.listByParticipant(participantId, kind, activeOn, cursors.after(list, cursor), limit + 1),
                BenefitSpell::id);
        Set<UUID> people = new TreeSet<>(Set.of(participantId));
        page.items().forEach(spell -> people.addAll(register.everConcerned(spell)));
        log.record("list-benefits", people);
        return page.map(BenefitResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "getBenefit", summary = "Read one benefit")
    public RestResponse<BenefitResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        BenefitSpell spell = spells.get(participantId, id);
        record("read-benefit", participantId, spell);
        return answer(spell);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("benefits:read")
    @Transactional
    @Operation(operationId = "getBenefitHistory", summary = "Every version of a benefit, oldest first")
    public Page<BenefitVersionResponse> history(UUID participantId, UUID id) {
        participants.get(participantId);
        BenefitSpell spell = spells.get(participantId, id);
        record("read-benefit-history", participantId, spell);
        return new Page<>(spell.history(), null).map(BenefitVersionResponse::from);
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("benefits:write")
    @Transactional(dontRollbackOn = BenefitOverlaps.class)
    @Operation(
            operationId = "correctBenefit",
            summary = "Correct the dates or the reason of a benefit",
            description = "A new version; the one before stays readable in the history.")
    public RestResponse<BenefitResponse> correct(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectBenefitRequest request) {
        participants.get(participantId);
        BenefitSpell spell = spells.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, spell.version());
        register.correct(
                spell,
                request.startDate(),
                request.lastDay(),
                request.reason(),
                request.placementId(),
                request.backdatingReason());
        record("correct-benefit", participantId, spell);
        return answer(spell);
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "endBenefit", summary = "End a benefit with a reason")
    public RestResponse<BenefitResponse> end(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndBenefitRequest request) {
        participants.get(participantId);
        BenefitSpell spell = spells.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, spell.version());
        register.end(spell, request.lastDay(), request.reason(), request.placementId());
        record("end-benefit", participantId, spell);
        return answer(spell);
    }

    @POST
    @Path("{id}/annulments")
    @PermissionsAllowed("benefits:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "annulBenefit",
            summary = "Annul a benefit that was registered in error",
            description = "It stays readable and never changes again; others are told that it never was. An end that it"
                    + " annulled stands again.")
    public RestResponse<BenefitResponse> annul(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnnulBenefitRequest request) {
        participants.get(participantId);
        BenefitSpell spell = spells.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, spell.version());
        register.annul(spell, request.reason());
        record("annul-benefit", participantId, spell);
        return answer(spell);
    }

    private static RestResponse<BenefitResponse> answer(BenefitSpell spell) {
        return Answers.ok(BenefitResponse.from(spell), spell.version());
    }

    private void record(String activity, UUID participantId, BenefitSpell spell) {
        Set<UUID> people = new TreeSet<>(register.everConcerned(spell));
        people.add(participantId);
        log.record(activity, people);
    }
}
