package nl.doorstroom.participants.startrestriction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What the person is told of the day from which the person can start. */
@Singleton
class StartRestrictionOfPerson implements PersonalData {

    private final StartRestrictionRegister register;

    StartRestrictionOfPerson(StartRestrictionRegister register) {
        this.register = register;
    }

    @Override
    public String section() {
        return "startRestrictions";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(StartRestriction.class);
    }

    @Override
    public List<?> of(UUID person) {
        return register.find(person).map(StartRestrictionRegister.Kept::versions).orElse(List.of()).stream()
                .map(version -> new Known(version.recordedAt(), version.recordedBy(), version.restriction()))
                .toList();
    }

    @Override
    public Optional<String> permission() {
        return Optional.of("start-restrictions:read");
    }

    /** @param recordedAt in UTC */
    record Known(Instant recordedAt, String recordedBy, Restriction restriction) {}
}
