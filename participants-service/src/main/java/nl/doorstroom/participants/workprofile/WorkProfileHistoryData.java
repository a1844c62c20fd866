package nl.doorstroom.participants.workprofile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Every work profile that was registered of a person. */
@Singleton
class WorkProfileHistoryData implements PersonalData {

    private final WorkProfileRepository profiles;

    WorkProfileHistoryData(WorkProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Override
    public String section() {
        return "workProfileHistory";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(WorkProfileVersion.class);
    }

    @Override
    public List<?> of(UUID person) {
        return profiles.findByIdOptional(person).stream()
                .flatMap(profile -> profile.history().stream())
                .map(version -> new Version(version.recordedAt(), version.details()))
                .toList();
    }

    record Version(Instant recordedAt, WorkProfileDetails details) {}
}
