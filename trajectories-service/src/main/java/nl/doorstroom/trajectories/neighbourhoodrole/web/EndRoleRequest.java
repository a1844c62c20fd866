package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of a role. */
@Schema(examples = "{\"lastDay\": \"2026-08-21\"}")
record EndRoleRequest(@NotNull LocalDate lastDay) {}
