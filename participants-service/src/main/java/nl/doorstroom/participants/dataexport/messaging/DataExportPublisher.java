package nl.doorstroom.participants.dataexport.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.dataexport.DataExportRequested;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/**
 * Asks every service for its part, and says nothing but whose. Matching reads the topic of profiles alone, so it is asked
 * there, by an event of its own.
 */
@Singleton
class DataExportPublisher {

    private static final List<String> TOPICS = List.of("participants.events.v1", "participants.profiles.v1");

    private final Outbox outbox;

    DataExportPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void requested(@Observes DataExportRequested event) {
        EventStamp stamp = event.stamp();
        for (String topic : TOPICS) {
            outbox.append(OutgoingEvent.v1(
                    topic,
                    "data-export-requested",
                    event.participantId(),
                    new EventStamp(Ids.next(), stamp.aggregateId(), stamp.aggregateVersion(), stamp.recordedAt(), null),
                    new DataExportRequestedV1(event.exportId(), event.participantId())));
        }
    }

    record DataExportRequestedV1(UUID exportId, UUID participantId) {}
}
