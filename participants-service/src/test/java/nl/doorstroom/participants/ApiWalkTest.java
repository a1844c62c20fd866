package nl.doorstroom.participants;

import java.io.File;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.ApiWalk;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Walk;

@QuarkusTest
@WithTestResource(RealParts.class)
class ApiWalkTest extends ApiWalk {

    private static final String BENEFITS = "/participants/{participantId}/benefits";
    private static final String PROFILE = "/participants/{participantId}/work-profile";

    @Override
    protected List<File> otherContracts() {
        return List.of(new File("contracts/vum/werkzoekende-profielen.yaml"));
    }

    @Override
    protected void tell(Walk walk) {
        String bsn = Numbers.next();
        String person = walk.post("/participants", participant(bsn)).id();
        String partner = walk.post("/participants", participant(Numbers.next())).id();
        walk.get("/participants");
        walk.get("/participants/{id}", person);
        walk.post("/participants/_zoek", "{\"bsn\": \"%s\"}".formatted(bsn));
        walk.put(PROFILE, profile("3881"), person);
        walk.put(PROFILE, profile("3882"), person);
        walk.get(PROFILE, person);
        walk.get(PROFILE + "/history", person);
        String household =
                walk.post("/households", household(3, person, partner)).id();
        walk.get("/households/{id}", household);
        walk.put("/households/{id}", household(4, person, partner), household);
        walk.get("/households/{id}/history", household);
        walk.ask("/households", "?on=2022-06-01&participantId=" + person);
        walk.ask("/participants/{participantId}/households", "?on=2022-06-01", person);
        tellOfBenefits(walk, person);
        CaseFileStory.tell(walk, person);
        SkillStory.tell(walk, person);
        ConsentStory.tell(walk, person);
        IncomeStory.tell(walk, person);
        CircleStory.tell(walk, person);
        VaultStory.tell(walk, person);
        CopyStory.tell(walk, person);
        PeopleStory.tell(walk);
        RetentionStory.tell(walk);
        walk.replacesNothing(
                "PUT", "/households/{id}", "it holds from a day on, and the newest that is told of a day counts");
        walk.replacesNothing("PUT", PROFILE, "each event tells the whole profile, of which the newest counts");
    }

    private static void tellOfBenefits(Walk walk, String person) {
        String benefit =
                walk.post(BENEFITS, IncomeStory.grant("2023-01-01"), person).id();
        walk.get(BENEFITS, person);
        walk.get(BENEFITS + "/{id}", person, benefit);
        IncomeStory.tellOfReductions(walk, person, benefit);
        walk.post(
                BENEFITS + "/{id}/terminations",
                "{\"lastDay\": \"2025-06-30\", \"reason\": \"WERK\"}",
                person,
                benefit);
        walk.patch(
                BENEFITS + "/{id}",
                "{\"startDate\": \"2022-12-01\", \"lastDay\": \"2025-05-31\", \"reason\": \"WERK\","
                        + " \"backdatingReason\": \"HERSTEL_REGISTRATIE\"}",
                person,
                benefit);
        // Within thirty days, so that the end of the one before is annulled.
        walk.post(BENEFITS, IncomeStory.grant("2025-06-10"), person);
        walk.get(BENEFITS + "/{id}/history", person, benefit);
    }

    private static String participant(String bsn) {
        return """
                {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""".formatted(bsn);
    }

    private static String profile(String pc4) {
        return """
                {"pc4": "%s", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 16, "hoursMax": 32,
                 "shifts": ["DAY"], "licences": ["B"], "languages": [{"language": "nld", "level": 3}],
                 "availableFrom": "2025-02-01"}""".formatted(pc4);
    }

    private static String household(int persons, String... adults) {
        return "{\"adults\": [\"%s\"], \"persons\": %d, \"validFrom\": \"2022-01-01\"}"
                .formatted(String.join("\", \"", adults), persons);
    }
}
