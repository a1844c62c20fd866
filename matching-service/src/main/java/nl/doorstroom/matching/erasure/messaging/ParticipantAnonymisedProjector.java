package nl.doorstroom.matching.erasure.messaging;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.platform.personaldata.ErasedPeople;

/** Somebody was erased by participants: here too everything about the person goes. */
@Singleton
class ParticipantAnonymisedProjector implements Projector<ParticipantAnonymisedProjector.ParticipantAnonymisedV1> {

    private final ErasedPeople erased;

    ParticipantAnonymisedProjector(ErasedPeople erased) {
        this.erased = erased;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.participant-anonymised.v1";
    }

    @Override
    public Class<ParticipantAnonymisedV1> payload() {
        return ParticipantAnonymisedV1.class;
    }

    /** It removes rows that others may be writing. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, ParticipantAnonymisedV1 payload) {
        erased.erase(payload.participantIds());
    }

    record ParticipantAnonymisedV1(Set<UUID> participantIds) {

        ParticipantAnonymisedV1 {
            participantIds = Set.copyOf(participantIds);
        }
    }
}
