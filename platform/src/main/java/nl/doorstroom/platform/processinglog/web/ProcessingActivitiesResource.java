package nl.doorstroom.platform.processinglog.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingActivities;
import nl.doorstroom.platform.processinglog.ProcessingActivity;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * The processing log as the extension "lezen" of Logboek Dataverwerkingen lets it be read. Who is shown here is shown:
 * that has its own line.
 */
@Path("/processing-activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accountability", description = "What was done with the data of people, and by whom.")
public class ProcessingActivitiesResource {

    private final ProcessingActivities activities;
    private final ProcessingLog log;
    private final Cursors cursors;
    private final CurrentTenant caller;
    private final String service;

    ProcessingActivitiesResource(
            ProcessingActivities activities,
            ProcessingLog log,
            Cursors cursors,
            CurrentTenant caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.activities = activities;
        this.log = log;
        this.cursors = cursors;
        this.caller = caller;
        this.service = service;
    }

    @POST
    @PermissionsAllowed("processing-log:read")
    @Transactional
    @Operation(
            operationId = "listProcessingActivities",
            summary = "Read the processing log of this service, the newest line first",
            description = "Logboek Dataverwerkingen, extension lezen. By body, because an id of a person in an address"
                    + " would end in logs. For users of the tenant's own organisation.")
    public ProcessingActivitiesResponse list(@NotNull @Valid ListProcessingActivitiesRequest request) {
        caller.requireOwnOrganisation();
        ProcessingActivities.Filter filter = request.filter();
        if (!filter.isNarrow()) {
            throw InvalidInput.at(
                    "",
                    "one-of",
                    "Name traceId, dpl.core.processing_activity_id or dpl.core.data_subject_id; a period alone is too"
                            + " much.");
        }
        String list = "processing-activities " + filter;
        Page<ProcessingActivity> page = cursors.page(
                list,
                request.members(),
                activities.list(filter, cursors.after(list, request.cursor()), request.members() + 1),
                ProcessingActivity::id);
        log.record("read-processing-log", people(page), "lines about nobody");
        return ProcessingActivitiesResponse.from(page, service, caller.tenant());
    }

    private static List<UUID> people(Page<ProcessingActivity> page) {
        return page.items().stream()
                .map(ProcessingActivity::person)
                .filter(Objects::nonNull)
                .toList();
    }
}
