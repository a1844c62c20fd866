package nl.doorstroom.participants.timeline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

import nl.doorstroom.participants.timeline.JoinedTimeline;
import nl.doorstroom.participants.timeline.OwnEntries;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.timeline.TimelineEntries;
import nl.doorstroom.platform.timeline.TimelineEntry;

/** The timeline of a person. It waits for other services, so it holds no transaction meanwhile. */
@Path("/participants/{participantId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
public class TimelineResource {

    private final OwnEntries own;
    private final JoinedTimeline timeline;
    private final CodeLists codes;
    private final Cursors cursors;
    private final CurrentTenant caller;

    TimelineResource(OwnEntries own, JoinedTimeline timeline, CodeLists codes, Cursors cursors, CurrentTenant caller) {
        this.own = own;
        this.timeline = timeline;
        this.codes = codes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Operation(
            operationId = "getTimeline",
            summary = "Read what was done for a person in all services, the newest first",
            description = "Changes of what the caller may read in each service, and not readings. A service that does"
                    + " not answer in time is named, and the rest is served.")
    public TimelineResponse get(
            UUID participantId,
            @Parameter(description = "First day.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day.") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "A code of the list timeline-event-categories.") @RestQuery @Nullable
                    String category,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        TimelineEntries.Filter filter = TimelineEntries.Filter.of(from, to, category, codes);
        String list = "timeline " + participantId + filter;
        UUID before = cursors.after(list, cursor);
        // One more than the page, to know whether there is another one; a service serves no more than a page has.
        int each = Math.min(limit + 1, Page.MAX_LIMIT);
        List<TimelineEntry> ofThisService = own.list(participantId, filter, before, each);
        JoinedTimeline.Joined joined =
                timeline.join(participantId, filter, before, each, ofThisService, caller.token());
        return TimelineResponse.from(
                cursors.page(list, Math.min(limit, each - 1), joined.entries(), TimelineEntry::id), joined.missing());
    }
}
