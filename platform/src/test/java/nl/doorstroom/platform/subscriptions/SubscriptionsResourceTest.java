package nl.doorstroom.platform.subscriptions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class SubscriptionsResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String SUBSCRIPTIONS = "/sample/v1/subscriptions";
    private static final String WRITTEN = "nl.doorstroom.sample.note-written.v1";
    private static final String HIDDEN = "nl.doorstroom.sample.note-hidden.v1";
    private static final String[] PERMISSIONS = {
        "subscriptions:read", "subscriptions:write", "notes:read", "notes:write"
    };

    @Test
    void showsTheSecretOnceAndKeepsItUnreadable() throws SQLException {
        Response made = subscribe(Tokens.of(PUTTEN, PERMISSIONS), WRITTEN);

        made.then().statusCode(201).body("secret", startsWith("whsec_")).body("state", equalTo("ACTIVE"));
        String id = made.path("id");
        as(Tokens.of(PUTTEN, PERMISSIONS))
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("secret", nullValue());
        assertFalse(column("secret", id).contains(made.<String>path("secret").substring(6)));
    }

    @Test
    void isTheClientsOwn() {
        String mine = subscribe(Tokens.of(PUTTEN, PERMISSIONS), WRITTEN).path("id");

        for (String token : List.of(
                Tokens.ofClient(PUTTEN, "another", PERMISSIONS),
                Tokens.ofOrganisation(PUTTEN, GRESBO, PERMISSIONS),
                Tokens.ofOrganisation(PUTTEN, GRESBO, "subscriptions:read", "subscriptions:write", "operations:write"),
                Tokens.of(VOORBURG, PERMISSIONS))) {
            as(token).get(SUBSCRIPTIONS + "/" + mine).then().statusCode(404);
            as(token).get(SUBSCRIPTIONS + "/" + mine + "/deliveries").then().statusCode(404);
            as(token).post(SUBSCRIPTIONS + "/" + mine + "/deliveries").then().statusCode(404);
            as(token)
                    .header("If-Match", "\"1\"")
                    .delete(SUBSCRIPTIONS + "/" + mine)
                    .then()
                    .statusCode(404);
            as(token).get(SUBSCRIPTIONS + "?limit=100").then().body("items.id", not(hasItem(mine)));
        }
    }

    @Test
    void isSeenAndStoppedByOperations() {
        String mine = subscribe(Tokens.ofOrganisation(PUTTEN, GRESBO, PERMISSIONS), WRITTEN)
                .path("id");
        String operator =
                Tokens.ofClient(PUTTEN, "desk", "subscriptions:read", "subscriptions:write", "operations:write");

        as(operator).get(SUBSCRIPTIONS + "?limit=100").then().body("items.id", hasItem(mine));
        as(operator)
                .header("If-Match", "\"1\"")
                .post(SUBSCRIPTIONS + "/" + mine + "/pauses")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("pauseReason", equalTo("ASKED"));
        as(operator)
                .header("If-Match", "\"2\"")
                .post(SUBSCRIPTIONS + "/" + mine + "/secrets")
                .then()
                .statusCode(404);
    }

    @Test
    void isRefusedWhatTheClientMayNotRead() {
        subscribe(Tokens.of(PUTTEN, "subscriptions:write"), WRITTEN)
                .then()
                .statusCode(403)
                .body("detail", containsString("notes:read"));
        subscribe(Tokens.ofOrganisation(PUTTEN, GRESBO, PERMISSIONS), HIDDEN)
                .then()
                .statusCode(403)
                .body("detail", containsString("own organisation"));
        subscribe(Tokens.of(PUTTEN, PERMISSIONS), HIDDEN).then().statusCode(201);
    }

    @Test
    void isToldWhichEventsThereAre() {
        subscribe(Tokens.of(PUTTEN, PERMISSIONS), "nl.doorstroom.sample.note-burned.v1")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/eventTypes/0"))
                .body("errors[0].detail", containsString(WRITTEN));
    }

    @Test
    void tellsAnotherOrganisationOfWhatIsLinkedToItAlone() {
        String token = Tokens.ofOrganisation(PUTTEN, GRESBO, PERMISSIONS);
        String theirs = subscribe(token, WRITTEN).path("id");
        String own = subscribe(Tokens.of(PUTTEN, PERMISSIONS), WRITTEN).path("id");
        String elsewhere = subscribe(Tokens.of(VOORBURG, PERMISSIONS), WRITTEN).path("id");

        note("of nobody");
        String linked = note(GRESBO);

        assertEquals(List.of(linked), subjects(token, theirs));
        assertEquals(2, subjects(Tokens.of(PUTTEN, PERMISSIONS), own).size());
        assertEquals(List.of(), subjects(Tokens.of(VOORBURG, PERMISSIONS), elsewhere));
    }

    @Test
    void goesOnOnlyAfterAPause() {
        String id = subscribe(Tokens.of(PUTTEN, PERMISSIONS), WRITTEN).path("id");

        move(id, "resumptions", 1).then().statusCode(409).body("type", containsString("subscription-is-active"));
        move(id, "pauses", 1).then().statusCode(200);
        move(id, "pauses", 2).then().statusCode(409).body("type", containsString("subscription-is-paused"));
        move(id, "pauses", 1).then().statusCode(412);
    }

    @Test
    void isLimitedInNumberForAClientAndForATenant() {
        String token = Tokens.of("00000001000000000777", PERMISSIONS);
        String other = Tokens.ofClient("00000001000000000777", "other", PERMISSIONS);
        for (int i = 0; i < 40; i++) {
            subscribe(token, WRITTEN).then().statusCode(201);
        }
        Response oneMore = subscribe(token, WRITTEN);
        for (int i = 0; i < 10; i++) {
            subscribe(other, WRITTEN).then().statusCode(201);
        }
        Response anothersToo = subscribe(other, WRITTEN);

        String first = as(token).get(SUBSCRIPTIONS).path("items[0].id");
        as(token)
                .header("If-Match", "\"1\"")
                .delete(SUBSCRIPTIONS + "/" + first)
                .then()
                .statusCode(200);

        oneMore.then()
                .statusCode(409)
                .body("type", containsString("too-many-subscriptions"))
                .body("detail", containsString("client has [40]"));
        anothersToo.then().statusCode(409).body("detail", containsString("tenant has [50]"));
        subscribe(token, WRITTEN).then().statusCode(201);
    }

    @Test
    void leavesWhoSubscribedAndWhoEndedItInTheAuditLog() throws SQLException {
        String id = subscribe(Tokens.of(PUTTEN, PERMISSIONS), WRITTEN).path("id");
        as(Tokens.of(PUTTEN, PERMISSIONS))
                .header("If-Match", "\"1\"")
                .post(SUBSCRIPTIONS + "/" + id + "/secrets")
                .then()
                .statusCode(200);
        as(Tokens.of(PUTTEN, PERMISSIONS))
                .header("If-Match", "\"2\"")
                .delete(SUBSCRIPTIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));

        assertEquals(
                "CREATE {address,client,eventTypes,organisation,state} UPDATE {secret} UPDATE {state}",
                one("select string_agg(action || ' ' || fields::text, ' ' order by id) from audit_entry"
                        + " where entity_id = '" + id + "'"));
        assertEquals("null", column("secret", id));
    }

    @Test
    void listsDeliveriesByState() {
        String token = Tokens.of(PUTTEN, PERMISSIONS);
        String id = subscribe(token, WRITTEN).path("id");
        as(token).post(SUBSCRIPTIONS + "/" + id + "/deliveries").then().statusCode(201);

        as(token)
                .get(SUBSCRIPTIONS + "/" + id + "/deliveries?state=PENDING")
                .then()
                .body("items.eventType", equalTo(List.of("nl.doorstroom.sample.subscription-tested.v1")))
                .body("items.dataref", equalTo(List.of(SUBSCRIPTIONS + "/" + id)));
        as(token)
                .get(SUBSCRIPTIONS + "/" + id + "/deliveries?state=FAILED")
                .then()
                .body("items", hasSize(0));
    }

    private static List<String> subjects(String token, String subscription) {
        return as(token).get(SUBSCRIPTIONS + "/" + subscription + "/deliveries").path("items.subject");
    }

    private static Response move(String id, String transition, int version) {
        return as(Tokens.of(PUTTEN, PERMISSIONS))
                .header("If-Match", "\"" + version + "\"")
                .post(SUBSCRIPTIONS + "/" + id + "/" + transition);
    }

    private static Response subscribe(String token, String type) {
        return as(token)
                .body(Map.of("address", "http://localhost:1/" + UUID.randomUUID(), "eventTypes", List.of(type)))
                .post(SUBSCRIPTIONS);
    }

    private static String note(String text) {
        String location = as(Tokens.of(PUTTEN, PERMISSIONS))
                .body(Map.of("text", text + " " + UUID.randomUUID(), "number", 1))
                .post("/sample/v1/notes")
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String column(String column, String id) throws SQLException {
        return one("select encode(" + column + ", 'escape') from subscription where id = '" + id + "'");
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
