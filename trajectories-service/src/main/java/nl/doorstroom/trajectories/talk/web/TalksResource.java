package nl.doorstroom.trajectories.talk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.talk.Talk;
import nl.doorstroom.trajectories.talk.TalkRepository;
import nl.doorstroom.trajectories.talk.TalkStatus;

/** Talks with everybody whose trajectory the user may see. */
@Path("/talks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks")
public class TalksResource {

    private static final String OVERDUE = "OVERDUE";

    private final TalkRepository talks;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    TalksResource(TalkRepository talks, Cursors cursors, ProcessingLog log, CurrentTenant caller, Clock clock) {
        this.talks = talks;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listTalks",
            summary = "List talks in the order of registration",
            description = "Overdue are those that are open longer after their day than the programme's rule allows.")
    public Page<TalkResponse> list(
            @Parameter(description = "In capitals or not; overdue is one of the states.")
                    @RestQuery
                    @Nullable
                    @Pattern(
                            regexp = "suggested|planned|held|no_show|cancelled|lapsed|overdue"
                                    + "|SUGGESTED|PLANNED|HELD|NO_SHOW|CANCELLED|LAPSED|OVERDUE")
                    String state,
            @Parameter(description = "Coach of the trajectory: a user at the identity provider, or me.")
                    @RestQuery
                    @Nullable
                    @Size(max = 100)
                    String coach,
            @RestQuery @Nullable UUID trajectoryId,
            @RestQuery @Nullable UUID participantId,
            @Parameter(description = "Held or planned on this day or later.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Held or planned on this day or earlier.") @RestQuery @Nullable LocalDate until,
            @Parameter(description = "OIN of the organisation that executes the trajectory.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "[0-9]{20}")
                    String organisation,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String asked = state == null ? null : state.toUpperCase(Locale.ROOT);
        boolean overdue = OVERDUE.equals(asked);
        TalkRepository.Filter filter = new TalkRepository.Filter(
                asked == null || overdue ? null : TalkStatus.valueOf(asked),
                overdue ? DutchCalendar.today(clock) : null,
                "me".equals(coach) ? caller.user() : coach,
                trajectoryId,
                participantId,
                from,
                until,
                organisation);
        String name = "talks " + asked + " " + filter;
        Page<Talk> page =
                cursors.page(name, limit, talks.list(filter, cursors.after(name, cursor), limit + 1), Talk::id);
        log.record("list-talks", page.items().stream().map(Talk::participantId).toList());
        return page.map(TalkResponse::from);
    }
}
