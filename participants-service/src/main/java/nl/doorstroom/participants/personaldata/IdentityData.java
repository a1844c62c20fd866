package nl.doorstroom.participants.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.personaldata.PersonalData;

/** Who the person is, but for the number: that is a section of its own. */
@Singleton
class IdentityData implements PersonalData {

    private final ParticipantRepository participants;

    IdentityData(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public String section() {
        return "identity";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Participant.class);
    }

    @Override
    public List<?> of(UUID person) {
        return participants.findByIdOptional(person).stream()
                .map(Identity::from)
                .toList();
    }

    record Identity(
            String givenName, @Nullable String namePrefix, String familyName, LocalDate birthDate, Instant recordedAt) {

        static Identity from(Participant participant) {
            return new Identity(
                    participant.name().givenName(),
                    participant.name().namePrefix(),
                    participant.name().familyName(),
                    participant.birthDate(),
                    participant.createdAt());
        }
    }
}
