package nl.doorstroom.participants.label.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a label. */
@Schema(examples = """
        {"lastDay": "2026-06-30"}""")
record EndLabelRequest(
        @Schema(description = "Last day on which it holds.") @NotNull
        LocalDate lastDay) {}
