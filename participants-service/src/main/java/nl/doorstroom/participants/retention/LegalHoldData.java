package nl.doorstroom.participants.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Why a person's file must stay. */
@Singleton
class LegalHoldData implements PersonalData {

    private final LegalHoldRepository holds;

    LegalHoldData(LegalHoldRepository holds) {
        this.holds = holds;
    }

    @Override
    public String section() {
        return "legalHolds";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(LegalHold.class);
    }

    @Override
    public List<?> of(UUID person) {
        return holds.listByParticipant(person).stream()
                .map(hold -> new Held(hold.reason(), hold.validFrom(), hold.validTo(), hold.liftedAt()))
                .toList();
    }

    record Held(
            String reason,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant liftedAt) {}
}
