package nl.doorstroom.participants.consent;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person took a consent back. It holds for nothing from that moment on; what it was used for before was right. */
public record ConsentWithdrawn(EventStamp stamp, UUID participantId, String purpose) {

    public UUID consentId() {
        return stamp.aggregateId();
    }
}
