package nl.doorstroom.matching;

import java.util.List;

import nl.doorstroom.platform.testing.Walk;

/** A person is looked at by an employer, hears why, and what was offered besides goes with the vacancy or lapses. */
final class ProposalsStory {

    private static final String PROPOSAL = "/proposals/{id}";
    private static final String STEP = "{\"on\": \"2025-06-20\"}";

    private ProposalsStory() {}

    static void tell(Walk walk, String employer, String person, String match) {
        walk.leaveOutCodes("proposal-system-reasons", "the service says why, and nobody tells it");
        String first = aVacancy(walk, employer);
        String proposal = anOffer(walk, first, person);
        walk.get(PROPOSAL + "/profile", proposal);
        walk.ask("/matches/{id}/explanation", "?for=participant&lang=en", match);
        walk.ask(PROPOSAL + "/explanation", "?for=participant", proposal);
        walk.post(
                PROPOSAL + "/declines",
                "{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\", \"text\": \"Liever in de keuken\", \"on\": \"2025-06-20\"}",
                proposal);
        walk.post(PROPOSAL + "/decline-text-releases", null, proposal);
        String second = aVacancy(walk, employer);
        String gone = anOffer(walk, second, person);
        walk.post("/vacancies/{id}/withdrawals", "{\"on\": \"2025-07-01\"}", second);
        walk.get(PROPOSAL, gone);
        String taken = anOffer(walk, first, walk.outsider());
        for (String step : List.of("participant-agreements", "presentations", "employer-offers", "acceptances")) {
            walk.post(PROPOSAL + "/" + step, STEP, taken);
        }
        walk.ask("/proposals", "?vacancyId=" + first + "&state=ACCEPTED");
    }

    private static String aVacancy(Walk walk, String employer) {
        return walk.post("/vacancies", """
                {"employerId": "%s", "name": "Medewerker keuken", "positions": 2, "contractKind": "DETACHERING",
                 "hoursMin": 24, "hoursMax": 32, "publishedOn": "2025-06-01"}""".formatted(employer)).id();
    }

    private static String anOffer(Walk walk, String vacancy, String person) {
        String proposal = walk.post(
                        "/proposals",
                        "{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                                .formatted(person, vacancy))
                .id();
        walk.post(PROPOSAL + "/participant-offers", STEP, proposal);
        return proposal;
    }
}
