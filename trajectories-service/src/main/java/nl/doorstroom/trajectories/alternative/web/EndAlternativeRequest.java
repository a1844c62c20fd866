package nl.doorstroom.trajectories.alternative.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When it ended. */
@Schema(examples = """
        {"lastDay": "2026-08-31"}""")
record EndAlternativeRequest(@NotNull LocalDate lastDay) {}
