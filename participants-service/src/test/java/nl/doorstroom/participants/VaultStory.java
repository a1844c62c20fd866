package nl.doorstroom.participants;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.participants.testing.Vault;
import nl.doorstroom.platform.testing.Walk;

/** What is kept for a purpose of its own: labels, who is eligible, from when a person can start, statutory reports. */
final class VaultStory {

    private static final String PERSON = "/participants/{participantId}";
    private static final String LABEL = PERSON + "/labels/{id}";
    private static final String ACCESS = PERSON + "/label-access";
    private static final String ELIGIBILITIES = PERSON + "/eligibilities";
    private static final String RESTRICTIONS = PERSON + "/start-restrictions";
    private static final String DELIVERY = "/statutory-deliveries/{id}";

    private VaultStory() {}

    static void tell(Walk walk, String person) {
        tellOfLabels(walk, person);
        tellOfEligibility(walk, person);
        walk.put(RESTRICTIONS, restriction("2026-11-02"), person);
        walk.put(RESTRICTIONS, restriction("2026-11-16"), person);
        walk.get(RESTRICTIONS, person);
        walk.get(RESTRICTIONS + "/history", person);
        tellOfReports(walk);
        walk.replacesNothing("PATCH", LABEL, "labels are told to nobody");
        walk.replacesNothing("POST", LABEL + "/annulments", "labels are told to nobody");
        walk.replacesNothing("PUT", RESTRICTIONS, "each event tells the day that holds, of which the newest counts");
    }

    private static void tellOfLabels(Walk walk, String person) {
        String label = walk.post(PERSON + "/labels", label("LANGDURIG_WERKLOOS"), person)
                .id();
        walk.get(LABEL, person, label);
        walk.patch(LABEL, label("STATUSHOUDER"), person, label);
        walk.post(LABEL + "/terminations", "{\"lastDay\": \"2025-06-30\"}", person, label);
        walk.get(LABEL + "/history", person, label);
        walk.post(LABEL + "/annulments", null, person, label);
        walk.post(PERSON + "/labels", label("BANENAFSPRAAK"), person);
        walk.post(ACCESS, "{\"purpose\": \"ELIGIBILITY\", \"reason\": \"Aanvraag\"}", person);
        walk.get(ACCESS, person);
    }

    private static void tellOfEligibility(Walk walk, String person) {
        String programme = walk.outsider();
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            Vault.publish(
                    tenant,
                    tenant.equals(walk.tenant()) ? programme : walk.inTheOther(programme),
                    1,
                    "LOONKOSTENSUBSIDIE",
                    "PARTICIPATIEPLAATS");
        }
        walk.get("/eligibility-rules");
        String eligibility = walk.post(ELIGIBILITIES, "{\"programmeId\": \"%s\"}".formatted(programme), person)
                .id();
        walk.ask(ELIGIBILITIES, "?programme=" + programme, person);
        walk.get(ELIGIBILITIES + "/{id}", person, eligibility);
        walk.get(ELIGIBILITIES + "/{id}/history", person, eligibility);
    }

    private static void tellOfReports(Walk walk) {
        List<String> people = IntStream.range(0, 10)
                .mapToObj(i -> walk.post("/participants", participant()).id())
                .toList();
        walk.post(
                "/fairness-counts",
                "{\"cohorts\": [{\"name\": \"geplaatst\", \"participantIds\": [%s]}]}"
                        .formatted(people.stream().collect(Collectors.joining("\", \"", "\"", "\""))));
        String delivery =
                walk.post("/statutory-deliveries", """
                        {"kind": "SRG", "period": "2026-06",
                         "rows": [{"participantId": "%s", "fields": {"typeVoorziening": "30"}}]}""".formatted(people.get(0))).id();
        walk.get("/statutory-deliveries");
        walk.get(DELIVERY, delivery);
        walk.get(DELIVERY + "/rows", delivery);
    }

    private static String participant() {
        return """
                {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(Numbers.next());
    }

    private static String label(String code) {
        return """
                {"label": "%s", "validFrom": "2025-01-01", "source": "Intake", "evidence": "Brief van UWV"}""".formatted(code);
    }

    private static String restriction(String earliestStart) {
        return """
                {"earliestStart": "%s", "selection": {"motivated": true, "noDanger": true,
                 "decidedBy": "Selectiecommissie", "decidedOn": "2026-09-01"}}""".formatted(earliestStart);
    }
}
