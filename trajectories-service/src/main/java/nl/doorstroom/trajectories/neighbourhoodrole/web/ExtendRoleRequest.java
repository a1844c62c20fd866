package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a role is made longer. */
@Schema(examples = "{\"plannedEnd\": \"2026-08-31\"}")
record ExtendRoleRequest(@NotNull LocalDate plannedEnd) {}
