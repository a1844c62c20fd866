package nl.doorstroom.participants.partner;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** That it was decided who may take part in what, for the tenant's own organisation. */
@Singleton
class EligibilityEvents implements PartnerEvents {

    @Override
    public List<PartnerEvent> events() {
        return List.of(new PartnerEvent(
                "eligibility-decided",
                "eligibilities:read",
                "/participants/{participantId}/eligibilities/{eligibilityId}",
                Audience.OWN_ORGANISATION));
    }
}
