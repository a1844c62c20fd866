package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A placement was registered wrongly; this is what it should have been, whole. */
public record PlacementCorrected(EventStamp stamp, PlacementFacts facts) {

    public UUID placementId() {
        return stamp.aggregateId();
    }
}
