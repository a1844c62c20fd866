package nl.doorstroom.participants.retention.web;

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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.retention.FileClosure;
import nl.doorstroom.participants.retention.FileClosureRepository;
import nl.doorstroom.participants.retention.Retention;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Closing the file of a participant. */
@Path("/participants/{participantId}/closures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class ClosuresResource {

    private final Retention retention;
    private final FileClosureRepository closures;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    ClosuresResource(
            Retention retention,
            FileClosureRepository closures,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.retention = retention;
        this.closures = closures;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ClosureResponse.class, responseCode = "201", responseDescription = "Closed.")
    @Operation(
            operationId = "closeFile",
            summary = "Close a file, so that its term of retention runs",
            description =
                    "Refused while a benefit, a trajectory or a crew place lasts, and when the file is closed already.")
    public RestResponse<ClosureResponse> close(
            UUID participantId, @NotNull @Valid CloseFileRequest request, UriInfo uri) {
        if (codes.require("retention-categories", request.category(), DutchCalendar.today(clock), "/category")
                .is("referral")) {
            throw InvalidInput.at("/category", "not-of-files", "The category is of referrals, not of files.");
        }
        FileClosure closure = retention.close(participantId, request.category(), request.closedOn());
        log.record("close-file", participantId);
        return Answers.created(uri, closure.id(), ClosureResponse.from(closure), closure.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "listClosures", summary = "When a file was closed and reopened, oldest first")
    public Page<ClosureResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "closures " + participantId;
        Page<FileClosure> page = cursors.page(
                list, limit, closures.list(participantId, cursors.after(list, cursor), limit + 1), FileClosure::id);
        log.record("list-closures", participantId);
        return page.map(ClosureResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getClosure", summary = "Read one closure")
    public RestResponse<ClosureResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        FileClosure closure = closures.get(participantId, id);
        log.record("read-closure", participantId);
        return Answers.ok(ClosureResponse.from(closure), closure.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/reopenings")
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "reopenFile", summary = "Reopen a file, so that its term stops")
    public RestResponse<ClosureResponse> reopen(
            UUID participantId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        participants.getEvenClosed(participantId);
        FileClosure closure = closures.get(participantId, id);
        Preconditions.requireMatch(ifMatch, closure.version());
        retention.reopen(closure);
        log.record("reopen-file", participantId);
        return Answers.ok(ClosureResponse.from(closure), closure.version());
    }
}
