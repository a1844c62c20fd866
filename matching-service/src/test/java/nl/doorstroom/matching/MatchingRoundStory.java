package nl.doorstroom.matching;

import java.util.List;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;

import static nl.doorstroom.matching.testing.Feeds.profile;

/** Vacancies are allocated to people; a user approves what the round has for one of them, and rejects what it has for another. */
final class MatchingRoundStory {

    private static final String ALLOCATION = "/allocations/{id}";

    private static final String PROFILE =
            "\"pc4\": \"3881\", \"maxDistanceKm\": 10, \"hoursMin\": 16, \"hoursMax\": 28,"
                    + " \"availableFrom\": \"2025-06-01\"";

    private MatchingRoundStory() {}

    static void tell(Walk walk, Inbox inbox, String employer) {
        String vacancy = walk.post("/vacancies", """
                        {"employerId": "%s", "name": "Medewerker magazijn", "positions": 2, "contractKind": "DETACHERING",
                         "hoursMin": 16, "hoursMax": 32, "pc4": "3881", "publishedOn": "2025-06-01"}""".formatted(employer)).id();
        String approved = allocation(walk, inbox, vacancy);
        walk.get(ALLOCATION, approved);
        walk.post(ALLOCATION + "/approvals", null, approved);
        walk.post(ALLOCATION + "/rejections", "{\"reason\": \"PERSOON_WIL_ANDERS\"}", allocation(walk, inbox, vacancy));
        walk.get("/matching-rounds");
    }

    private static String allocation(Walk walk, Inbox inbox, String vacancy) {
        String person = walk.outsider();
        inbox.receive(List.of(
                profile(walk.tenant(), person, 1, PROFILE),
                profile(walk.inTheOther(walk.tenant()), walk.inTheOther(person), 1, PROFILE)));
        String round = walk.post(
                        "/matching-rounds",
                        "{\"participantIds\": [\"%s\"], \"vacancyIds\": [\"%s\"], \"from\": \"2025-07-01\"}"
                                .formatted(person, vacancy))
                .id();
        walk.get("/matching-rounds/{id}", round);
        return walk.get("/matching-rounds/{id}/allocations", round)
                .json()
                .at("/items/0/id")
                .asText();
    }
}
