package nl.doorstroom.trajectories.training.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.training.TrainingPresence;

/** Whether a person was there on a day. */
@Schema(examples = "{\"on\": \"2026-03-09\", \"presence\": \"PRESENT\"}")
record AttendTrainingRequest(@NotNull LocalDate on, @NotNull TrainingPresence presence) {}
