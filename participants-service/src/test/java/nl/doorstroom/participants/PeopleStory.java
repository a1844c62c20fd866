package nl.doorstroom.participants;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.Walk;

/** People who are registered without a number, corrected, reached, and registered twice. */
final class PeopleStory {

    private static final String PERSON = "/participants/{id}";
    private static final String CONTACT = "/participants/{participantId}/contact-details";
    private static final String MERGES = "/participants/{participantId}/merges";

    private PeopleStory() {}

    static void tell(Walk walk) {
        String person = walk.post("/participants", """
                        {"identification": "NONE", "givenName": "Sanne", "familyName": "Dubbel", "birthDate": "1984-03-12"}""").id();
        walk.ask("/participants", "?identification=NONE&limit=1");
        walk.post("/participants/_zoek", """
                {"familyName": "dubbel", "givenName": "S.", "birthDate": "1984-03-12", "limit": 5}""");
        walk.patch(
                PERSON,
                "{\"givenName\": \"Sanne\", \"namePrefix\": \"de\", \"familyName\": \"Dubbele\","
                        + " \"birthDate\": \"1984-03-13\"}",
                person);
        walk.get(PERSON + "/history", person);
        walk.post(PERSON + "/identifications", "{\"bsn\": \"%s\"}".formatted(Numbers.next()), person);
        walk.put(CONTACT, contact("12"), person);
        walk.put(CONTACT, contact("13"), person);
        walk.get(CONTACT, person);
        walk.get(CONTACT + "/history", person);
        String duplicate = walk.post("/participants", """
                        {"identification": "NONE", "givenName": "Sanne", "familyName": "Dubbele", "birthDate": "1984-03-13"}""").id();
        walk.post(
                "/participants/{participantId}/benefits",
                "{\"kind\": \"WW\", \"startDate\": \"2020-01-01\"}",
                duplicate);
        walk.get("/participants/{participantId}/duplicate-candidates", person);
        String merge = walk.post(MERGES, "{\"duplicateId\": \"%s\"}".formatted(duplicate), person)
                .id();
        walk.get(MERGES, person);
        walk.get(MERGES + "/{mergeId}", person, merge);
        walk.delete(MERGES + "/{mergeId}", person, merge);
        walk.replacesNothing(
                "PATCH", PERSON, "others are told that something changed, and nothing that could be wrong");
        walk.replacesNothing("PUT", CONTACT, "nobody is told");
    }

    private static String contact(String houseNumber) {
        return """
                {"address": {"street": "Dorpsstraat", "houseNumber": "%s", "postcode": "3881 AB", "city": "Putten",
                   "country": "NL"},
                 "phoneNumbers": ["+31 6 12345678"], "emailAddress": "sanne@voorbeeld.example",
                 "preferredChannel": "EMAIL"}""".formatted(houseNumber);
    }
}
