package nl.doorstroom.matching.letter.web;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Feeds;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.TEAMWORK;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(RealParts.class)
class ExplanationResourceTest {

    @Inject
    Inbox inbox;

    private final String person = aPerson();
    private String vacancy;
    private String match;

    @BeforeEach
    void target() {
        inbox.receive(List.of(Feeds.profile(
                person,
                1,
                "\"pc4\": \"3881\", \"hoursMax\": 12, \"skills\": [{\"uri\": \"" + TEAMWORK
                        + "\", \"level\": \"ONVOLDOENDE\"}]")));
        vacancy = aVacancy(anEmployer(), 1);
        String run = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"from\": \"2025-07-01\"}".formatted(person))
                .post(BASE + "/match-runs"));
        match = id(asAdviser()
                .body(
                        "{\"matchRunId\": \"%s\", \"participantId\": \"%s\", \"vacancyId\": \"%s\", \"targetedOn\": \"2025-06-20\"}"
                                .formatted(run, person, vacancy))
                .post(BASE + "/matches"));
    }

    @Test
    void writesToThePersonInDutchUnlessAnotherLanguageIsAskedFor() {
        explain("/matches/" + match + "/explanation?for=participant")
                .then()
                .statusCode(200)
                .body("language", equalTo("nl"))
                .body("title", equalTo("Werk dat bij u kan passen"))
                .body("parts.lines.flatten()", hasItem("Dit leert u nog: Samenwerken"))
                .body("text", containsString("Uw begeleider koos het op 20 juni 2025."))
                .body("text", not(containsString("https://")));
        explain("/matches/" + match + "/explanation?lang=en")
                .then()
                .body("language", equalTo("en"))
                .body("parts.lines.flatten()", hasItem("You still learn this: Samenwerken"));
        asAdviser()
                .header("Accept-Language", "fr, en;q=0.8, nl;q=0.5")
                .get(BASE + "/matches/" + match + "/explanation")
                .then()
                .body("language", equalTo("en"));
    }

    @Test
    void printsItAsText() {
        Response text = explain("/matches/" + match + "/explanation?format=text");

        text.then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(startsWith("Werk dat bij u kan passen\n"));
    }

    @Test
    void refusesWhatItDoesNotWrite() {
        explain("/matches/" + match + "/explanation?lang=de").then().statusCode(400);
        explain("/matches/" + match + "/explanation?for=employer")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("for"));
        explain("/matches/" + aPerson() + "/explanation").then().statusCode(404);
    }

    @Test
    void tellsThatAGapIsClosedSince() {
        inbox.receive(List.of(Feeds.profile(
                person,
                2,
                "\"pc4\": \"3881\", \"hoursMax\": 32, \"skills\": [{\"uri\": \"" + TEAMWORK
                        + "\", \"level\": \"GOED\"}]")));

        explain("/matches/" + match + "/explanation")
                .then()
                .body("parts.lines.flatten()", hasItem("Dit kunt u al: Samenwerken"));
    }

    @Test
    void tellsTheWordsOfARefusalOnceTheyAreReleased() {
        String proposal = anOffer(person, vacancy);
        asAdviser()
                .header("If-Match", "\"5\"")
                .body("{\"by\": \"EMPLOYER\", \"reason\": \"ANDERS\", \"text\": \"Het team verhuist\"}")
                .post(BASE + "/proposals/" + proposal + "/declines")
                .then()
                .statusCode(200);
        explain("/proposals/" + proposal + "/explanation?for=participant")
                .then()
                .statusCode(200)
                .body("text", containsString("De werkgever heeft nee gezegd."))
                .body("text", not(containsString("verhuist")));

        asAdviser()
                .header("If-Match", "\"6\"")
                .post(BASE + "/proposals/" + proposal + "/decline-text-releases")
                .then()
                .statusCode(200);

        explain("/proposals/" + proposal + "/explanation")
                .then()
                .body("text", containsString("De werkgever zei hierover: Het team verhuist"));
    }

    private static Response explain(String path) {
        return asAdviser().get(BASE + path);
    }
}
