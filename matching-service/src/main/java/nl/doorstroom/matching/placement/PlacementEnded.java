package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A work relation ended; a placement that follows names it as its predecessor. */
public record PlacementEnded(EventStamp stamp, PlacementFacts facts, LocalDate endDate) {

    public UUID placementId() {
        return stamp.aggregateId();
    }
}
