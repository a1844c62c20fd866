package nl.doorstroom.trajectories.signal.web;

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

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.signal.Signal;
import nl.doorstroom.trajectories.signal.SignalRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Signals of one trajectory. */
@Path("/trajectories/{id}/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals")
public class TrajectorySignalsResource {

    private final TrajectoryRepository trajectories;
    private final SignalRepository signals;
    private final Cursors cursors;
    private final ProcessingLog log;

    TrajectorySignalsResource(
            TrajectoryRepository trajectories, SignalRepository signals, Cursors cursors, ProcessingLog log) {
        this.trajectories = trajectories;
        this.signals = signals;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listSignalsOfTrajectory", summary = "Every signal on a trajectory, oldest first")
    public Page<SignalResponse> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "signals of " + id;
        Page<Signal> page = cursors.page(
                name, limit, signals.listByTrajectory(id, cursors.after(name, cursor), limit + 1), Signal::id);
        log.record("list-signals-of-trajectory", trajectory.participantId());
        return page.map(SignalResponse::from);
    }
}
