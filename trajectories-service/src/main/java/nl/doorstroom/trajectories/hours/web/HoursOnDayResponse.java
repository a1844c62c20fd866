package nl.doorstroom.trajectories.hours.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The planned hours of one day. */
@Schema(examples = """
        {"on": "2026-01-12", "hoursPerWeek": 8, "hoursOnDay": 4}""")
record HoursOnDayResponse(
        LocalDate on,

        @Schema(description = "Hours a week that hold on that day; 0 before the trajectory starts and after it ends.")
        BigDecimal hoursPerWeek,

        @Schema(description = "Hours on that very day, when the plan says on which days the person works.") @Nullable
        BigDecimal hoursOnDay) {}
