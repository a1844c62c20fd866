package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody said that the person still worked there on a day. */
public record PlacementConfirmed(EventStamp stamp, PlacementFacts facts, LocalDate confirmedOn) {

    public UUID placementId() {
        return stamp.aggregateId();
    }
}
