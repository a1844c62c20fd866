package nl.doorstroom.platform.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.apache.kafka.common.TopicPartition;

import nl.doorstroom.platform.inbox.MissedEvent;
import nl.doorstroom.platform.inbox.ProgressReader;
import nl.doorstroom.platform.outbox.ProgressMarker;

/** Lets a test see the markers of a topic at the moment at which the service hears of them. */
@Singleton
public class Markers implements ProgressReader {

    private final Map<String, MissedEvent> missing = new ConcurrentHashMap<>();
    private volatile Consumer<Map<TopicPartition, ProgressMarker>> hearing = markers -> {};

    public void hear(Consumer<Map<TopicPartition, ProgressMarker>> listener) {
        hearing = listener;
    }

    @Override
    public void reached(Map<TopicPartition, ProgressMarker> markers) {
        hearing.accept(new HashMap<>(markers));
    }

    @Override
    public void missed(MissedEvent event) {
        missing.put(event.id(), event);
    }

    @Override
    public void mended(String id) {
        missing.remove(id);
    }

    /** What is missing now, of all tests. */
    public Collection<MissedEvent> missing() {
        return List.copyOf(missing.values());
    }
}
