package nl.doorstroom.participants.ladder.web;

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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.ladder.LadderStatement;
import nl.doorstroom.participants.ladder.LadderStatementRepository;
import nl.doorstroom.participants.ladder.Ladders;
import nl.doorstroom.participants.ladder.StepIsNotProven;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What professionals say of where people stand. */
@Path("/participants/{participantId}/ladder-statements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Participation ladder",
        description = "Steps 1 to 6, derived from facts; 1, 2 and, beside a trajectory, 3 are stated.")
public class LadderStatementsResource {

    private final Ladders ladders;
    private final LadderStatementRepository statements;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    LadderStatementsResource(
            Ladders ladders,
            LadderStatementRepository statements,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.ladders = ladders;
        this.statements = statements;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("case-files:write")
    @Transactional(dontRollbackOn = StepIsNotProven.class)
    @Idempotent
    @APIResponseSchema(value = LadderStatementResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "stateLadderStep",
            summary = "State the step on which a participant stands",
            description =
                    "Steps 1 and 2 no fact can tell; step 3 can be stated beside a trajectory, or where one led to,"
                            + " and holds as long as that. A step above what facts prove or allow is refused with the highest that"
                            + " can be stated; as long as facts prove a step, they decide.")
    public RestResponse<LadderStatementResponse> state(
            UUID participantId, @NotNull @Valid LadderStatementRequest request, UriInfo uri) {
        participants.get(participantId);
        LadderStatement statement = ladders.state(participantId, request.step(), request.statedOn(), request.basis());
        log.record("state-ladder-step", participantId);
        return Answers.created(uri, statement.id(), LadderStatementResponse.from(statement), statement.version());
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(
            operationId = "listLadderStatements",
            summary = "List what was stated of a participant, in the order of registration")
    public Page<LadderStatementResponse> statements(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "ladder-statements " + participantId;
        Page<LadderStatement> page = cursors.page(
                list,
                limit,
                statements.list(participantId, cursors.after(list, cursor), limit + 1),
                LadderStatement::id);
        log.record("list-ladder-statements", participantId);
        return page.map(LadderStatementResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "getLadderStatement", summary = "Read one statement")
    public RestResponse<LadderStatementResponse> statement(UUID participantId, UUID id) {
        participants.get(participantId);
        LadderStatement statement = statements.get(participantId, id);
        log.record("read-ladder-statement", participantId);
        return answer(statement);
    }

    @POST
    @Path("{id}/withdrawals")
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawLadderStatement",
            summary = "Withdraw a statement",
            description = "It stays readable, and says nothing any more.")
    public RestResponse<LadderStatementResponse> withdraw(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawLadderStatementRequest request) {
        participants.get(participantId);
        LadderStatement statement = statements.get(participantId, id);
        Preconditions.requireMatch(ifMatch, statement.version());
        ladders.withdraw(statement, request.reason());
        log.record("withdraw-ladder-statement", participantId);
        return answer(statement);
    }

    private static RestResponse<LadderStatementResponse> answer(LadderStatement statement) {
        return Answers.ok(LadderStatementResponse.from(statement), statement.version());
    }
}
