package nl.doorstroom.platform.inbox;

import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import nl.doorstroom.platform.outbox.ProgressMarker;

/**
 * Keeps what the markers say, once everything in front of them has had its effect, and what had none. A service that has to
 * know how complete it is has a bean of it, and the tables {@code topic_progress} and {@code missed_event}.
 */
public class KeptMarkers implements ProgressReader {

    private final Completeness completeness;
    private final MissedEvents missing;

    protected KeptMarkers(Completeness completeness, MissedEvents missing) {
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
