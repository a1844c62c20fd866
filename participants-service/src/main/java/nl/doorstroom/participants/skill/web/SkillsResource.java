package nl.doorstroom.participants.skill.web;

import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.skill.Skill;
import nl.doorstroom.participants.skill.SkillRegister;
import nl.doorstroom.participants.skill.SkillRepository;
import nl.doorstroom.participants.skill.SkillScheme;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Skills of a participant. */
@Path("/participants/{participantId}/skills")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Skills", description = "What a person can do, by whom that was stated, and what is known to be absent.")
public class SkillsResource {

    private final SkillRegister register;
    private final SkillRepository skills;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;

    SkillsResource(
            SkillRegister register,
            SkillRepository skills,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.skills = skills;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = SkillResponse.class, responseCode = "201", responseDescription = "Recorded.")
    @Operation(
            operationId = "stateSkill",
            summary = "State how well a person has a skill",
            description =
                    "A further statement of the same URI is one more version of what is known. The statement about the"
                            + " latest day counts; of the same day that of the strongest source, and then the last one.")
    public RestResponse<SkillResponse> state(
            UUID participantId, @NotNull @Valid StateSkillRequest request, UriInfo uri) {
        participants.get(participantId);
        codes.require("skill-levels", request.level(), request.observedOn(), "/level");
        codes.require("skill-sources", request.source(), request.observedOn(), "/source");
        Skill skill = register.state(
                participantId, request.uri(), request.scheme(), request.label(), request.stated(), request.evidence());
        log.record("state-skill", participantId);
        return Answers.created(uri, skill.id(), response(skill), skill.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listSkills",
            summary = "List the skills of which something is known, in the order of registration",
            description = "A skill that is not among them is unknown; one of level NIET is known to be absent.")
    public Page<SkillResponse> list(
            UUID participantId,
            @RestQuery @Nullable SkillScheme scheme,
            @Parameter(description = "Code of the list skill-sources.") @RestQuery @Nullable String source,
            @Parameter(description = "Code of the list skill-levels.") @RestQuery @Nullable String level,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String name = "skills " + List.of(participantId, String.valueOf(scheme)) + source + " " + level;
        List<Skill> found = skills.list(participantId, scheme, source, level, cursors.after(name, cursor), limit + 1);
        log.record("list-skills", participantId);
        return cursors.page(name, limit, found, Skill::id).map(this::response);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getSkill", summary = "Read what is known of one skill")
    public RestResponse<SkillResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        Skill skill = skills.get(participantId, id);
        log.record("read-skill", participantId);
        return Answers.ok(response(skill), skill.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "getSkillHistory",
            summary = "Every statement of a skill and every withdrawal, oldest first")
    public Page<SkillStatementResponse> history(UUID participantId, UUID id) {
        participants.get(participantId);
        Skill skill = skills.get(participantId, id);
        log.record("read-skill-history", participantId);
        return new Page<>(skill.history(), null)
                .map(statement -> SkillStatementResponse.of(statement, register.evidence(skill, statement)));
    }

    @POST
    @Path("{id}/withdrawals")
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawSkillStatement",
            summary = "Withdraw a statement that was wrong",
            description = "What counts is decided again by the statements that are left; the withdrawn one stays in the"
                    + " history.")
    public RestResponse<SkillResponse> withdraw(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawStatementRequest request) {
        participants.get(participantId);
        Skill skill = skills.getInTurn(participantId, id);
        Preconditions.requireMatch(ifMatch, skill.version());
        if (!register.withdraw(skill, request.statementId())) {
            throw InvalidInput.at("/statementId", "unknown-statement", "The skill has no such statement.");
        }
        log.record("withdraw-skill-statement", participantId);
        return Answers.ok(response(skill), skill.version());
    }

    private SkillResponse response(Skill skill) {
        return SkillResponse.of(skill, register.label(skill));
    }
}
