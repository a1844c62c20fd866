package nl.doorstroom.trajectories.talk.web;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.talk.Coaching;
import nl.doorstroom.trajectories.talk.CoachingRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** Who coaches whom. */
@Path("/coached-trajectories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coaches")
public class CoachedTrajectoriesResource {

    private final CoachingRepository coachings;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    CoachedTrajectoriesResource(
            CoachingRepository coachings, Cursors cursors, ProcessingLog log, CurrentTenant caller) {
        this.coachings = coachings;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listCoachedTrajectories", summary = "Whom a coach coaches, or who has a coach at all")
    public Page<CoachResponse> list(
            @Parameter(description = "A user at the identity provider, or me.") @RestQuery @Nullable @Size(max = 100)
                    String coach,
            @Parameter(description = "Where the trajectory stands.") @RestQuery @Nullable TrajectoryStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String asked = "me".equals(coach) ? caller.user() : coach;
        String name = "coached-trajectories " + asked + " " + status;
        Page<Coaching> page = cursors.page(
                name, limit, coachings.list(asked, status, cursors.after(name, cursor), limit + 1), Coaching::id);
        log.record(
                "list-coached-trajectories",
                page.items().stream().map(Coaching::participantId).toList());
        return page.map(coaching -> CoachResponse.from(coaching, coaching.version()));
    }
}
