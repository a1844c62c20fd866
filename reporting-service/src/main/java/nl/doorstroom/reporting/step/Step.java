package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person on a day.
 *
 * @param id of what happened; with the kind unique at each moment of knowledge
 * @param countedOn the day on which it is counted, and from which the world has it
 * @param programmeId whose it is; null when it belongs to none
 * @param organisation who executed that programme for the person on that day
 * @param days since the step before it on the same way; null when there was none
 * @param daysSinceStart since the trajectory started; null without one
 */
public record Step(
        UUID id,
        StepKind kind,
        UUID participantId,
        LocalDate countedOn,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        @Nullable Integer days,
        @Nullable Integer daysSinceStart) {}
