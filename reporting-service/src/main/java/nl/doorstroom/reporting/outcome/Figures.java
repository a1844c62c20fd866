package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.endedbenefit.CountedBenefit;
import nl.doorstroom.reporting.endedbenefit.EndedBenefits;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.lastingwork.LastingCheck;
import nl.doorstroom.reporting.lastingwork.LastingChecks;
import nl.doorstroom.reporting.placement.CountedPlacement;
import nl.doorstroom.reporting.placement.PlacedChain;
import nl.doorstroom.reporting.placement.Placements;

/** All figures about a few people, for one question. */
public record Figures(List<CountedPlacement> placements, List<CountedBenefit> benefits, List<LastingCheck> checks) {

    /**
     * Counts straight from the facts.
     *
     * @param knownAt facts recorded later do not exist
     * @param asOf facts that start later do not exist, and what ends later is still open
     */
    public static Figures of(History history, Instant knownAt, LocalDate asOf, DefinitionSet definitions) {
        return in(history.knownAt(knownAt).asOf(asOf), definitions.horizon(knownAt, asOf), definitions);
    }

    static Figures in(World world, LocalDate horizon, DefinitionSet definitions) {
        List<PlacedChain> placed = Placements.in(world, definitions);
        return new Figures(
                placed.stream().map(PlacedChain::counted).toList(),
                EndedBenefits.in(world, placed, horizon, definitions),
                LastingChecks.in(world, placed, horizon, definitions));
    }
}
