package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a crew is there. */
@Schema(examples = """
        {"lastDay": "2027-01-11"}""")
record CloseCrewRequest(@NotNull LocalDate lastDay) {}
