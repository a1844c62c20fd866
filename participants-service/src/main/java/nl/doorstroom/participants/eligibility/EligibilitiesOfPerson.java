package nl.doorstroom.participants.eligibility;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.eligibility.EligibilityDecision.Outcome;
import nl.doorstroom.platform.personaldata.PersonalData;

/** What the person is told of who may take part in what. */
@Singleton
class EligibilitiesOfPerson implements PersonalData {

    private final EligibilityRepository eligibilities;

    EligibilitiesOfPerson(EligibilityRepository eligibilities) {
        this.eligibilities = eligibilities;
    }

    @Override
    public String section() {
        return "eligibilities";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Eligibility.class, EligibilityDecision.class);
    }

    @Override
    public List<?> of(UUID person) {
        return eligibilities.list("participantId = ?1 order by id", person).stream()
                .flatMap(eligibility -> eligibility.decisions().stream()
                        .map(decision -> new Decided(eligibility.programmeId(), decision.outcome())))
                .toList();
    }

    record Decided(UUID programmeId, Outcome decision) {}
}
