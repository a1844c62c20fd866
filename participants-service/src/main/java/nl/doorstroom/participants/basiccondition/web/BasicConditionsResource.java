package nl.doorstroom.participants.basiccondition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import nl.doorstroom.participants.basiccondition.BasicCondition;
import nl.doorstroom.participants.basiccondition.BasicConditionRegister;
import nl.doorstroom.participants.basiccondition.BasicConditionRepository;
import nl.doorstroom.participants.casefile.Faults;
import nl.doorstroom.participants.casefile.RestrictedCodes;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;

import static nl.doorstroom.participants.basiccondition.BasicConditionRegister.CONDITIONS;

/**
 * Basic conditions of a participant. A restricted one is, to who may not know of it, as if there were no such condition:
 * also the lines of the processing log are those of any other.
 */
@Path("/participants/{participantId}/basic-conditions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basic conditions", description = "What a stable life needs, put in order and kept in order.")
public class BasicConditionsResource {

    private final BasicConditionRegister register;
    private final BasicConditionRepository conditions;
    private final ParticipantRepository participants;
    private final RestrictedCodes restricted;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Clock clock;

    BasicConditionsResource(
            BasicConditionRegister register,
            BasicConditionRepository conditions,
            ParticipantRepository participants,
            RestrictedCodes restricted,
            CodeLists codes,
            ProcessingLog log,
            Clock clock) {
        this.register = register;
        this.conditions = conditions;
        this.participants = participants;
        this.restricted = restricted;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(
            operationId = "listBasicConditions",
            summary = "The basic conditions of a participant on a day",
            description = "Those of which nothing is stated for that day are not in it: they are unknown.")
    public Page<BasicConditionResponse> list(
            UUID participantId,
            @Parameter(description = "Without it today; as it is known now.") @RestQuery @Nullable LocalDate on) {
        participants.get(participantId);
        LocalDate day = on == null ? DutchCalendar.today(clock) : on;
        List<BasicConditionResponse> found = conditions.listByParticipant(participantId).stream()
                .filter(condition -> restricted.shows(CONDITIONS, condition.code()))
                .flatMap(condition -> condition.on(day).stream()
                        .map(statement -> BasicConditionResponse.from(
                                condition,
                                statement,
                                register.evidence(condition, statement).orElse(null))))
                .toList();
        log.record("list-basic-conditions", participantId);
        return new Page<>(found, null);
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "getBasicCondition", summary = "Read one basic condition as it stands today")
    public RestResponse<BasicConditionResponse> get(UUID participantId, String code) {
        BasicCondition condition = find(participantId, code);
        log.record("read-basic-condition", participantId);
        return answer(condition);
    }

    @GET
    @Path("{code}/history")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(
            operationId = "getBasicConditionHistory",
            summary = "Every statement on a basic condition, in the order in which they were made")
    public Page<BasicConditionStatementResponse> history(UUID participantId, String code) {
        BasicCondition condition = find(participantId, code);
        log.record("read-basic-condition-history", participantId);
        return new Page<>(condition.statements(), null)
                .map(statement -> BasicConditionStatementResponse.from(
                        statement, register.evidence(condition, statement).orElse(null)));
    }

    @PUT
    @Path("{code}")
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Operation(
            operationId = "stateBasicCondition",
            summary = "State how a basic condition is from a day on",
            description =
                    "If-Match is needed exactly when something was stated before. Earlier statements stay readable;"
                            + " one about the same day is replaced. May lie back in time.")
    public RestResponse<BasicConditionResponse> state(
            UUID participantId,
            String code,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StateBasicConditionRequest request) {
        participants.get(participantId);
        requireCode(participantId, code);
        BasicCondition condition = conditions.find(participantId, code).orElse(null);
        if (condition == null) {
            Preconditions.requireNoneNamed(ifMatch);
        } else {
            Preconditions.requireMatch(ifMatch, condition.version());
        }
        requireFit(code, request);
        if (condition == null) {
            condition = register.begin(participantId, code, request.status(), request.validFrom(), request.evidence());
        } else {
            register.change(condition, request.status(), request.validFrom(), request.evidence());
        }
        log.record("state-basic-condition", participantId);
        return answer(condition);
    }

    private BasicCondition find(UUID participantId, String code) {
        participants.get(participantId);
        requireCode(participantId, code);
        return conditions.find(participantId, code).orElseThrow(() -> notFound(participantId));
    }

    private void requireCode(UUID participantId, String code) {
        if (!restricted.shows(CONDITIONS, code)) {
            throw notFound(participantId);
        }
    }

    private void requireFit(String code, StateBasicConditionRequest request) {
        LocalDate today = DutchCalendar.today(clock);
        boolean expired = codes.find(CONDITIONS).stream()
                .flatMap(list -> list.on(today).codes().stream())
                .noneMatch(entry -> entry.code().equals(code));
        if (expired) {
            throw InvalidInput.in(
                    "code",
                    "expired-code",
                    "The code is not valid on [" + today + "]; see code list " + CONDITIONS + ".");
        }
        new Faults(codes, today)
                .requireCode("basic-condition-statuses", request.status(), "/status")
                .requireCome(request.validFrom(), "/validFrom")
                .check();
    }

    /** The code is not repeated: somebody might have put a name there. */
    private static NotFound notFound(UUID participantId) {
        return new NotFound("The basic condition of participant", participantId);
    }

    private RestResponse<BasicConditionResponse> answer(BasicCondition condition) {
        // There is one today: no statement lies ahead.
        return condition
                .on(DutchCalendar.today(clock))
                .map(statement -> Answers.ok(
                        BasicConditionResponse.from(
                                condition,
                                statement,
                                register.evidence(condition, statement).orElse(null)),
                        condition.version()))
                .orElseThrow();
    }
}
