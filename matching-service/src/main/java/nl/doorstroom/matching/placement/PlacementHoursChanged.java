package nl.doorstroom.matching.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** The hours become others from a day on; the hours before stay what they were. */
public record PlacementHoursChanged(
        EventStamp stamp, PlacementFacts facts, LocalDate validFrom, BigDecimal hoursPerWeek) {

    public UUID placementId() {
        return stamp.aggregateId();
    }
}
