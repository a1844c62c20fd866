package nl.doorstroom.reporting.completeness.messaging;

import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import nl.doorstroom.platform.inbox.MissedEvent;
import nl.doorstroom.platform.inbox.ProgressReader;
import nl.doorstroom.platform.outbox.ProgressMarker;
import nl.doorstroom.reporting.completeness.Completeness;

/** Keeps what the markers say, once everything in front of them is a fact, and what became none. */
@Singleton
class Markers implements ProgressReader {

    private final Completeness completeness;

    Markers(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public void reached(Map<TopicPartition, ProgressMarker> markers) {
        markers.forEach((place, marker) ->
                completeness.reach(place.topic(), place.partition(), marker.partitions(), marker.recordedBefore()));
    }

    @Override
    public void missed(MissedEvent event) {
        completeness.miss(event.id(), event.topic(), event.partition(), event.offset(), event.recordedAt());
    }

    @Override
    public void mended(String id) {
        completeness.settle(id);
    }
}
