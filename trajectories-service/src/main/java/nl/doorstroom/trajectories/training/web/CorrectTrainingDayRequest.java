package nl.doorstroom.trajectories.training.web;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.training.TrainingPresence;

/** How it was after all. */
@Schema(examples = "{\"presence\": \"ABSENT_WITH_NOTICE\"}")
record CorrectTrainingDayRequest(@NotNull TrainingPresence presence) {}
