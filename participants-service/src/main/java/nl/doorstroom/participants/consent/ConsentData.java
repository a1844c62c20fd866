package nl.doorstroom.participants.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Every consent that a person gave, the withdrawn ones too. */
@Singleton
class ConsentData implements PersonalData {

    private final ConsentRepository consents;

    ConsentData(ConsentRepository consents) {
        this.consents = consents;
    }

    @Override
    public String section() {
        return "consents";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Consent.class);
    }

    @Override
    public List<?> of(UUID person) {
        return consents.list("participantId = ?1 order by id", person).stream()
                .map(consent -> new Given(consent.terms(), consent.createdAt(), consent.withdrawnAt()))
                .toList();
    }

    record Given(
            ConsentTerms terms,
            Instant recordedAt,
            @Nullable Instant withdrawnAt) {}
}
