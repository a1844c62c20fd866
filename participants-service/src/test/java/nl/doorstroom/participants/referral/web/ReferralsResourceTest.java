package nl.doorstroom.participants.referral.web;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Organisations.PARTNER;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.at;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static nl.doorstroom.participants.testing.Organisations.today;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReferralsResourceTest {

    private static final String REFERRALS = BASE + "/referrals";
    private static final String OTHER_PARTNER = "00000001000000000302";

    @Inject
    MeterRegistry metrics;

    @Test
    void receivesAReferralThatThePartnerFollowsWithoutSeeingWhoItIs() {
        String bsn = Numbers.next();

        Response received = refer(bsn);

        received.then()
                .statusCode(202)
                .body("state", equalTo("RECEIVED"))
                .body("answerBy", equalTo(today().plusDays(14).toString()))
                .body("person", nullValue());
        String location = received.header("Location");
        asPartner()
                .get(location)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("person", nullValue());
        asOffice()
                .get(location)
                .then()
                .body("partner", equalTo(PARTNER))
                .body("person.bsn", equalTo("******" + bsn.substring(6)))
                .body("person.familyName", equalTo("Voorbeeld"));
        as(PUTTEN, "referrals:read", "bsn:read").get(location).then().body("person.bsn", equalTo(bsn));
    }

    @Test
    void showsAPartnerItsOwnReferralsAlone() {
        String id = refer(Numbers.next()).path("id");

        at(OTHER_PARTNER, "referrals:read").get(REFERRALS + "/" + id).then().statusCode(404);
        at(OTHER_PARTNER, "referrals:read").get(REFERRALS + "?limit=100").then().body("items.id", not(hasItem(id)));
        at(OTHER_PARTNER, "referrals:read")
                .get(REFERRALS + "?partner=" + PARTNER)
                .then()
                .body("items.id", not(hasItem(id)));
        at(OTHER_PARTNER, "referrals:read", "referrals:decide")
                .header("If-Match", "\"1\"")
                .body(rejection())
                .post(REFERRALS + "/" + id + "/decisions")
                .then()
                .statusCode(403);
        as(VOORBURG, "referrals:read").get(REFERRALS + "/" + id).then().statusCode(404);
        asOffice()
                .get(REFERRALS + "?partner=" + PARTNER + "&state=RECEIVED&limit=100")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void registersWhoIsAcceptedAndLinksThePartnerForAWhile() throws SQLException {
        String bsn = Numbers.next();
        String id = refer(bsn).path("id");

        String person = decide(id, Map.of("decision", "ACCEPTED", "reason", "PASSEND"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("participantId");

        as(PUTTEN, "participants:read")
                .get(BASE + "/participants/" + person)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Voorbeeld"));
        asPartner()
                .get(REFERRALS + "/" + id)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("decisionReason", equalTo("PASSEND"))
                .body("participantId", nullValue())
                .body("decidedBy", nullValue());
        at(PARTNER, "participants:read")
                .get(BASE + "/participants/" + person)
                .then()
                .statusCode(200);
        at(OTHER_PARTNER, "participants:read")
                .get(BASE + "/participants/" + person)
                .then()
                .statusCode(404);
        assertTrue(activities(person).contains("decide-referral"));
        assertEquals(
                today().plusDays(28).toString(),
                text("select valid_to::text from participant_link where id = ?::uuid", id));
        decide(id, rejection()).then().statusCode(409).body("type", containsString("referral-is-answered"));
    }

    @Test
    void findsWhoIsAParticipantAlreadyAndRefusesAnother() {
        String bsn = Numbers.next();
        String known = aParticipant(bsn);
        String id = refer(bsn).path("id");

        decide(id, accepted(aParticipant())).then().statusCode(400).body("errors.pointer", hasItem("/participantId"));
        decide(id, accepted(UUID.randomUUID().toString())).then().statusCode(400);
        decide(id, Map.of("decision", "ACCEPTED", "reason", "AL_IN_BEGELEIDING"))
                .then()
                .statusCode(200)
                .body("participantId", equalTo(known));
    }

    @Test
    void asksWhoItIsWhenTheReferralSaysTooLittle() {
        String id = asPartner()
                .body("""
                        {"reason": "INKOMEN", "person":
                          {"givenName": "J\u00f6rg", "familyName": "%s", "birthDate": "1984-03-12"}}""".formatted(UUID.randomUUID()))
                .post(REFERRALS)
                .path("id");

        decide(id, Map.of("decision", "ACCEPTED", "reason", "PASSEND"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/participantId"));
        decide(id, accepted(aParticipant())).then().statusCode(200);
    }

    @Test
    void hidesTheReferralOfAProtectedPersonFromWhoMayNotSeeThePerson() {
        String bsn = Numbers.next();
        String person = aParticipant(bsn);
        String id = refer(bsn).path("id");
        decide(id, accepted(person)).then().statusCode(200);
        appoint(person, "member", PUTTEN);

        protect(person);

        asOffice().get(REFERRALS + "/" + id).then().statusCode(404);
        asPartner().get(REFERRALS + "/" + id).then().statusCode(200);
        at(PARTNER, "participants:read")
                .get(BASE + "/participants/" + person)
                .then()
                .statusCode(404);
    }

    @Test
    void takesAPersonOnceAtATimeAndAReferenceOnce() {
        String bsn = Numbers.next();
        String reference = UUID.randomUUID().toString();
        String id = asPartner().body(body(bsn, reference)).post(REFERRALS).path("id");

        for (String again : List.of(body(bsn, UUID.randomUUID().toString()), body(Numbers.next(), reference))) {
            asPartner()
                    .body(again)
                    .post(REFERRALS)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("already-referred"))
                    .body("id", equalTo(id));
        }
        at(OTHER_PARTNER, "referrals:write")
                .body(body(bsn, reference))
                .post(REFERRALS)
                .then()
                .statusCode(202);
        decide(id, rejection()).then().statusCode(200);
        refer(bsn).then().statusCode(202);
    }

    @Test
    void letsThePartnerAloneTakeAReferralBack() {
        String id = refer(Numbers.next()).path("id");
        String withdrawals = REFERRALS + "/" + id + "/withdrawals";
        as(PUTTEN, "referrals:write")
                .header("If-Match", "\"1\"")
                .post(withdrawals)
                .then()
                .statusCode(403);
        at(OTHER_PARTNER, "referrals:write")
                .header("If-Match", "\"1\"")
                .post(withdrawals)
                .then()
                .statusCode(404);

        asPartner()
                .header("If-Match", "\"1\"")
                .post(withdrawals)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void remindsOnceOfWhatWasNotAnsweredInTime() throws SQLException {
        String id = refer(Numbers.next()).path("id");
        String answered = refer(Numbers.next()).path("id");
        letTermsPass(id, answered);
        decide(answered, rejection()).then().statusCode(200);
        double before = metrics.counter("doorstroom.referrals.overdue").count();

        run("referral-reminders");

        asOffice()
                .get(REFERRALS + "?overdue=true&limit=100")
                .then()
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(answered)))
                .body("items.find { it.id == '" + id + "' }.overdue", equalTo(true));
        asOffice().get(REFERRALS + "?overdue=false&limit=100").then().body("items.id", not(hasItem(id)));
        assertEquals(before + 1, metrics.counter("doorstroom.referrals.overdue").count());
        assertEquals(today().toString(), text("select reminded_on::text from referral where id = ?::uuid", id));
    }

    @Test
    void forgetsWhoWasNotTakenInWhenTheTermIsOver() throws SQLException {
        String id = asPartner()
                .body(body(Numbers.next(), UUID.randomUUID().toString()))
                .post(REFERRALS)
                .path("id");
        String open = refer(Numbers.next()).path("id");
        decide(id, rejection()).then().statusCode(200);
        as(PUTTEN, "retention:write").body("{\"months\": 12}").put(BASE + "/retention-terms/VERWIJZING");

        run("referral-expiry");
        asOffice().get(REFERRALS + "/" + id).then().body("person.familyName", equalTo("Voorbeeld"));
        assertEquals("1", text("""
                with answered as (update referral set decided_on = decided_on - interval '13 months'
                  where id = ?::uuid returning 1) select count(*)::text from answered""", id));
        run("referral-expiry");

        asOffice()
                .get(REFERRALS + "/" + id)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("forgottenOn", equalTo(today().toString()))
                .body("reference", nullValue())
                .body("person", nullValue());
        asOffice().get(REFERRALS + "/" + open).then().body("person.familyName", equalTo("Voorbeeld"));
        assertEquals("true", text("select (wrapped_key is null)::text from data_key where person_id = ?::uuid", id));
    }

    @Test
    void sealsWhoItIsAndTellsNobodyOfThePartner() throws SQLException {
        String bsn = Numbers.next();
        UUID id = UUID.fromString(refer(bsn).path("id"));
        decide(id.toString(), Map.of("decision", "ACCEPTED", "reason", "PASSEND"))
                .then()
                .statusCode(200);

        String row = text("select r::text from referral r where id = ?::uuid", id.toString());
        assertFalse(row.contains("Voorbeeld"));
        for (String event : List.of("referral-received", "referral-decided")) {
            ConsumerRecord<String, byte[]> told = Topics.await("participants.events.v1", event, id);
            assertEquals(Set.of(), Topics.violations(told));
            String text = new String(told.value(), StandardCharsets.UTF_8) + told.headers();
            for (String word : List.of(PARTNER, bsn, "Voorbeeld", "BEGELEIDING", "PASSEND")) {
                assertFalse(text.contains(word), word + " is told");
            }
        }
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        asPartner()
                .body("{\"reason\": \"INKOMEN\", \"person\": {\"familyName\": \"Voorbeeld\"}}")
                .post(REFERRALS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/person/bsn"));
        asPartner()
                .body("""
                        {"reference": "two words", "reason": "INKOMEN", "answerBy": "2020-01-01",
                         "person": {"bsn": "123456789", "givenName": "", "familyName": "", "birthDate": "2190-01-01"}}""")
                .post(REFERRALS)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/reference",
                                "/answerBy",
                                "/person/bsn",
                                "/person/givenName",
                                "/person/familyName",
                                "/person/birthDate"));
        String id = refer(Numbers.next()).path("id");
        decide(id, Map.of("decision", "REJECTED", "reason", "PASSEND"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        asOffice().get(REFERRALS + "?partner=x").then().statusCode(400);
        asOffice()
                .get(REFERRALS + "/" + id)
                .then()
                .body("decidedOn", nullValue())
                .body("id", notNullValue());
    }

    private static void run(String job) {
        String run = as(PUTTEN, "operations:write")
                .body(Map.of("job", job, "day", today().toString()))
                .post(BASE + "/job-runs")
                .header("Location");
        await().until(() ->
                as(PUTTEN, "operations:write").get(run).path("state").equals("COMPLETED"));
    }

    private static void letTermsPass(String... ids) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update = connection.prepareStatement("update referral set received_on = current_date"
                        + " - 20, answer_by = current_date - 6 where id = any (?::uuid[])")) {
            update.setArray(1, connection.createArrayOf("text", ids));
            assertEquals(ids.length, update.executeUpdate());
        }
    }

    private static String text(String question, String id) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next(), question);
                return String.valueOf(row.getString(1));
            }
        }
    }

    private static Response decide(String id, Map<String, String> body) {
        String etag = asOffice().get(REFERRALS + "/" + id).header("ETag");
        return as(PUTTEN, "referrals:read", "referrals:decide")
                .header("If-Match", etag)
                .body(body)
                .post(REFERRALS + "/" + id + "/decisions");
    }

    private static Map<String, String> accepted(String participant) {
        return Map.of("decision", "ACCEPTED", "reason", "PASSEND", "participantId", participant);
    }

    private static Map<String, String> rejection() {
        return Map.of("decision", "REJECTED", "reason", "GEEN_AANBOD");
    }

    private static Response refer(String bsn) {
        return asPartner().body(body(bsn, UUID.randomUUID().toString())).post(REFERRALS);
    }

    private static String body(String bsn, String reference) {
        return """
                {"reference": "%s", "reason": "BEGELEIDING_NAAR_WERK",
                 "person": {"bsn": "%s", "givenName": "Sanne", "namePrefix": "van der", "familyName": "Voorbeeld",
                            "birthDate": "1984-03-12"}}""".formatted(reference, bsn);
    }

    private static RequestSpecification asPartner() {
        return at(PARTNER, "referrals:read", "referrals:write");
    }

    private static RequestSpecification asOffice() {
        return as(PUTTEN, "referrals:read");
    }
}
