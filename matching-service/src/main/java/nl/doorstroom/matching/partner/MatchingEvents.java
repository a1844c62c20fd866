package nl.doorstroom.matching.partner;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** Every organisation is told of work. Of people only the tenant's own is: no rule links them to another one yet. */
@Singleton
class MatchingEvents implements PartnerEvents {

    @Override
    public List<PartnerEvent> events() {
        Stream<PartnerEvent> work = Stream.of(
                new PartnerEvent(
                        "employer-changed", "employers:read", "/employers/{employerId}", Audience.EVERY_ORGANISATION),
                vacancy("vacancy-published"),
                vacancy("vacancy-withdrawn"));
        Stream<PartnerEvent> targets = Stream.of(
                new PartnerEvent("match-targeted", "matches:read", "/matches/{matchId}", Audience.OWN_ORGANISATION));
        Stream<PartnerEvent> proposals = Stream.of("offered", "accepted", "declined", "lapsed")
                .map(what -> new PartnerEvent(
                        "proposal-" + what, "matches:read", "/proposals/{proposalId}", Audience.OWN_ORGANISATION));
        Stream<PartnerEvent> placements = Stream.of("started", "confirmed", "changed", "ended", "corrected")
                .map(what -> new PartnerEvent(
                        "placement-" + what,
                        "placements:read",
                        "/placements/{placementId}",
                        Audience.OWN_ORGANISATION));
        return Stream.of(work, targets, proposals, placements)
                .flatMap(some -> some)
                .toList();
    }

    private static PartnerEvent vacancy(String name) {
        return new PartnerEvent(name, "vacancies:read", "/vacancies/{vacancyId}", Audience.EVERY_ORGANISATION);
    }
}
