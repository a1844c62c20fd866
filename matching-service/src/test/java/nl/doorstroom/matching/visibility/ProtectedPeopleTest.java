package nl.doorstroom.matching.visibility;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Feeds;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPlacement;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whom participants protects, who may see the person sees here, and nobody else. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProtectedPeopleTest {

    private static final String MEMBER = "member-of-the-team";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();

    @Test
    void takesTheExampleOfParticipants() {
        String known = "0199c19e-1111-7f20-8c55-2f6a4b7d9e10";
        inbox.receive(List.of(Feeds.profile(known, 1, "\"pc4\": \"3881\"")));

        inbox.receive(List.of(Topics.example("participants-service", "participant-visibility-changed.v1")));

        asAdviser()
                .get(BASE + "/participants/" + known + "/opportunities")
                .then()
                .statusCode(404);
        asUser("1f0c0a52-57f1-4b0e-9f0e-6b3a2a1c9d01")
                .get(BASE + "/participants/" + known + "/opportunities")
                .then()
                .statusCode(200);
    }

    @Test
    void hidesAProtectedPersonFromEverybodyButWhoMaySeeThePerson() {
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 2);
        inbox.receive(List.of(Feeds.profile(person.toString(), 1, "\"pc4\": \"3881\", \"hoursMax\": 32")));
        String proposal = anOffer(person.toString(), vacancy);
        String placement = id(aPlacement(person.toString(), employer));
        String run = id(asAdviser()
                .body("{\"participantId\": \"%s\"}".formatted(person))
                .post(BASE + "/match-runs"));
        String match = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"matchRunId\": \"%s\"}"
                        .formatted(person, vacancy, run))
                .post(BASE + "/matches"));

        inbox.receive(List.of(Guarded.restricted(person, 2, MEMBER), Guarded.open(person, 1)));

        for (String path : List.of(
                "/proposals/" + proposal,
                "/proposals/" + proposal + "/status-history",
                "/placements/" + placement,
                "/placements/" + placement + "/history",
                "/match-runs/" + run,
                "/match-runs/" + run + "/inputs",
                "/matches/" + match,
                "/matches/" + match + "/gaps",
                "/participants/" + person + "/opportunities")) {
            asAdviser().get(BASE + path).then().statusCode(404);
            asUser(MEMBER).get(BASE + path).then().statusCode(200);
        }
        asAdviser().get(BASE + "/proposals?participantId=" + person).then().body("items", empty());
        asAdviser().get(BASE + "/placements?participantId=" + person).then().body("items", empty());
        asUser(MEMBER).get(BASE + "/placements?participantId=" + person).then().body("items.id", contains(placement));
        assertEquals(compared(asAdviser(), vacancy) + 1, compared(asUser(MEMBER), vacancy));
        asAdviser()
                .body("{\"participantId\": \"%s\"}".formatted(person))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/participantId"));
        aPlacement(person.toString(), employer).then().statusCode(400);

        inbox.receive(List.of(Guarded.open(person, 3)));
        asAdviser().get(BASE + "/placements/" + placement).then().statusCode(200);
    }

    /** With how many people a vacancy is compared. */
    private static int compared(RequestSpecification user, String vacancy) {
        String run = id(user.body("{\"vacancyId\": \"%s\"}".formatted(vacancy)).post(BASE + "/match-runs"));
        return asAdviser().get(BASE + "/match-runs/" + run + "/inputs").path("candidates");
    }

    private static RequestSpecification asUser(String user) {
        return given().auth()
                .oauth2(Tokens.ofUser(Tokens.PUTTEN, Tokens.PUTTEN, user, Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON);
    }
}
