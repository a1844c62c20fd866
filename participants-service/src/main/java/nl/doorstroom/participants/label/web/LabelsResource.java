package nl.doorstroom.participants.label.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.label.LabelOverlaps;
import nl.doorstroom.participants.label.LabelRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;

/** Labels as they are written into the vault. Nothing here tells what a label says. */
@Path("/participants/{participantId}/labels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Labels", description = "The label vault: kept apart from the file, and read for a stated purpose alone.")
public class LabelsResource {

    private final LabelRegister register;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Clock clock;

    LabelsResource(LabelRegister register, ParticipantRepository participants, CodeLists codes, Clock clock) {
        this.register = register;
        this.participants = participants;
        this.codes = codes;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("labels:write")
    @Transactional(dontRollbackOn = LabelOverlaps.class)
    @Idempotent
    @APIResponseSchema(value = LabelReceipt.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "recordLabel",
            summary = "Record a label in the vault",
            description = "The answer does not repeat the label.")
    public RestResponse<LabelReceipt> record(UUID participantId, @NotNull @Valid LabelRequest request, UriInfo uri) {
        participants.get(participantId);
        requireCode(request);
        LabelRegister.Kept kept = register.record(participantId, request.facts());
        return Answers.created(uri, kept.label().id(), LabelReceipt.from(kept.label()), kept.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("labels:write")
    @Transactional
    @Operation(
            operationId = "getLabel",
            summary = "Read that a label is kept",
            description = "Without what it says: for that the purpose is stated, see label-access.")
    public RestResponse<LabelReceipt> get(UUID participantId, UUID id) {
        participants.get(participantId);
        return answer(register.get(participantId, id));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("labels:write")
    @Transactional
    @Operation(operationId = "getLabelHistory", summary = "Who changed a label when, oldest first")
    public Page<LabelReceipt.Change> history(UUID participantId, UUID id) {
        participants.get(participantId);
        return new Page<>(register.get(participantId, id).label().versions(), null).map(LabelReceipt.Change::from);
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("labels:write")
    @Transactional(dontRollbackOn = LabelOverlaps.class)
    @Operation(
            operationId = "correctLabel",
            summary = "Replace what was said of a label by what is right",
            description = "What was said before stays in the vault.")
    public RestResponse<LabelReceipt> correct(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LabelRequest request) {
        requireVersion(participantId, id, ifMatch);
        requireCode(request);
        return answer(register.correct(participantId, id, request.facts()));
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("labels:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "endLabel", summary = "Say the last day of a label")
    public RestResponse<LabelReceipt> end(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndLabelRequest request) {
        requireVersion(participantId, id, ifMatch);
        return answer(register.end(participantId, id, request.lastDay()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/annulments")
    @PermissionsAllowed("labels:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "annulLabel", summary = "Say that a label was recorded in error")
    public RestResponse<LabelReceipt> annul(
            UUID participantId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        requireVersion(participantId, id, ifMatch);
        return answer(register.annul(participantId, id));
    }

    private void requireVersion(UUID participantId, UUID id, @Nullable String ifMatch) {
        participants.get(participantId);
        Preconditions.requireMatch(ifMatch, register.version(participantId, id));
    }

    /** A label that ended long ago is recorded today: today's codes are taken. */
    private void requireCode(LabelRequest request) {
        codes.require("labels", request.label(), DutchCalendar.today(clock), "/label");
    }

    private static RestResponse<LabelReceipt> answer(LabelRegister.Kept kept) {
        return Answers.ok(LabelReceipt.from(kept.label()), kept.version());
    }
}
