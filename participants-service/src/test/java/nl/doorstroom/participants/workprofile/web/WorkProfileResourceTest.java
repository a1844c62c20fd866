package nl.doorstroom.participants.workprofile.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class WorkProfileResourceTest {

    @Test
    void isRegisteredWithoutAVersionAndReplacedAgainstOne() {
        String profile = aProfileOf(aParticipant());

        asCaseManager()
                .body("{\"pc4\": \"3881\", \"hoursMax\": 24, \"shifts\": [\"DAY\"]}")
                .put(profile)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        asCaseManager().body("{\"hoursMax\": 32}").put(profile).then().statusCode(428);
        asCaseManager()
                .header("If-Match", "\"7\"")
                .body("{\"hoursMax\": 32}")
                .put(profile)
                .then()
                .statusCode(412);
        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"hoursMax\": 32}")
                .put(profile)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("hoursMax", equalTo(32))
                .body("pc4", nullValue())
                .body("shifts", hasSize(0));
    }

    @Test
    void isNotRegisteredByWhoMeantToReplaceOne() {
        String profile = aProfileOf(aParticipant());

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"hoursMax\": 32}")
                .put(profile)
                .then()
                .statusCode(412)
                .body("type", containsString("precondition-failed"));

        asCaseManager().get(profile).then().statusCode(404);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        asCaseManager()
                .body("{\"pc4\": \"0123\", \"hoursMin\": 32, \"hoursMax\": 24, \"skills\": [{\"uri\": \"no uri\","
                        + " \"scheme\": \"COMPETENT_NL\"}]}")
                .put(aProfileOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/pc4", "/hoursMax", "/skills/0/uri"));
        asCaseManager()
                .body("{\"transport\": [\"FIETS\", \"RUIMTESCHIP\"]}")
                .put(aProfileOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/transport/1"));
    }

    @Test
    void refusesWhatIsNamedTwice() {
        String skill = "{\"uri\": \"https://linkeddata.competentnl.nl/id/skill/1\", \"scheme\": \"COMPETENT_NL\"";

        asCaseManager()
                .body(("{\"transport\": [\"FIETS\", \"AUTO\", \"FIETS\"], \"shifts\": [\"DAY\", \"DAY\"],"
                                + " \"languages\": [{\"language\": \"nld\", \"level\": 1}, {\"language\": \"nld\","
                                + " \"level\": 3}], \"skills\": [%s}, %s, \"level\": \"NIET\"}]}")
                        .formatted(skill, skill))
                .put(aProfileOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/transport/2", "/shifts/1", "/languages/1", "/skills/1"));
    }

    @Test
    void keepsWhatItWasBeforeAChange() {
        String profile = aProfileOf(aParticipant());
        asCaseManager().body("{\"pc4\": \"3881\"}").put(profile).then().statusCode(200);
        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"pc4\": \"3882\"}")
                .put(profile)
                .then()
                .statusCode(200);

        asCaseManager()
                .get(profile + "/history")
                .then()
                .statusCode(200)
                .body("items.profile.pc4", contains("3881", "3882"))
                .body("items.version", contains(1, 2))
                .body("items.recordedBy", contains(notNullValue(), notNullValue()));
        as(VOORBURG, "participants:read").get(profile + "/history").then().statusCode(404);
        asCaseManager().get(aProfileOf(aParticipant()) + "/history").then().statusCode(404);
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String profile = aProfileOf(aParticipant());
        asCaseManager().body("{}").put(profile).then().statusCode(200);

        as(VOORBURG, "participants:read").get(profile).then().statusCode(404);
        as(VOORBURG, "participants:write").body("{}").put(profile).then().statusCode(404);
    }

    private static String aProfileOf(String participant) {
        return BASE + "/participants/" + participant + "/work-profile";
    }
}
