package nl.doorstroom.participants;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.Walk;

/** A file is closed, reopened and closed again, held, and in the end erased. */
final class RetentionStory {

    private static final String CLOSURES = "/participants/{participantId}/closures";
    private static final String HOLDS = "/participants/{participantId}/legal-holds";
    private static final String CLOSED = "{\"category\": \"TRAJECT\", \"closedOn\": \"2025-01-31\"}";

    private RetentionStory() {}

    static void tell(Walk walk) {
        String person =
                walk.post("/participants", """
                        {"bsn": "%s", "givenName": "Joost", "familyName": "Voorbeeld", "birthDate": "1970-01-31"}""".formatted(Numbers.next())).id();
        walk.put("/retention-terms/{category}", "{\"months\": 12}", "TRAJECT");
        walk.put("/retention-terms/{category}", "{\"months\": 60}", "TRAJECT");
        walk.replacesNothing("PUT", "/retention-terms/{category}", "it is the tenant's own, and told to nobody");
        walk.get("/retention-terms");
        walk.get("/retention-terms/{category}", "TRAJECT");
        String closure = walk.post(CLOSURES, CLOSED, person).id();
        walk.get(CLOSURES + "/{id}", person, closure);
        walk.post(CLOSURES + "/{id}/reopenings", null, person, closure);
        walk.replacesNothing("POST", CLOSURES + "/{id}/reopenings", "that a file is closed is told to nobody");
        walk.post(CLOSURES, CLOSED, person);
        walk.get(CLOSURES, person);
        walk.ask("/retention-agenda", "?dueBy=2040-01-01");
        String hold = walk.post(HOLDS, "{\"reason\": \"KLACHT\"}", person).id();
        walk.get(HOLDS, person);
        walk.get(HOLDS + "/{id}", person, hold);
        walk.delete(HOLDS + "/{id}", person, hold);
        String erased =
                walk.post("/participants", """
                        {"bsn": "%s", "givenName": "Joost", "familyName": "Voorbeeld", "birthDate": "1970-01-31"}""".formatted(Numbers.next())).id();
        String erasure = walk.post("/erasures", "{\"participantId\": \"%s\"}".formatted(erased))
                .id();
        walk.erased(erased);
        walk.get("/erasures");
        walk.get("/erasures/{id}", erasure);
    }
}
