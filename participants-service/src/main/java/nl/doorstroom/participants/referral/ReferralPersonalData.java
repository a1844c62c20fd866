package nl.doorstroom.participants.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** Who referred the person, and why. */
@Singleton
class ReferralPersonalData implements PersonalData {

    private final ReferralRepository referrals;

    ReferralPersonalData(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    @Override
    public String section() {
        return "referrals";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Referral.class);
    }

    @Override
    public List<?> of(UUID person) {
        return referrals.list("participantId = ?1 order by id", person).stream()
                .map(referral -> new Referred(
                        referral.partner(),
                        referral.reason(),
                        referral.receivedOn(),
                        referral.decisionReason(),
                        referral.decidedOn()))
                .toList();
    }

    record Referred(
            String partner,
            String reason,
            LocalDate receivedOn,
            @Nullable String decisionReason,
            @Nullable LocalDate decidedOn) {}
}
