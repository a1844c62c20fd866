package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A work relation was registered. */
public record PlacementStarted(EventStamp stamp, PlacementFacts facts) {

    public UUID placementId() {
        return stamp.aggregateId();
    }
}
