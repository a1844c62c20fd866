package nl.doorstroom.platform.sample;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.Refusal;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Notes, and requests that go wrong in every way. */
@Path("/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
public class NotesResource {

    /** Lets a test hold a request in the middle. */
    static volatile @Nullable CountDownLatch gate;

    private final EntityManager entities;
    private final Outbox outbox;
    private final ProcessingLog log;
    private final Clock clock;

    NotesResource(EntityManager entities, Outbox outbox, ProcessingLog log, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("notes:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = NoteBody.class, responseCode = "201", responseDescription = "Written.")
    @Operation(operationId = "writeNote", summary = "Write a note")
    public RestResponse<NoteBody> write(@NotNull @Valid NoteBody request, UriInfo uri) throws InterruptedException {
        CountDownLatch held = gate;
        if (held != null && !held.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The test let nobody through");
        }
        Note note = new Note(request.text(), clock);
        EventStamp stamp = note.write(request.text(), clock);
        entities.persist(note);
        outbox.append(OutgoingEvent.v1("sample.events.v1", "note-written", note.id(), stamp, request));
        log.record("write-note", note.id());
        if (request.text().startsWith("refuse")) {
            throw new NoteIsForbidden();
        }
        return Answers.created(uri, note.id(), request, note.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("notes:read")
    @Transactional
    @Operation(operationId = "getNote", summary = "Read a note")
    public RestResponse<NoteBody> get(UUID id) {
        Note note = find(id);
        log.record("read-note", id);
        return Answers.ok(new NoteBody(note.text(), 0), note.version());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("notes:write")
    @Transactional
    @Operation(operationId = "changeNote", summary = "Change a note")
    public RestResponse<NoteBody> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NoteBody request) {
        Note note = find(id);
        Preconditions.requireMatch(ifMatch, note.version());
        outbox.append(
                OutgoingEvent.v1("sample.events.v1", "note-written", id, note.write(request.text(), clock), request));
        return Answers.ok(request, note.version());
    }

    @GET
    @Path("failures/{kind}")
    @PermissionsAllowed("notes:read")
    @Operation(operationId = "fail", summary = "Go wrong")
    public String fail(String kind) throws SQLException {
        switch (kind) {
            case "too-many" -> throw new RequestRefused(ProblemType.TOO_MANY_REQUESTS, "Too many for now.");
            case "database-away" -> throw new SQLException("connection to secret-host refused", "08001");
            case "out-of-memory" -> throw new SQLException("out of memory", "53200");
            case "deadlock" -> throw new SQLException("deadlock", "40P01");
            case "overtaken" -> throw new OptimisticLockException("secret row");
            default -> throw new IllegalStateException("secret detail");
        }
    }

    private Note find(UUID id) {
        Note note = entities.find(Note.class, id);
        if (note == null) {
            throw new NotFound("Note", id);
        }
        return note;
    }

    /** A note as it is sent and shown. */
    public record NoteBody(@NotBlank @Size(max = 2_000_000) String text, int number) {}

    static class NoteIsForbidden extends Refusal {

        private static final long serialVersionUID = 1L;

        NoteIsForbidden() {
            super("This note is forbidden.", Map.of("why", "because"));
        }
    }
}
