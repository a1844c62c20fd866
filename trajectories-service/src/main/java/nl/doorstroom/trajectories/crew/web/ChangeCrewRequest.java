package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another number of places. */
@Schema(examples = """
        {"capacity": 7}""")
record ChangeCrewRequest(
        @NotNull @Min(1) @Max(100) Integer capacity,

        @Schema(description = "First day on which it holds; today without it.") @Nullable
        LocalDate validFrom) {}
