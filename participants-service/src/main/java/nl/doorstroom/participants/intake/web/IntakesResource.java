package nl.doorstroom.participants.intake.web;

import java.time.Clock;
import java.time.LocalDate;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.casefile.Faults;
import nl.doorstroom.participants.intake.Intake;
import nl.doorstroom.participants.intake.IntakeAnswers;
import nl.doorstroom.participants.intake.IntakeAnswers.Need;
import nl.doorstroom.participants.intake.IntakeRegister;
import nl.doorstroom.participants.intake.IntakeRepository;
import nl.doorstroom.participants.intake.IntakeState;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Intakes of a participant. */
@Path("/participants/{participantId}/intakes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intakes", description = "What a person wants, can and needs.")
public class IntakesResource {

    private static final String NEEDS = "intake-needs";

    private final IntakeRegister register;
    private final IntakeRepository intakes;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    IntakesResource(
            IntakeRegister register,
            IntakeRepository intakes,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.register = register;
        this.intakes = intakes;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = IntakeResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "openIntake",
            summary = "Register an intake, or begin a draft of one",
            description = "A person has one draft at a time; a second is refused with the id of the first.")
    public RestResponse<IntakeResponse> open(
            UUID participantId, @NotNull @Valid OpenIntakeRequest request, UriInfo uri) {
        participants.get(participantId);
        requireFit(request.heldOn(), request.answers());
        Intake intake = register.open(participantId, request.heldOn(), request.answers(), request.draft());
        log.record("open-intake", participantId);
        return Answers.created(uri, intake.id(), response(intake), intake.version());
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "listIntakes", summary = "Every version of the intake, oldest first, and the draft")
    public Page<IntakeResponse> list(
            UUID participantId,
            @RestQuery @Nullable IntakeState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String name = "intakes " + participantId + " " + state;
        Page<Intake> page = cursors.page(
                name, limit, intakes.list(participantId, state, cursors.after(name, cursor), limit + 1), Intake::id);
        log.record("list-intakes", participantId);
        return page.map(this::response);
    }

    @GET
    @Path("{intakeId}")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "getIntake", summary = "Read one intake")
    public RestResponse<IntakeResponse> get(UUID participantId, UUID intakeId) {
        Intake intake = find(participantId, intakeId);
        log.record("read-intake", participantId);
        return answer(intake);
    }

    @PUT
    @Path("{intakeId}")
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Operation(operationId = "changeIntake", summary = "Replace what a draft says")
    public RestResponse<IntakeResponse> change(
            UUID participantId,
            UUID intakeId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeIntakeRequest request) {
        Intake intake = find(participantId, intakeId);
        Preconditions.requireMatch(ifMatch, intake.version());
        requireFit(request.heldOn(), request.answers());
        register.change(intake, request.heldOn(), request.answers());
        log.record("change-intake", participantId);
        return answer(intake);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{intakeId}/completions")
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "completeIntake",
            summary = "Complete a draft",
            description = "Refused with each question that has no answer. The next review is due a term later.")
    public RestResponse<IntakeResponse> complete(
            UUID participantId, UUID intakeId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Intake intake = find(participantId, intakeId);
        Preconditions.requireMatch(ifMatch, intake.version());
        register.complete(intake);
        log.record("complete-intake", participantId);
        return answer(intake);
    }

    private Intake find(UUID participantId, UUID intakeId) {
        participants.get(participantId);
        return intakes.get(participantId, intakeId);
    }

    private void requireFit(LocalDate heldOn, IntakeAnswers answers) {
        Faults faults = new Faults(codes, DutchCalendar.today(clock)).requireCome(heldOn, "/heldOn");
        List<Need> needs = answers.needs();
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            String pointer = "/needs/" + i;
            faults.requireCode(NEEDS, need.code(), pointer + "/code");
            faults.refuse(
                    need.text() == null && saysNothing(need.code()),
                    pointer + "/text",
                    "not-null",
                    "With this code it must be said in words.");
        }
        faults.check();
    }

    private boolean saysNothing(String code) {
        return codes.find(NEEDS).stream()
                .flatMap(list -> list.codes().stream())
                .anyMatch(entry -> entry.code().equals(code) && entry.is("requiresText"));
    }

    private RestResponse<IntakeResponse> answer(Intake intake) {
        return Answers.ok(response(intake), intake.version());
    }

    private IntakeResponse response(Intake intake) {
        return IntakeResponse.from(intake, register.answers(intake));
    }
}
