package nl.doorstroom.reporting.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;

/**
 * Something that happened to a person on a day.
 *
 * @param id of what happened; with the kind unique at each moment of knowledge
 * @param countedOn the day on which it is counted, and from which the world has it
 * @param programmeId whose it is; null when it belongs to none
 * @param organisation who executed that programme for the person on that day
 * @param days since the step before it on the same way; null when there was none. Of work how long it lasts; null when it goes on
 * @param daysSinceStart since the trajectory started; null without one
 * @param from a code of what was before; null for a kind that has none
 * @param to a code of what is since; null for a kind that has none
 * @param dueOn the day from which the result stands, before which it is pending; null for a kind without result
 * @param result what came of it; null for a kind without result
 * @param hours that were worked, of work so many a week; null for a kind without hours
 */
public record Step(
        UUID id,
        StepKind kind,
        UUID participantId,
        LocalDate countedOn,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        @Nullable Integer days,
        @Nullable Integer daysSinceStart,
        @Nullable String from,
        @Nullable String to,
        @Nullable LocalDate dueOn,
        @Nullable StepResult result,
        @Nullable BigDecimal hours) {

    /** A step that belongs to no programme. */
    static Step of(UUID id, StepKind kind, UUID participantId, LocalDate countedOn) {
        return new Step(id, kind, participantId, countedOn, null, null, null, null, null, null, null, null, null);
    }

    Step belongingTo(Attribution owner) {
        return belongingTo(owner.programmeId(), owner.organisation());
    }

    Step belongingTo(@Nullable UUID programme, @Nullable String executing) {
        return new Step(
                id,
                kind,
                participantId,
                countedOn,
                programme,
                executing,
                days,
                daysSinceStart,
                from,
                to,
                dueOn,
                result,
                hours);
    }

    Step after(@Nullable Integer daysBefore, @Nullable Integer sinceStart) {
        return new Step(
                id,
                kind,
                participantId,
                countedOn,
                programmeId,
                organisation,
                daysBefore,
                sinceStart,
                from,
                to,
                dueOn,
                result,
                hours);
    }

    Step between(@Nullable String before, String since) {
        return new Step(
                id,
                kind,
                participantId,
                countedOn,
                programmeId,
                organisation,
                days,
                daysSinceStart,
                before,
                since,
                dueOn,
                result,
                hours);
    }

    Step due(LocalDate day, StepResult then) {
        return new Step(
                id,
                kind,
                participantId,
                countedOn,
                programmeId,
                organisation,
                days,
                daysSinceStart,
                from,
                to,
                day,
                then,
                hours);
    }

    Step of(@Nullable BigDecimal worked) {
        return new Step(
                id,
                kind,
                participantId,
                countedOn,
                programmeId,
                organisation,
                days,
                daysSinceStart,
                from,
                to,
                dueOn,
                result,
                worked);
    }

    /** Null when there is no day to count from, or only a later one. */
    static @Nullable Integer days(@Nullable LocalDate from, LocalDate until) {
        return from == null || from.isAfter(until) ? null : (int) ChronoUnit.DAYS.between(from, until);
    }
}
