package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which day offers are let go. */
@Schema(examples = """
        {"on": "2026-09-09"}""")
record ExpireOffersRequest(
        @Schema(description = "Offers whose last day lies before this day expire.") @NotNull
        LocalDate on) {}
