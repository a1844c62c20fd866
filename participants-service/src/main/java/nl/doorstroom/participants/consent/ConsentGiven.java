package nl.doorstroom.participants.consent;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person consented to something.
 *
 * @param shareId the name by which who is shown the profile may speak of the person, as long as the consent holds
 */
public record ConsentGiven(EventStamp stamp, UUID participantId, ConsentTerms terms, UUID shareId) {

    public UUID consentId() {
        return stamp.aggregateId();
    }
}
