package nl.doorstroom.participants.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.at;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An organisation is told by webhook of whom it would be shown, and of nobody else. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ParticipantEventsTest {

    private static final String ORGANISATION = "00000001000000000903";

    @Test
    void tellsAnOrganisationOfThePeopleWhoAreLinkedToIt() {
        String linked = aParticipant();
        String unlinked = aParticipant();
        String hidden = aParticipant();
        appoint(linked, "coach", ORGANISATION).then().statusCode(201);
        appoint(hidden, "coach", ORGANISATION).then().statusCode(201);
        protect(hidden);
        String subscription = subscribe();

        for (String person : List.of(linked, unlinked, hidden)) {
            asUser("coach", "participants:write")
                    .body("{\"pc4\": \"3881\"}")
                    .put(BASE + "/participants/" + person + "/work-profile")
                    .then()
                    .statusCode(200);
        }
        String couple = aHousehold("2022-01-01", unlinked, linked);
        aHousehold("2022-01-01", aParticipant());
        String benefit = aBenefit(linked, "WW", "2023-01-01");
        aBenefit(unlinked, "WW", "2023-01-01");

        assertEquals(
                Set.of(BASE + "/participants/" + linked + "/work-profile", couple, benefit),
                Set.copyOf(request()
                        .get(BASE + "/subscriptions/" + subscription + "/deliveries?limit=100")
                        .<List<String>>path("items.dataref")));
        request()
                .header(
                        "If-Match",
                        request().get(BASE + "/subscriptions/" + subscription).header("ETag"))
                .delete(BASE + "/subscriptions/" + subscription)
                .then()
                .statusCode(200);
    }

    private static String subscribe() {
        List<String> types =
                List.of("participant-registered", "work-profile-changed", "household-changed", "benefit-started");
        return request()
                .body(Map.of(
                        "address",
                        "http://localhost:1/hooks",
                        "eventTypes",
                        types.stream()
                                .map(type -> "nl.doorstroom.participants." + type + ".v1")
                                .toList()))
                .post(BASE + "/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification request() {
        return at(ORGANISATION, "subscriptions:read", "subscriptions:write", "participants:read", "benefits:read");
    }
}
