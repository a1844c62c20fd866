package nl.doorstroom.matching.placement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a placement at a moment.
 *
 * @param extendsPaid whether its predecessor is paid work; a predecessor that is not paid is known here alone
 * @param annulmentReason code of list {@code placement-annulment-reasons}; null: it was not annulled
 */
public record PlacementFacts(
        Placement.Parties parties,
        PlacementTerms terms,
        boolean paid,
        boolean extendsPaid,
        Placement.@Nullable End end,
        @Nullable LocalDate lastConfirmedOn,
        @Nullable String annulmentReason) {

    /** Whether it was registered in error, and never was. */
    public boolean annulled() {
        return annulmentReason != null;
    }
}
