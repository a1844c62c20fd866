package nl.doorstroom.trajectories.task.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.task.Task;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.TaskState;

/** Something that a person must decide. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000090", "kind": "PLACEMENT_BELOW_RELEASE_HOURS",
         "participantId": "019a2b3c-0000-7000-8000-000000000001",
         "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "subjectId": "019a2b3c-0000-7000-8000-000000000080", "state": "OPEN",
         "registeredAt": "2026-09-01T09:30:00Z", "version": 1}""")
record TaskResponse(
        UUID id,
        TaskKind kind,
        @Nullable UUID participantId,
        @Nullable UUID trajectoryId,

        @Schema(
                description =
                        "What it is about: the placement, the free place, the offer, the proposal, the contract or the like; a"
                                + " place that finds nobody after an offer was in vain is named by that offer.")
        UUID subjectId,

        TaskState state,
        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static TaskResponse from(Task task) {
        return new TaskResponse(
                task.id(),
                task.kind(),
                task.participantId(),
                task.trajectoryId(),
                task.subjectId(),
                task.state(),
                task.createdAt(),
                task.version());
    }
}
