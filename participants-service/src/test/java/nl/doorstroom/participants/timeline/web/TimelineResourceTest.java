package nl.doorstroom.participants.timeline.web;

import java.sql.SQLException;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class TimelineResourceTest {

    @Test
    void tellsWhatWasDoneHereAndWhoDidNotAnswer() throws SQLException {
        String person = aParticipant();
        aHousehold("2022-01-01", person);
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        end(benefit, "2025-02-28");

        Response timeline = timeline(person, "", "participants:read", "benefits:read");

        assertEquals(
                List.of("benefit-spell", "benefit-spell", "household", "participant"), timeline.path("items.kind"));
        assertEquals(List.of("CHANGED", "CREATED", "CHANGED", "CREATED"), timeline.path("items.change"));
        assertEquals(benefit, timeline.path("items[0].href"));
        assertEquals(List.of("matching", "reporting", "trajectories"), timeline.path("missing"));
        assertTrue(activities(person).contains("read-timeline"));
    }

    @Test
    void tellsBothAdultsOfABenefitThatTheyShareAndNobodyElse() {
        String person = aParticipant();
        String partner = aParticipant();
        aHousehold("2022-01-01", person, partner);
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");

        Response timeline = timeline(partner, "?category=UITKERING", "participants:read", "benefits:read");

        assertEquals(List.of("CREATED"), timeline.path("items.change"));
        assertTrue(timeline.<String>path("items[0].href").contains(partner));
        assertEquals(
                List.of(),
                timeline(aParticipant(), "?category=UITKERING", "participants:read", "benefits:read")
                        .path("items"));
    }

    @Test
    void leavesOutWhatTheCallerMayNotRead() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");

        Response timeline = timeline(person, "", "participants:read");

        assertTrue(timeline.<List<String>>path("items.kind").contains("participant"));
        assertTrue(!timeline.<List<String>>path("items.kind").contains("benefit-spell"));
    }

    @Test
    void filtersByCategory() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");

        assertEquals(
                List.of("UITKERING"),
                timeline(person, "?category=UITKERING", "participants:read", "benefits:read")
                        .path("items.category"));
        timeline(person, "?category=WEER", "participants:read").then().statusCode(400);
    }

    @Test
    void goesOnByItsCursor() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        String[] permissions = {"participants:read", "benefits:read"};

        Response first = timeline(person, "?limit=1", permissions);
        Response second = timeline(person, "?limit=100&cursor=" + first.path("nextCursor"), permissions);

        assertEquals(List.of("benefit-spell"), first.path("items.kind"));
        assertTrue(second.<List<String>>path("items.kind").contains("participant"));
        assertTrue(!second.<List<String>>path("items.id").contains(first.<String>path("items[0].id")));
        timeline(person, "?category=UITKERING&cursor=" + first.path("nextCursor"), permissions)
                .then()
                .statusCode(400);
    }

    @Test
    void knowsNobodyOfAnotherTenant() {
        as(VOORBURG, "participants:read")
                .get(BASE + "/participants/" + aParticipant() + "/timeline")
                .then()
                .statusCode(404);
    }

    private static Response timeline(String person, String query, String... permissions) {
        return as(PUTTEN, permissions).get(BASE + "/participants/" + person + "/timeline" + query);
    }
}
