package nl.doorstroom.trajectories.pause.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a trajectory is planned to last. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020", "plannedEnd": "2026-12-31",
         "projectedEnd": "2027-01-14", "extendableUntil": "2027-03-31", "version": 4}""")
record PlannedEndResponse(
        UUID trajectoryId,

        @Schema(description = "Absent while none is planned.") @Nullable
        LocalDate plannedEnd,

        @Schema(description = "As it will be when a pause that lasts is over today; else the planned end.") @Nullable
        LocalDate projectedEnd,

        @Schema(description = "Last day on which it can be extended.") @Nullable
        LocalDate extendableUntil,

        @Schema(description = "In quotation marks it is the ETag, which is the trajectory's.")
        long version) {}
