package nl.doorstroom.trajectories.trajectory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** A trajectory as it stands. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000020", "participantId": "019a2b3c-0000-7000-8000-000000000001",
         "programmeId": "019a2b3c-0000-7000-8000-000000000010", "organisation": "00000001000000000201",
         "status": "ACTIVE", "plannedStart": "2026-01-12", "startDate": "2026-01-12",
         "registeredAt": "2026-01-05T09:30:00Z", "version": 2}""")
public record TrajectoryResponse(
        UUID id,
        UUID participantId,
        UUID programmeId,

        @Schema(description = "OIN of the organisation that executes it.")
        String organisation,

        TrajectoryStatus status,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate startDate,
        @Nullable LocalDate lastDay,

        @Schema(description = "Last day that is planned; pauses and extensions move it.") @Nullable
        LocalDate plannedEnd,

        @Schema(description = "Code of the list trajectory-end-reasons; a restricted code is not shown.") @Nullable
        String endReason,

        @Schema(description = "Whether the reason of its end says so; absent when it says neither.") @Nullable
        Boolean success,

        @Schema(description = "Whether it ended because the person did not do what the person had to do.")
        boolean dutyBreached,

        @Nullable String note,

        @Schema(description = "The trajectory at the organisation that transferred it.") @Nullable
        UUID predecessorId,

        @Schema(description = "The trajectory at the organisation that it was transferred to.") @Nullable
        UUID successorId,

        @Schema(description = "OIN of the organisation to which it goes over on transferOn.") @Nullable
        String transferTo,

        @Schema(description = "First day there; until the day before it goes on here.") @Nullable
        LocalDate transferOn,

        @Schema(description = "In UTC.") Instant registeredAt,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    /**
     * @param endReason as far as it may be shown
     * @param success whether the end is one; null: it says nothing about that
     */
    public static TrajectoryResponse from(
            Trajectory trajectory, @Nullable String endReason, @Nullable Boolean success) {
        return new TrajectoryResponse(
                trajectory.id(),
                trajectory.participantId(),
                trajectory.programmeId(),
                trajectory.organisation(),
                trajectory.status(),
                trajectory.plannedStart(),
                trajectory.startDate(),
                trajectory.lastDay(),
                trajectory.plannedEnd(),
                endReason,
                success,
                endReason != null && trajectory.dutyBreached(),
                endReason == null ? null : trajectory.note(),
                trajectory.predecessorId(),
                trajectory.successorId(),
                trajectory.transferTo(),
                trajectory.transferOn(),
                trajectory.createdAt(),
                trajectory.version());
    }
}
