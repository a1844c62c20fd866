package nl.doorstroom.matching.placement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Everything that is known of a placement at a moment. */
public record PlacementFacts(
        Placement.Parties parties,
        PlacementTerms terms,
        boolean paid,
        Placement.@Nullable End end,
        @Nullable LocalDate lastConfirmedOn) {}
