package nl.doorstroom.participants.participant;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What was registered of who somebody is, and when it was corrected. */
@Singleton
class RegistrationData implements PersonalData {

    private final ParticipantHistory history;

    RegistrationData(ParticipantHistory history) {
        this.history = history;
    }

    @Override
    public String section() {
        return "identityHistory";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(ParticipantVersion.class);
    }

    @Override
    public List<?> of(UUID person) {
        return history.list(person);
    }
}
