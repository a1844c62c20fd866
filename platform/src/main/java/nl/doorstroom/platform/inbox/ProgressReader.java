package nl.doorstroom.platform.inbox;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import nl.doorstroom.platform.outbox.ProgressMarker;

/** Who has to know how complete it is what a service was told. A service without one passes the markers over. */
public interface ProgressReader {

    /**
     * What lies in front of these markers has had its effect here, or is a dead letter. A marker that is lost does no harm:
     * the next one says more.
     */
    void reached(Map<TopicPartition, ProgressMarker> markers);

    /**
     * Something that lies in front of the next markers is missing here, for as long as its dead letter is not put back.
     * Called in the transaction that makes it a dead letter; more than once for the same one.
     */
    void missed(MissedEvent event);

    /**
     * What was missing has had its effect.
     *
     * @param id of the missed event
     */
    void mended(String id);
}
