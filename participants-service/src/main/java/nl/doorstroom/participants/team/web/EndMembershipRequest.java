package nl.doorstroom.participants.team.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day in the team. */
@Schema(examples = "{\"lastDay\": \"2026-06-30\"}")
record EndMembershipRequest(@NotNull LocalDate lastDay) {}
