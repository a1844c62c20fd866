package nl.doorstroom.matching.sharing.messaging;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.sharing.CandidateConsents;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes that a consent was withdrawn, also when the consent itself has not been heard of yet. */
@Singleton
class ConsentWithdrawnProjector implements Projector<ConsentWithdrawnProjector.ConsentWithdrawnV1> {

    private final CandidateConsents consents;

    ConsentWithdrawnProjector(CandidateConsents consents) {
        this.consents = consents;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.consent-withdrawn.v1";
    }

    @Override
    public Class<ConsentWithdrawnV1> payload() {
        return ConsentWithdrawnV1.class;
    }

    @Override
    public void project(IncomingEvent event, ConsentWithdrawnV1 payload) {
        consents.storeWithdrawn(event.subject(), payload.participantId(), payload.purpose(), event.sequence());
    }

    record ConsentWithdrawnV1(UUID participantId, String purpose) {}
}
