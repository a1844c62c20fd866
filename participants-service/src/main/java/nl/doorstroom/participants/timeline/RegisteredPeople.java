package nl.doorstroom.participants.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.personaldata.PersonGate;

/** Here people are registered, so here they are known or not. */
@Singleton
class RegisteredPeople implements PersonGate, Registrations {

    private final ParticipantRepository participants;

    RegisteredPeople(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public void require(UUID person) {
        participants.get(person);
    }

    @Override
    public List<UUID> of(UUID person) {
        return participants.listRegistrationsOf(person);
    }
}
