package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when a person takes the offered place. */
@Schema(examples = """
        {"validFrom": "2026-09-07"}""")
record AcceptOfferRequest(
        @Schema(
                description = "First day in the crew, on which the place must be free; without it the first day that is"
                        + " free and not in the past.")
        @Nullable
        LocalDate validFrom) {}
