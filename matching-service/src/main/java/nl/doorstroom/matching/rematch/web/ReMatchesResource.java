package nl.doorstroom.matching.rematch.web;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.rematch.ReMatch;
import nl.doorstroom.matching.rematch.ReMatchRepository;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** When it was looked again for paid work for a person. */
@Path("/participants/{id}/re-matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
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
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(
            operationId = "listReMatches",
            summary = "When it was looked again for paid work for a person, and how much was found",
            description = "The match run has its inputs' version; a new run shows what fits now.")
    public Page<ReMatchResponse> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "re-matches of " + id;
        Page<ReMatch> page =
                cursors.page(name, limit, reMatches.list(id, cursors.after(name, cursor), limit + 1), ReMatch::id);
        log.record("list-re-matches", id);
        return page.map(ReMatchResponse::from);
    }
}
