package nl.doorstroom.participants.retention.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.retention.FileDue;
import nl.doorstroom.participants.retention.FilesDue;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Whose term ends, so that somebody can look before it does. */
@Path("/retention-agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class RetentionAgendaResource {

    /** As long before the end as people are told elsewhere of what is about to be removed. */
    private static final int NOTICE_DAYS = 30;

    private final CurrentTenant caller;
    private final FilesDue files;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    RetentionAgendaResource(CurrentTenant caller, FilesDue files, Cursors cursors, ProcessingLog log, Clock clock) {
        this.caller = caller;
        this.files = files;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(operationId = "listFilesDue", summary = "Closed files whose term ends, in the order they were closed")
    public Page<FileDueResponse> list(
            @Parameter(description = "The last day on which the term may end; by default thirty days ahead.")
                    @RestQuery
                    @Nullable
                    LocalDate dueBy,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        LocalDate by = dueBy == null ? DutchCalendar.today(clock).plusDays(NOTICE_DAYS) : dueBy;
        Page<FileDue> page = cursors.page(
                "retention-agenda",
                limit,
                files.list(by, cursors.after("retention-agenda", cursor), limit + 1),
                FileDue::closureId);
        log.record(
                "list-retention-agenda",
                page.items().stream().map(FileDue::participantId).toList(),
                "nobody is due");
        return page.map(FileDueResponse::from);
    }
}
