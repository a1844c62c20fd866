package nl.doorstroom.trajectories.instrument.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The limits of a by-law; what is left out is as the code list says. */
@Schema(examples = """
        {"maxMonths": 3}""")
record InstrumentLimitRequest(
        @Schema(description = "How many months one may last.") @Nullable @Min(1) @Max(120)
        Integer maxMonths,

        @Schema(description = "Within how many months the wage value is measured again.") @Nullable @Min(1) @Max(120)
        Integer remeasureMonths) {}
