package nl.doorstroom.participants.personaldata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.personaldata.PersonalData;

/** The number by which the government knows the person; shown by whom may read it anywhere. */
@Singleton
class BsnData implements PersonalData {

    private final ParticipantRepository participants;
    private final ParticipantRegister register;

    BsnData(ParticipantRepository participants, ParticipantRegister register) {
        this.participants = participants;
        this.register = register;
    }

    @Override
    public String section() {
        return "citizenServiceNumber";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Participant.class);
    }

    @Override
    public List<?> of(UUID person) {
        return participants.findByIdOptional(person).flatMap(register::bsn).stream()
                .map(bsn -> Map.of("bsn", bsn.digits()))
                .toList();
    }

    @Override
    public Optional<String> permission() {
        return Optional.of("bsn:read");
    }
}
