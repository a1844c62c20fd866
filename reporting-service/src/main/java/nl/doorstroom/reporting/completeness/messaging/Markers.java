package nl.doorstroom.reporting.completeness.messaging;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import nl.doorstroom.platform.inbox.MissedEvent;
import nl.doorstroom.platform.inbox.ProgressReader;
import nl.doorstroom.platform.outbox.ProgressMarker;
import nl.doorstroom.reporting.completeness.Completeness;
import nl.doorstroom.reporting.ledger.MissedEvents;

/** Keeps what the markers say, once everything in front of them is a fact, and what became none. */
@Singleton
class Markers implements ProgressReader {

    private final Completeness completeness;
    private final MissedEvents missing;

    Markers(Completeness completeness, MissedEvents missing) {
        this.completeness = completeness;
        this.missing = missing;
    }

    @Override
    public void reached(Map<TopicPartition, ProgressMarker> markers) {
        markers.forEach((place, marker) ->
                completeness.reach(place.topic(), place.partition(), marker.partitions(), marker.recordedBefore()));
    }

    @Override
    public void missed(MissedEvent event) {
        missing.miss(event.id(), event.topic(), event.partition(), event.offset(), event.recordedAt());
    }

    @Override
    public void mended(String id) {
        missing.settle(List.of(id));
    }
}
