package nl.doorstroom.trajectories.earlieststart.web;

import java.time.Instant;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.earlieststart.PlannedDateChange;
import nl.doorstroom.trajectories.earlieststart.PlannedDateChangeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Planned days of a trajectory that moved by themselves. */
@Path("/trajectories/{id}/planned-date-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class PlannedDateChangesResource {

    private final TrajectoryRepository trajectories;
    private final PlannedDateChangeRepository changes;
    private final Cursors cursors;
    private final ProcessingLog log;

    PlannedDateChangesResource(
            TrajectoryRepository trajectories,
            PlannedDateChangeRepository changes,
            Cursors cursors,
            ProcessingLog log) {
        this.trajectories = trajectories;
        this.changes = changes;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listPlannedDateChanges",
            summary = "Planned days that moved because the person can start on another day, oldest first")
    public Page<Change> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String list = "planned-date-changes " + id;
        Page<PlannedDateChange> page = cursors.page(
                list, limit, changes.list(id, cursors.after(list, cursor), limit + 1), PlannedDateChange::id);
        log.record("list-planned-date-changes", trajectory.participantId());
        return page.map(Change::from);
    }

    /** A planned day that moved. */
    @Schema(name = "PlannedDateChange", examples = """
            {"id": "019a2b3c-0000-7000-8000-000000000075", "was": "2026-11-02", "became": "2026-11-16",
             "changedAt": "2026-09-05T09:30:00Z", "changedBy": "earliest-start-changed"}""")
    record Change(
            UUID id,

            @Schema(
                    description =
                            "The milestone that is due on another day; absent: the trajectory starts on another day.")
            @Nullable
            UUID milestoneId,

            LocalDate was,
            LocalDate became,
            @Schema(description = "In UTC.") Instant changedAt,

            @Schema(description = "The event that caused it.")
            String changedBy) {

        static Change from(PlannedDateChange change) {
            return new Change(
                    change.id(),
                    change.milestoneId(),
                    change.was(),
                    change.became(),
                    change.changedAt(),
                    change.changedBy());
        }
    }
}
