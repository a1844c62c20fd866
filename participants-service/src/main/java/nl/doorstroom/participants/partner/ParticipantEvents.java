package nl.doorstroom.participants.partner;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.participants.household.HouseholdMember;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.visibility.Links;
import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** All of them are about people: another organisation is told of those who are linked to it, as it is shown them. */
@Singleton
class ParticipantEvents implements PartnerEvents {

    private static final String PARTICIPANTS = "participants:read";

    private final Links links;
    private final HouseholdRepository households;

    ParticipantEvents(Links links, HouseholdRepository households) {
        this.links = links;
        this.households = households;
    }

    @Override
    public List<PartnerEvent> events() {
        return List.of(
                ofPerson("participant-registered", PARTICIPANTS, ""),
                ofPerson("participant-updated", PARTICIPANTS, ""),
                merge("participants-merged"),
                merge("merge-undone"),
                // Whoever kept something of a person has to forget it too.
                new PartnerEvent(
                        "participant-anonymised",
                        "retention:read",
                        "/erasures/{aggregateId}",
                        Audience.OWN_ORGANISATION),
                new PartnerEvent(
                        "household-changed", PARTICIPANTS, "/households/{householdId}", Audience.LINKED_ORGANISATIONS),
                ofPerson("work-profile-changed", PARTICIPANTS, "/work-profile"),
                ofPerson("skill-recorded", PARTICIPANTS, "/skills/{skillId}"),
                ofPerson("consent-given", PARTICIPANTS, "/consents/{consentId}"),
                ofPerson("consent-withdrawn", PARTICIPANTS, "/consents/{consentId}"),
                benefit("benefit-started"),
                benefit("benefit-reduced"),
                benefit("benefit-ended"),
                benefit("benefit-end-annulled"),
                benefit("benefit-corrected"),
                ofPerson("benefit-application-registered", "benefits:read", "/benefit-applications/{applicationId}"),
                ofPerson("ladder-changed", "case-files:read", "/ladder"));
    }

    private static PartnerEvent ofPerson(String name, String permission, String part) {
        return new PartnerEvent(
                name, permission, "/participants/{participantId}" + part, Audience.LINKED_ORGANISATIONS);
    }

    @Override
    public Set<String> linked(String event, JsonNode payload) {
        return links.organisationsOf(people(payload));
    }

    /** Whom one must see to be shown what an event is about. */
    private List<UUID> people(JsonNode payload) {
        if (payload.has("participantId")) {
            return List.of(id(payload.path("participantId")));
        }
        if (payload.has("spellId")) {
            return List.of(id(payload.path("adults").path(0)));
        }
        // A household is shown to who sees any of its adults, of now or before.
        return households.findByIdOptional(id(payload.path("householdId"))).stream()
                .flatMap(household -> household.members().stream())
                .map(HouseholdMember::participantId)
                .toList();
    }

    private static UUID id(JsonNode member) {
        return UUID.fromString(member.asText());
    }

    private static PartnerEvent merge(String name) {
        return new PartnerEvent(
                name, PARTICIPANTS, "/participants/{survivorId}/merges/{mergeId}", Audience.OWN_ORGANISATION);
    }

    /** A benefit is read at one adult of its household; the first is there whatever changed. */
    private static PartnerEvent benefit(String name) {
        return new PartnerEvent(
                name, "benefits:read", "/participants/{adults/0}/benefits/{spellId}", Audience.LINKED_ORGANISATIONS);
    }
}
