package nl.doorstroom.participants.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Why and until when the person is protected, and who saw the person in an emergency. */
@Singleton
class ProtectionPersonalData implements PersonalData {

    private final ProtectionRegister protections;
    private final EmergencyAccesses accesses;

    ProtectionPersonalData(ProtectionRegister protections, EmergencyAccesses accesses) {
        this.protections = protections;
        this.accesses = accesses;
    }

    @Override
    public String section() {
        return "protection";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Protection.class, EmergencyAccess.class);
    }

    @Override
    public List<?> of(UUID person) {
        return Stream.concat(
                        protections.findByIdOptional(person).stream()
                                .map(protection -> new Protected(
                                        protection.reason(),
                                        protection.createdAt(),
                                        protection.until(),
                                        protection.liftedAt())),
                        accesses.list("participantId = ?1 order by id", person).stream()
                                .map(access -> new SeenInEmergency(
                                        access.professional(),
                                        access.organisation(),
                                        access.createdAt(),
                                        accesses.reason(access).orElse(null))))
                .toList();
    }

    record Protected(
            String reason,
            Instant protectedAt,
            @Nullable LocalDate until,
            @Nullable Instant liftedAt) {}

    record SeenInEmergency(
            String professional,
            String organisation,
            Instant at,
            @Nullable String reason) {}
}
