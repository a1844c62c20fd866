package nl.doorstroom.matching.sharing.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.sharing.CandidateConsents;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes a consent, unless its withdrawal came first. */
@Singleton
class ConsentGivenProjector implements Projector<ConsentGivenProjector.ConsentGivenV1> {

    private final CandidateConsents consents;

    ConsentGivenProjector(CandidateConsents consents) {
        this.consents = consents;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.consent-given.v1";
    }

    @Override
    public Class<ConsentGivenV1> payload() {
        return ConsentGivenV1.class;
    }

    @Override
    public void project(IncomingEvent event, ConsentGivenV1 payload) {
        consents.storeGiven(
                event.subject(),
                payload.participantId(),
                payload.purpose(),
                payload.validFrom(),
                payload.validTo(),
                payload.shareId(),
                event.sequence());
    }

    record ConsentGivenV1(
            UUID participantId,
            String purpose,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            UUID shareId) {}
}
