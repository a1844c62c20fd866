package nl.doorstroom.trajectories.groupsession.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of a series. */
@Schema(examples = "{\"lastDay\": \"2026-12-31\"}")
record EndSeriesRequest(@NotNull LocalDate lastDay) {}
