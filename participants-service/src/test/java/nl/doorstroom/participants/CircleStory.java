package nl.doorstroom.participants;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.Walk;

/** Who may see whom: care teams, protection, emergencies, and people whom partners refer. */
final class CircleStory {

    private static final String MEMBERS = "/participants/{participantId}/team-members";
    private static final String CONTACTS = "/participants/{participantId}/contact-moments";
    private static final String PROTECTION = "/participants/{participantId}/protection";
    private static final String EMERGENCY = "/participants/{participantId}/emergency-access";

    private CircleStory() {}

    static void tell(Walk walk, String person) {
        tellOfTheTeam(walk, person);
        tellOfProtection(walk, person);
        tellOfAnEmergency(walk);
        tellOfReferrals(walk, person);
    }

    private static void tellOfTheTeam(Walk walk, String person) {
        // Who asks stays in the team, and so sees the person when protected.
        walk.post(MEMBERS, "{\"role\": \"KLANTMANAGER\", \"from\": \"2025-01-01\"}", person);
        String coach = walk.post(
                        MEMBERS,
                        "{\"professional\": \"coach-1\", \"organisation\": \"00000001000000000201\","
                                + " \"role\": \"JOBCOACH\", \"from\": \"2025-01-01\"}",
                        person)
                .id();
        walk.get(MEMBERS, person);
        walk.get(MEMBERS + "/{id}", person, coach);
        String next = walk.post(
                        MEMBERS + "/{id}/handovers", "{\"to\": \"coach-2\", \"from\": \"2025-06-01\"}", person, coach)
                .id();
        walk.post(MEMBERS + "/{id}/terminations", "{\"lastDay\": \"2025-12-31\"}", person, next);
        String contact = walk.post(CONTACTS, "{\"contactedOn\": \"2025-02-10\", \"kind\": \"TELEFOON\"}", person)
                .id();
        walk.get(CONTACTS, person);
        walk.get(CONTACTS + "/{id}", person, contact);
        walk.ask("/caseload", "?professional=me");
        walk.get("/caseload/loads");
    }

    private static void tellOfProtection(Walk walk, String person) {
        walk.put(PROTECTION, "{\"reason\": \"GEHEIM\"}", person);
        walk.put(PROTECTION, "{\"reason\": \"VEILIGHEID\"}", person);
        walk.get(PROTECTION, person);
        walk.post(PROTECTION + "/liftings", null, person);
        walk.replacesNothing("PUT", PROTECTION, "each event tells all who may see the person, and the newest counts");
    }

    private static void tellOfAnEmergency(Walk walk) {
        String person =
                walk.post("/participants", """
                        {"bsn": "%s", "givenName": "Kim", "familyName": "Geheim", "birthDate": "1990-01-01"}""".formatted(Numbers.next())).id();
        walk.post(MEMBERS, "{\"professional\": \"manager-1\", \"role\": \"KLANTMANAGER\"}", person);
        walk.put(PROTECTION, "{\"reason\": \"GEHEIM\"}", person);
        String access = walk.post(EMERGENCY, "{\"reason\": \"De huisarts belt met spoed.\"}", person)
                .id();
        walk.get(EMERGENCY + "/{id}", person, access);
        walk.get("/emergency-accesses");
        walk.get("/emergency-accesses/{id}", access);
        walk.post("/emergency-accesses/{id}/acknowledgements", null, access);
    }

    private static void tellOfReferrals(Walk walk, String person) {
        String accepted = walk.post("/referrals", """
                        {"reference": "2026-1", "reason": "BEGELEIDING_NAAR_WERK",
                         "person": {"givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}}""").id();
        walk.get("/referrals");
        walk.get("/referrals/{id}", accepted);
        walk.post(
                "/referrals/{id}/decisions",
                "{\"decision\": \"ACCEPTED\", \"reason\": \"PASSEND\", \"participantId\": \"%s\"}".formatted(person),
                accepted);
        String withdrawn = walk.post("/referrals", """
                        {"reason": "INKOMEN",
                         "person": {"givenName": "Piet", "familyName": "Anders", "birthDate": "1980-01-01"}}""").id();
        walk.post("/referrals/{id}/withdrawals", null, withdrawn);
    }
}
