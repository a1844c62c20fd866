package nl.doorstroom.trajectories.alternative.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.alternative.Alternative;

/** What somebody does who has no paid work yet. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000e0", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "kind": "VRIJWILLIGERSWERK",
         "startDate": "2026-04-01", "hoursPerWeek": 8, "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlternativeResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "Code of the list alternative-kinds.")
        String kind,

        LocalDate startDate,

        @Schema(description = "Day on which it is planned to end.") @Nullable
        LocalDate endDate,

        @Nullable BigDecimal hoursPerWeek,

        @Schema(description = "Last day; the day before the first one when it was registered in error.") @Nullable
        LocalDate lastDay,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static AlternativeResponse from(Alternative alternative) {
        return new AlternativeResponse(
                alternative.id(),
                alternative.trajectoryId(),
                alternative.participantId(),
                alternative.kind(),
                alternative.startDate(),
                alternative.plannedEnd(),
                alternative.hoursPerWeek(),
                alternative.lastDay(),
                alternative.version());
    }
}
