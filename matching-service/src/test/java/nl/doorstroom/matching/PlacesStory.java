package nl.doorstroom.matching;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;

import static nl.doorstroom.matching.testing.Feeds.placesOpen;

/** Places of a crew are open: people are ranked for them, and they are ranked for a person who asks for such places. */
final class PlacesStory {

    private PlacesStory() {}

    static void tell(Walk walk, Inbox inbox, String person, String employer) {
        String crew = walk.outsider();
        inbox.receive(List.of(placesOpen(walk.tenant(), crew, 1, 2, ", \"validFrom\": \"2025-06-01\"")));
        inbox.receive(List.of(placesOpen(
                walk.inTheOther(walk.tenant()), walk.inTheOther(crew), 1, 2, ", \"validFrom\": \"2025-06-01\"")));
        walk.post(
                "/match-runs",
                "{\"openingId\": \"%s\", \"statuses\": [\"NEAR_MATCH\", \"INSUFFICIENT_DATA\"]}".formatted(crew));
        walk.post("/match-runs", """
                {"participantId": "%s", "kinds": ["JOB", "CREW_PLACE"], "employerId": "%s", "hoursMin": 8, "hoursMax": 32,
                 "maxDistanceKm": 10}""".formatted(person, employer));
        walk.ask(
                "/participants/{id}/opportunities",
                "?from=2025-07-01&kinds=JOB&kinds=CREW_PLACE&hoursMin=8&hoursMax=32&maxDistanceKm=10&statuses=MATCH&employerId="
                        + employer,
                person);
    }
}
