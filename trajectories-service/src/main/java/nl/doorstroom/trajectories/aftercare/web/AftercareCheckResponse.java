package nl.doorstroom.trajectories.aftercare.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.aftercare.AftercareCheck;
import nl.doorstroom.trajectories.aftercare.AftercareCheckState;

/** One day on which it is asked how somebody does. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000c0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "since": "2026-09-01", "week": 4,
         "dueOn": "2026-09-29", "state": "DONE", "outcome": "ZELFDE_WERK", "checkedOn": "2026-09-29", "version": 3}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AftercareCheckResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "First day of the aftercare, also where another organisation began it.")
        LocalDate since,

        @Schema(description = "How many weeks after that day it is asked.")
        int week,

        LocalDate dueOn,
        AftercareCheckState state,

        @Schema(description = "Code of the list aftercare-outcomes.") @Nullable
        String outcome,

        @Nullable LocalDate checkedOn,

        @Schema(description = "Shown with one check, and not in lists.") @Nullable
        String note,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static AftercareCheckResponse from(AftercareCheck check, @Nullable String note) {
        return new AftercareCheckResponse(
                check.id(),
                check.trajectoryId(),
                check.participantId(),
                check.since(),
                check.week(),
                check.dueOn(),
                check.state(),
                check.outcome(),
                check.checkedOn(),
                note,
                check.version());
    }
}
