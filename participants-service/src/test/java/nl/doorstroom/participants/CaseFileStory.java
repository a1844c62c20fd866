package nl.doorstroom.participants;

import nl.doorstroom.participants.testing.CaseFiles;
import nl.doorstroom.platform.testing.Walk;

/** What people who guide write into a case file. */
final class CaseFileStory {

    private static final String PERSON = "/participants/{participantId}";

    private CaseFileStory() {}

    static void tell(Walk walk, String person) {
        tellOfIntakes(walk, person);
        tellOfReviews(walk, person);
        tellOfBasicConditions(walk, person);
        tellOfSelfReliance(walk, person);
    }

    private static void tellOfIntakes(Walk walk, String person) {
        String intakes = PERSON + "/intakes";
        String draft = walk.post(
                        intakes,
                        "{\"heldOn\": \"2026-01-12\", \"draft\": true, \"needs\": [{\"code\": \"TAAL\"}]}",
                        person)
                .id();
        walk.get(intakes, person);
        walk.get(intakes + "/{intakeId}", person, draft);
        walk.put(
                intakes + "/{intakeId}",
                CaseFiles.intake("2026-01-12", false).replace("\"draft\": false, ", ""),
                person,
                draft);
        walk.post(intakes + "/{intakeId}/completions", null, person, draft);
        walk.post(intakes, CaseFiles.intake("2026-06-01", false), person);
        walk.replacesNothing("PUT", intakes + "/{intakeId}", "a draft is told to nobody");
    }

    private static void tellOfReviews(Walk walk, String person) {
        String reviews = PERSON + "/reviews";
        walk.get("/reviews");
        walk.ask("/reviews", "?status=done&dueFrom=2026-07-12&dueUntil=2026-07-12");
        walk.get(reviews, person);
        String open = walk.get(reviews, person).json().at("/items/1/id").asText();
        walk.get(reviews + "/{reviewId}", person, open);
        walk.post(
                reviews + "/{reviewId}/exemptions",
                "{\"reason\": \"ZIEKTE\", \"until\": \"2027-06-01\", \"text\": \"Na de operatie\"}",
                person,
                open);
    }

    private static void tellOfBasicConditions(Walk walk, String person) {
        String conditions = PERSON + "/basic-conditions";
        String one = conditions + "/{code}";
        walk.put(one, "{\"status\": \"OP_ORDE\", \"validFrom\": \"2026-01-01\"}", person, "ONDERDAK");
        walk.put(
                one,
                "{\"status\": \"NIET_OP_ORDE\", \"validFrom\": \"2026-01-01\", \"evidence\": \"Uitgezet\"}",
                person,
                "ONDERDAK");
        walk.get(conditions, person);
        walk.ask(conditions, "?on=2026-01-01", person);
        walk.get(one, person, "ONDERDAK");
        walk.get(one + "/history", person, "ONDERDAK");
        walk.leaveOutCodes("basic-conditions", "its codes stand in addresses");
    }

    private static void tellOfSelfReliance(Walk walk, String person) {
        String series = PERSON + "/self-reliance";
        String one = series + "/{measurementId}";
        String measurement = walk.post(series, measurement(2), person).id();
        walk.put(one, measurement(3), person, measurement);
        walk.get(series, person);
        walk.ask(series, "?domain=FINANCIEN", person);
        walk.get(one, person, measurement);
        walk.get(one + "/history", person, measurement);
        walk.replacesNothing("PUT", one, "a measurement is told to nobody");
    }

    private static String measurement(int score) {
        return """
                {"measuredOn": "2026-01-12", "scores": [{"domain": "FINANCIEN", "score": %d},
                                                        {"domain": "HUISVESTING", "score": 4}]}""".formatted(score);
    }
}
