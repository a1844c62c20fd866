package nl.doorstroom.participants.partner;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** All of them are about people, whom no rule links to another organisation yet: only the tenant's own is told. */
@Singleton
class ParticipantEvents implements PartnerEvents {

    private static final String PARTICIPANTS = "participants:read";

    @Override
    public List<PartnerEvent> events() {
        return List.of(
                new PartnerEvent(
                        "participant-registered",
                        PARTICIPANTS,
                        "/participants/{participantId}",
                        Audience.OWN_ORGANISATION),
                new PartnerEvent(
                        "household-changed", PARTICIPANTS, "/households/{householdId}", Audience.OWN_ORGANISATION),
                new PartnerEvent(
                        "work-profile-changed",
                        PARTICIPANTS,
                        "/participants/{participantId}/work-profile",
                        Audience.OWN_ORGANISATION),
                benefit("benefit-started"),
                benefit("benefit-reduced"),
                benefit("benefit-ended"),
                benefit("benefit-end-annulled"),
                benefit("benefit-corrected"));
    }

    /** A benefit is read at one adult of its household; the first is there whatever changed. */
    private static PartnerEvent benefit(String name) {
        return new PartnerEvent(
                name, "benefits:read", "/participants/{adults/0}/benefits/{spellId}", Audience.OWN_ORGANISATION);
    }
}
