package nl.doorstroom.trajectories.contractreview.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a contract ended, before the day that was agreed. */
@Schema(examples = """
        {"lastDay": "2026-05-31"}""")
record EndContractRequest(
        @Schema(description = "Before the last day that was agreed; may lie ahead.") @NotNull
        LocalDate lastDay) {}
