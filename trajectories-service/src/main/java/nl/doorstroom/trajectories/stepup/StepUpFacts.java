package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.attendance.HoursProgress;

/**
 * What is known of a person's hours on a day.
 *
 * @param runs whether the trajectory runs
 * @param steadyHours hours a week that were planned in all of the weeks and are planned now; null: they were not the same
 * @param progress what became of the planned hours in the weeks
 * @param refusedOn when a proposal was refused last
 */
record StepUpFacts(
        boolean runs,
        @Nullable BigDecimal steadyHours,
        HoursProgress progress,
        boolean talkHeld,
        boolean signalOpen,
        boolean proposalOpen,
        @Nullable LocalDate refusedOn) {}
