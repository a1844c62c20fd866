package nl.doorstroom.participants.merge.messaging;

import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.merge.MergeUndone;
import nl.doorstroom.participants.merge.ParticipantsMerged;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/**
 * Tells of merges twice: trajectories and reporting on the one topic, matching on the topic that it alone reads.
 */
@Singleton
class MergePublisher {

    private static final String EVENTS = "participants.events.v1";
    private static final String PROFILES = "participants.profiles.v1";

    private final Outbox outbox;

    MergePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void merged(@Observes ParticipantsMerged event) {
        MergeV1 payload = new MergeV1(event.mergeId(), event.survivorId(), event.duplicateId());
        outbox.append(OutgoingEvent.v1(EVENTS, "participants-merged", event.survivorId(), event.stamp(), payload));
        outbox.append(OutgoingEvent.v1(
                PROFILES, "profiles-merged", event.survivorId(), event.stamp().again(), payload));
    }

    void undone(@Observes MergeUndone event) {
        MergeV1 payload = new MergeV1(event.mergeId(), event.survivorId(), event.duplicateId());
        outbox.append(OutgoingEvent.v1(EVENTS, "merge-undone", event.survivorId(), event.stamp(), payload));
        outbox.append(OutgoingEvent.v1(
                PROFILES,
                "profile-merge-undone",
                event.survivorId(),
                event.stamp().again(),
                payload));
    }

    record MergeV1(UUID mergeId, UUID survivorId, UUID duplicateId) {}
}
