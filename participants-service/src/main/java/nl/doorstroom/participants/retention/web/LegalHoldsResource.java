package nl.doorstroom.participants.retention.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import nl.doorstroom.participants.retention.LegalHold;
import nl.doorstroom.participants.retention.LegalHoldRepository;
import nl.doorstroom.participants.retention.Retention;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What keeps the file of a participant. */
@Path("/participants/{participantId}/legal-holds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class LegalHoldsResource {

    private final Retention retention;
    private final LegalHoldRepository holds;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    LegalHoldsResource(
            Retention retention,
            LegalHoldRepository holds,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.retention = retention;
        this.holds = holds;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("retention:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = LegalHoldResponse.class, responseCode = "201", responseDescription = "Held.")
    @Operation(operationId = "placeLegalHold", summary = "Keep a file, whatever its term and whoever asks")
    public RestResponse<LegalHoldResponse> place(
            UUID participantId, @NotNull @Valid PlaceHoldRequest request, UriInfo uri) {
        codes.require("legal-hold-reasons", request.reason(), DutchCalendar.today(clock), "/reason");
        LegalHold hold = retention.hold(participantId, request.reason(), request.validTo());
        log.record("place-legal-hold", participantId);
        return Answers.created(uri, hold.id(), LegalHoldResponse.from(hold), hold.version());
    }

    @GET
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(operationId = "listLegalHolds", summary = "What keeps or kept a file, oldest first")
    public Page<LegalHoldResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "legal-holds " + participantId;
        Page<LegalHold> page = cursors.page(
                list, limit, holds.list(participantId, cursors.after(list, cursor), limit + 1), LegalHold::id);
        log.record("list-legal-holds", participantId);
        return page.map(LegalHoldResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(operationId = "getLegalHold", summary = "Read one legal hold")
    public RestResponse<LegalHoldResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        LegalHold hold = holds.get(participantId, id);
        log.record("read-legal-hold", participantId);
        return Answers.ok(LegalHoldResponse.from(hold), hold.version());
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("retention:write")
    @Transactional
    @Operation(operationId = "liftLegalHold", summary = "Lift a hold; that it was there stays readable")
    public RestResponse<LegalHoldResponse> lift(
            UUID participantId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        participants.getEvenClosed(participantId);
        LegalHold hold = holds.get(participantId, id);
        Preconditions.requireMatch(ifMatch, hold.version());
        retention.lift(hold);
        log.record("lift-legal-hold", participantId);
        return Answers.ok(LegalHoldResponse.from(hold), hold.version());
    }
}
