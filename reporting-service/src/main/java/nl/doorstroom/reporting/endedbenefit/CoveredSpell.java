package nl.doorstroom.reporting.endedbenefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;

/**
 * A spell of a covered benefit, the unit that is counted: one per household.
 *
 * @param checkDate one month after the last day; null while running
 * @param adults whose benefit it was on its last day, or is on the day that is looked at
 * @param reducedFrom the first day from which income was set off; makes it a reduced benefit, never an ended one
 * @param placementChainId the placement that goes with the end, when there is one
 * @param attribution that of the placement; without one, the trajectory of an adult at the last day, or at the first
 *     day of the reduction
 */
public record CoveredSpell(
        UUID spellId,
        UUID householdId,
        String kind,
        LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate checkDate,
        List<UUID> adults,
        @Nullable LocalDate reducedFrom,
        @Nullable UUID placementChainId,
        Attribution attribution) {}
