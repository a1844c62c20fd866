package nl.doorstroom.participants.selfreliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.casefile.CodedSection;
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
        return section("selfReliance", false);
    }

    @Produces
    @Singleton
    PersonalData restricted() {
        return section("restrictedSelfReliance", true);
    }

    private PersonalData section(String name, boolean ofRestricted) {
        return new CodedSection(
                name,
                Set.of(Measurement.class, MeasurementVersion.class),
                ofRestricted,
                person -> shown(person, ofRestricted));
    }

    private List<?> shown(UUID person, boolean ofRestricted) {
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

    record Shown(LocalDate measuredOn, Map<String, Integer> scores, Instant recordedAt) {}
}
