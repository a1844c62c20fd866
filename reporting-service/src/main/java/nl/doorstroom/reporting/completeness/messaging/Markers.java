package nl.doorstroom.reporting.completeness.messaging;

import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import nl.doorstroom.platform.inbox.ProgressReader;
import nl.doorstroom.platform.outbox.ProgressMarker;
import nl.doorstroom.reporting.completeness.Completeness;

/** Keeps what the markers say, once everything in front of them is a fact. */
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
}
