package nl.doorstroom.participants.selfreliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.casefile.RestrictedCodes;
import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the own measurements, every version; restricted domains by who may see them. */
@Singleton
class SelfRelianceSections {

    private final MeasurementRepository measurements;
    private final SelfRelianceRegister register;
    private final RestrictedCodes restricted;

    SelfRelianceSections(
            MeasurementRepository measurements, SelfRelianceRegister register, RestrictedCodes restricted) {
        this.measurements = measurements;
        this.register = register;
        this.restricted = restricted;
    }

    @Produces
    @Singleton
    PersonalData open() {
        return new Section("selfReliance", false);
    }

    @Produces
    @Singleton
    PersonalData restricted() {
        return new Section("restrictedSelfReliance", true);
    }

    private final class Section implements PersonalData {

        private final String name;
        private final boolean ofRestricted;

        Section(String name, boolean ofRestricted) {
            this.name = name;
            this.ofRestricted = ofRestricted;
        }

        @Override
        public String section() {
            return name;
        }

        @Override
        public Set<Class<?>> entities() {
            return Set.of(Measurement.class, MeasurementVersion.class);
        }

        @Override
        public Optional<String> permission() {
            return ofRestricted ? Optional.of(RestrictedCodes.PERMISSION) : Optional.empty();
        }

        @Override
        public List<?> of(UUID person) {
            return measurements.listByParticipant(person).stream()
                    .flatMap(measurement -> measurement.versions().stream()
                            .map(version -> new Shown(
                                    version.measuredOn(),
                                    register.whole(measurement, version)
                                            .only(domain -> restricted.restricts(SelfRelianceRegister.DOMAINS, domain)
                                                    == ofRestricted)
                                            .scores()
                                            .byDomain(),
                                    version.recordedAt())))
                    .filter(shown -> !shown.scores().isEmpty())
                    .toList();
        }
    }

    record Shown(LocalDate measuredOn, Map<String, Integer> scores, Instant recordedAt) {}
}
