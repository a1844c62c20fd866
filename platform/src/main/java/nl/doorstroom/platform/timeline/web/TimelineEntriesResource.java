package nl.doorstroom.platform.timeline.web;

import java.time.LocalDate;
import java.util.UUID;

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

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.personaldata.PersonGate;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.timeline.TimelineEntries;
import nl.doorstroom.platform.timeline.TimelineEntry;

/** The part that this service has in a person's timeline; participants joins the parts of all services. */
@Path("/participants/{participantId}/timeline-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline", description = "What was done for a person, in order.")
public class TimelineEntriesResource {

    private final TimelineEntries entries;
    private final PersonGate gate;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Cursors cursors;

    TimelineEntriesResource(
            TimelineEntries entries, PersonGate gate, CodeLists codes, ProcessingLog log, Cursors cursors) {
        this.entries = entries;
        this.gate = gate;
        this.codes = codes;
        this.log = log;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listTimelineEntries",
            summary = "Read what this service did for a person, the newest first",
            description = "Changes of what the caller may read, and not readings.")
    public Page<TimelineEntry> list(
            UUID participantId,
            @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day.") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "A code of the list timeline-event-categories.") @RestQuery @Nullable
                    String category,
            @Parameter(description = "Only entries older than this one, which may be of another service.")
                    @RestQuery
                    @Nullable
                    UUID before,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        gate.require(participantId);
        TimelineEntries.Filter filter = TimelineEntries.Filter.of(from, to, category, codes);
        String list = "timeline-entries " + participantId + filter + before;
        UUID after = cursors.after(list, cursor);
        Page<TimelineEntry> page = cursors.page(
                list,
                limit,
                entries.list(participantId, filter, after == null ? before : after, limit + 1),
                TimelineEntry::id);
        log.record("read-timeline", participantId);
        return page;
    }
}
