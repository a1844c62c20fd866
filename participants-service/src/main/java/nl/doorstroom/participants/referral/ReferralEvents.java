package nl.doorstroom.participants.referral;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** A partner is told of the answer to its own referrals. */
@Singleton
class ReferralEvents implements PartnerEvents {

    private static final String READ = "referrals:read";
    private static final String REFERRAL = "/referrals/{referralId}";

    private final ReferralRepository referrals;

    ReferralEvents(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<PartnerEvent> events() {
        return List.of(
                new PartnerEvent("referral-received", READ, REFERRAL, Audience.OWN_ORGANISATION),
                new PartnerEvent("referral-decided", READ, REFERRAL, Audience.LINKED_ORGANISATIONS));
    }

    @Override
    public Set<String> linked(String event, JsonNode payload) {
        return referrals
                .findByIdOptional(UUID.fromString(payload.path("referralId").asText()))
                .map(referral -> Set.of(referral.partner()))
                .orElse(Set.of());
    }
}
