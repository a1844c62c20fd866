package nl.doorstroom.trajectories.rematch.web;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.rematch.OffReason;

/** When it is looked again, or that it is not. */
@Schema(examples = """
        {"on": "2027-02-01", "off": false}""")
record ReMatchRequest(
        @Schema(description = "A day after the last one of the trajectory; without it the one by the rule holds.")
        @Nullable
        LocalDate on,

        @Schema(description = "Whether it is not looked again; it can be switched on later.")
        boolean off,

        @Schema(description = "Why not; nobody has to say it.") @Nullable
        OffReason offReason) {}
