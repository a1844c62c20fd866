package nl.doorstroom.trajectories.milestone.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a step was begun. */
@Schema(examples = """
        {"startedOn": "2026-03-02"}""")
record StartMilestoneRequest(@NotNull LocalDate startedOn) {}
