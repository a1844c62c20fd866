package nl.doorstroom.platform.personaldata;

import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Somebody was erased by participants: here too everything about the person goes. */
@Singleton
class ParticipantAnonymisedProjector implements Projector<ParticipantAnonymisedProjector.ParticipantAnonymisedV1> {

    private final PersonErasure erasure;

    ParticipantAnonymisedProjector(PersonErasure erasure) {
        this.erasure = erasure;
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
        erasure.erase(payload.participantIds());
    }

    record ParticipantAnonymisedV1(Set<UUID> participantIds) {

        ParticipantAnonymisedV1 {
            participantIds = Set.copyOf(participantIds);
        }
    }
}
