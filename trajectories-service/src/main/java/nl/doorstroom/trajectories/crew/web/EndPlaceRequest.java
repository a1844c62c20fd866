package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a person is in the crew. */
@Schema(examples = """
        {"lastDay": "2026-05-29"}""")
record EndPlaceRequest(@NotNull LocalDate lastDay) {}
