package nl.doorstroom.participants.dataexport.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.dataexport.DataExport;
import nl.doorstroom.participants.dataexport.DataExportDesk;
import nl.doorstroom.participants.dataexport.DataExportRepository;
import nl.doorstroom.participants.dataexport.DataExportSettings;
import nl.doorstroom.participants.dataexport.OwnPart;
import nl.doorstroom.participants.neighbour.Neighbours;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.personaldata.PersonalDataCopy;
import nl.doorstroom.platform.personaldata.PersonalDataSettings;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Copies of all that is kept of a person, over all services. */
@Path("/participants/{participantId}/data-exports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data exports")
public class DataExportsResource {

    private final DataExportDesk desk;
    private final DataExportRepository exports;
    private final OwnPart own;
    private final ParticipantRepository participants;
    private final Neighbours neighbours;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Cursors cursors;
    private final CurrentTenant caller;
    private final DataExportSettings settings;
    private final PersonalDataSettings kept;
    private final Clock clock;

    DataExportsResource(
            DataExportDesk desk,
            DataExportRepository exports,
            OwnPart own,
            ParticipantRepository participants,
            Neighbours neighbours,
            CodeLists codes,
            ProcessingLog log,
            Cursors cursors,
            CurrentTenant caller,
            DataExportSettings settings,
            PersonalDataSettings kept,
            Clock clock) {
        this.desk = desk;
        this.exports = exports;
        this.own = own;
        this.participants = participants;
        this.neighbours = neighbours;
        this.codes = codes;
        this.log = log;
        this.cursors = cursors;
        this.caller = caller;
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("data-exports:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = DataExportResponse.class, responseCode = "202")
    @Operation(
            operationId = "requestDataExport",
            summary = "Ask for a copy of all that is kept of a person",
            description = "Every service prepares its part, in minutes; Location is where it can be followed. One at a"
                    + " time for a person: 409 with the id of the one that is being made. For users of the tenant's own"
                    + " organisation.")
    public RestResponse<DataExportResponse> request(UUID participantId, UriInfo uri) {
        caller.requireOwnOrganisation();
        participants.getEvenClosed(participantId);
        DataExport export = desk.request(participantId, caller.user());
        log.record("request-data-export", participantId);
        return Answers.accepted(uri, export.id(), response(export));
    }

    @GET
    @PermissionsAllowed("data-exports:read")
    @Transactional
    @Operation(operationId = "listDataExports", summary = "List the copies that were asked for of a person's data")
    public Page<DataExportResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        participants.get(participantId);
        String list = "data-exports " + participantId;
        Page<DataExport> page = cursors.page(
                list, limit, exports.list(participantId, cursors.after(list, cursor), limit + 1), DataExport::id);
        log.record("read-data-exports", participantId);
        return page.map(this::response);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("data-exports:read")
    @Transactional
    @Operation(operationId = "getDataExport", summary = "Read how far a copy of somebody's data is")
    public DataExportResponse get(UUID participantId, UUID id) {
        caller.requireOwnOrganisation();
        participants.get(participantId);
        DataExport export = exports.get(participantId, id);
        log.record("read-data-exports", participantId);
        return response(export);
    }

    /** It waits for other services, so it holds no transaction meanwhile. */
    @GET
    @Path("{id}/content")
    @PermissionsAllowed("data-exports:read")
    @Operation(
            operationId = "getDataExportContent",
            summary = "Read a copy of somebody's data, with who saw or received what",
            description = "Joined from the parts of all services as far as they are ready; what is missing is named."
                    + " Sections that ask for a further permission are named and withheld from whoever lacks it. 409"
                    + " once the copy has expired.")
    public DataExportContent content(UUID participantId, UUID id) {
        caller.requireOwnOrganisation();
        PersonalDataCopy part = own.read(participantId, id);
        return DataExportContent.of(
                part,
                neighbours.get(
                        "/participants/" + participantId + "/data-export-parts/" + id,
                        caller.token(),
                        PersonalDataCopy.class),
                neighbours.names(),
                codes);
    }

    private DataExportResponse response(DataExport export) {
        return DataExportResponse.from(export, settings.patience(), kept.retention(), clock.instant());
    }
}
