package nl.doorstroom.trajectories.rematch.web;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.rematch.ReMatch;
import nl.doorstroom.trajectories.rematch.ReMatchRepository;
import nl.doorstroom.trajectories.rematch.ReMatchState;

/** Re-matches of everybody whose trajectory the user may see. */
@Path("/re-matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Re-matches", description = "The way to paid work stays open for who left for something else.")
public class ReMatchesResource {

    private final ReMatchRepository reMatches;
    private final Cursors cursors;
    private final ProcessingLog log;

    ReMatchesResource(ReMatchRepository reMatches, Cursors cursors, ProcessingLog log) {
        this.reMatches = reMatches;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listReMatches", summary = "List re-matches in the order in which they were planned")
    public Page<ReMatchResponse> list(
            @RestQuery @Nullable ReMatchState state,
            @RestQuery @Nullable LocalDate dueUntil,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "re-matches " + state + " " + dueUntil;
        Page<ReMatch> page = cursors.page(
                name, limit, reMatches.list(state, dueUntil, cursors.after(name, cursor), limit + 1), ReMatch::id);
        log.record(
                "list-re-matches",
                page.items().stream().map(ReMatch::participantId).toList());
        return page.map(ReMatchResponse::from);
    }
}
