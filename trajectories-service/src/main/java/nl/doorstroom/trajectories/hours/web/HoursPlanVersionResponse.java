package nl.doorstroom.trajectories.hours.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.hours.HoursPlanCause;
import nl.doorstroom.trajectories.hours.HoursPlanVersion;
import nl.doorstroom.trajectories.hours.web.HoursPlanResponse.HoursStepResponse;

/** An hours plan as it was known from one change to the next. */
@Schema(examples = """
        {"id": "019a2b3d-0000-7000-8000-000000000018", "version": 1, "recordedAt": "2026-01-05T08:15:30Z",
         "cause": "PLANNED", "steps": [{"validFrom": "2026-01-12", "hoursPerWeek": 8, "days": ["MONDAY", "WEDNESDAY"]}]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoursPlanVersionResponse(
        UUID id,

        @Schema(description = "That of the plan; a number that is left out told others when the plan holds.")
        long version,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider; absent: it is older than this history.") @Nullable
        String recordedBy,

        HoursPlanCause cause,

        @Schema(description = "The whole plan, oldest step first.")
        List<HoursStepResponse> steps) {

    static HoursPlanVersionResponse from(HoursPlanVersion version) {
        return new HoursPlanVersionResponse(
                version.id(),
                version.version(),
                version.recordedAt(),
                version.recordedBy(),
                version.cause(),
                version.steps().stream()
                        .map(step -> new HoursStepResponse(step.validFrom(), step.hoursPerWeek(), step.days()))
                        .toList());
    }
}
