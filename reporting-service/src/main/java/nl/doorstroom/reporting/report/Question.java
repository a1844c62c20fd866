package nl.doorstroom.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.reporting.definition.DefinitionSet;

/**
 * What is asked of a figure; the same question gives the same answer for ever.
 *
 * @param periodStart first day on which something is counted
 * @param periodEnd last day
 * @param asOf the last day of the world: what starts later does not exist, what ends later is still open
 * @param knownAt facts that were recorded later do not exist
 * @param programmeId only what belongs to this programme
 * @param organisation only what belongs to this executing organisation, by its OIN
 */
public record Question(
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate asOf,
        Instant knownAt,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        DefinitionSet definitions,
        Grouping groupBy) {

    /** The same question about one executing organisation. */
    public Question within(String executing) {
        return new Question(periodStart, periodEnd, asOf, knownAt, programmeId, executing, definitions, groupBy);
    }

    /** The same question about the whole calendar year and everybody in it, told apart in another way. */
    Question ofYear(Grouping grouping) {
        return new Question(
                periodStart.with(TemporalAdjusters.firstDayOfYear()),
                periodStart.with(TemporalAdjusters.lastDayOfYear()),
                asOf,
                knownAt,
                null,
                null,
                definitions,
                grouping);
    }

    /** The same question with what was known at the end of a day of the world. */
    public Question closedOn(LocalDate day, DefinitionSet set) {
        return new Question(periodStart, periodEnd, day, endOf(day), programmeId, organisation, set, groupBy);
    }

    /** The first moment after a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DutchCalendar.ZONE).toInstant();
    }

    /** What the answer is made from: these rules, applied to the facts that were known then, up to that day. */
    public String inputVersion() {
        return definitions.id() + " knownAt " + knownAt + " asOf " + asOf;
    }

    /** The day up to which a check can have been done. */
    LocalDate horizon() {
        return definitions.horizon(knownAt, asOf);
    }
}
