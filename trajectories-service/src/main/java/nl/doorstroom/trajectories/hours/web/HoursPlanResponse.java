package nl.doorstroom.trajectories.hours.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursStep;

/** The whole plan, oldest step first; each step holds until the next. */
@Schema(examples = """
        {"trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "steps": [{"validFrom": "2026-01-12", "hoursPerWeek": 8, "days": ["MONDAY", "WEDNESDAY"]}], "version": 1}""")
record HoursPlanResponse(
        UUID trajectoryId,
        List<HoursStepResponse> steps,

        @Schema(description = "In quotation marks it is the ETag; 0 while nothing is planned.")
        long version) {

    static HoursPlanResponse from(HoursPlan plan) {
        return new HoursPlanResponse(
                plan.id(), plan.steps().stream().map(HoursStepResponse::from).toList(), plan.version());
    }

    static HoursPlanResponse empty(UUID trajectoryId) {
        return new HoursPlanResponse(trajectoryId, List.of(), 0);
    }

    /** One step. */
    record HoursStepResponse(LocalDate validFrom, BigDecimal hoursPerWeek, List<DayOfWeek> days) {

        static HoursStepResponse from(HoursStep step) {
            return new HoursStepResponse(step.validFrom(), step.hoursPerWeek(), step.days());
        }
    }
}
