package nl.doorstroom.participants.retention.web;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.crypto.PersonIsErased;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.changeHousehold;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.register;
import static nl.doorstroom.participants.testing.Office.registerHousehold;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class RetentionTest {

    @Inject
    PersonCipher cipher;

    @Inject
    Inbox inbox;

    @Test
    void erasesEverythingOfAPersonAndTellsIt() throws SQLException {
        String bsn = Numbers.next();
        String person = aParticipant(bsn);
        String partner = aParticipant();
        aHousehold("2023-01-01", person);
        end(aBenefit(person, "PW_ALGEMEEN", "2023-01-01"), "2024-03-31").then().statusCode(200);
        String shared = aHousehold("2024-06-01", partner, person);
        end(aBenefit(person, "WW", "2024-06-01"), "2024-12-31").then().statusCode(200);
        asCaseManager()
                .body("{\"pc4\": \"3881\", \"hoursMax\": 24}")
                .put(BASE + "/participants/" + person + "/work-profile")
                .then()
                .statusCode(200);

        Response erasure = erase(person);

        erasure.then().statusCode(201).body("erasedIds", contains(person)).body("ground", equalTo("REQUEST"));
        Set<String> traces = new TreeSet<>(Erased.TRACES);
        traces.add("erasure");
        assertEquals(traces, Erased.tablesThatName(person));
        assertThrows(
                PersonIsErased.class,
                () -> CurrentTenant.call(PUTTEN, () -> cipher.encrypt(UUID.fromString(person), "again")));
        asCaseManager().get(BASE + "/participants/" + person).then().statusCode(404);
        asCaseManager().get(shared).then().statusCode(200).body("members.participantId", contains(partner));
        erase(person).then().statusCode(404);
        assertEquals(
                Set.of(),
                Topics.violations(Topics.await(
                        "participants.events.v1", "participant-anonymised", UUID.fromString(erasure.path("id")))));
        // The number is free: the same person may come again, as somebody new.
        register(bsn).then().statusCode(201);
    }

    @Test
    void erasesNobodyWhoIsHeldOrHasABenefit() {
        String person = aParticipant();
        String benefit = aBenefit(person, "WW", "2024-01-01");
        erase(person).then().statusCode(409).body("type", endsWith("/file-is-in-use"));
        close(person, "2025-01-31").then().statusCode(409).body("type", endsWith("/file-is-in-use"));
        end(benefit, "2024-12-31").then().statusCode(200);
        Response hold = asPrivacyOfficer()
                .body("{\"reason\": \"BEZWAAR_OF_BEROEP\"}")
                .post(BASE + "/participants/" + person + "/legal-holds");

        erase(person)
                .then()
                .statusCode(409)
                .body("type", endsWith("/file-is-held"))
                .body("legalHoldId", equalTo(hold.path("id")));

        asPrivacyOfficer()
                .header("If-Match", hold.header("ETag"))
                .delete(hold.header("Location"))
                .then()
                .statusCode(200);
        erase(person).then().statusCode(201);
    }

    @Test
    void closesTheFileOfWhoLeftTheHouseholdThatHasTheBenefit() {
        String left = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2023-01-01", left, stays);
        aBenefit(stays, "PW_ALGEMEEN", "2023-01-01");
        changeHousehold(household, "2025-01-01", stays).then().statusCode(200);

        close(left, "2024-12-30").then().statusCode(409).body("type", endsWith("/file-is-in-use"));
        close(left, "2024-12-31").then().statusCode(201);
        close(stays, "2024-12-31").then().statusCode(409).body("type", endsWith("/file-is-in-use"));
    }

    @Test
    void erasesNobodyWhoHasAPlaceInACrewOrIsGuided() {
        String person = aParticipant();
        UUID place = UUID.randomUUID();
        inbox.receive(List.of(Works.taken(place, 1, person, "2025-03-03")));

        erase(person)
                .then()
                .statusCode(409)
                .body("type", endsWith("/file-is-in-use"))
                .body("lastingId", equalTo(place.toString()));

        inbox.receive(List.of(Works.freed(place, 2, person, "2025-06-02")));
        erase(person).then().statusCode(201);
    }

    @Test
    void erasesOnceWhenAskedTwiceAtTheSameMoment() throws Exception {
        String person = aParticipant();

        List<Integer> answers = AtOnce.statuses(Collections.nCopies(4, () -> erase(person)));

        // Who comes second is overtaken, who comes later finds nobody.
        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(3, Collections.frequency(answers, 404) + Collections.frequency(answers, 409), answers.toString());
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,2025-02-27,false", "2024-02-29,2025-02-28,true", "2025-01-31,2026-01-30,false"})
    void erasesAtTheEndOfTheTermAndNotBefore(LocalDate closedOn, LocalDate day, boolean erased) {
        setTerm("AANMELDING", 12);
        String person = aParticipant();
        closeAs(person, "AANMELDING", closedOn.toString()).then().statusCode(201);

        runEndOfTerm(day);

        asCaseManager().get(BASE + "/participants/" + person).then().statusCode(erased ? 404 : 200);
    }

    @Test
    void keepsWhoIsHeldAndWhoseFileWasReopened() {
        setTerm("AANMELDING", 12);
        String held = aParticipant();
        String reopened = aParticipant();
        closeAs(held, "AANMELDING", "2023-05-31").then().statusCode(201);
        Response closure = closeAs(reopened, "AANMELDING", "2023-05-31");
        asPrivacyOfficer()
                .body("{\"reason\": \"ONDERZOEK\"}")
                .post(BASE + "/participants/" + held + "/legal-holds")
                .then()
                .statusCode(201);
        asCaseManager()
                .header("If-Match", closure.header("ETag"))
                .post(closure.header("Location") + "/reopenings")
                .then()
                .statusCode(200);

        runEndOfTerm(LocalDate.of(2024, 6, 1));

        for (String person : List.of(held, reopened)) {
            asCaseManager().get(BASE + "/participants/" + person).then().statusCode(200);
        }
        List<Boolean> agenda = asPrivacyOfficer()
                .get(BASE + "/retention-agenda?dueBy=2024-06-01&limit=100")
                .path("items.findAll { it.participantId == '" + held + "' || it.participantId == '" + reopened
                        + "' }.held");
        assertEquals(List.of(true), agenda);
    }

    @Test
    void changesNothingOfAClosedFileUntilItIsReopened() {
        String bsn = Numbers.next();
        String person = aParticipant(bsn);
        String address = BASE + "/participants/" + person;
        String consent = asCaseManager()
                .body("{\"purpose\": \"SHARE_PROFILE\", \"channel\": \"IN_PERSON\", \"givenOn\": \"2026-01-01\"}")
                .post(address + "/consents")
                .header("Location");
        Response closure = close(person, "2025-01-31");
        String profile = "{\"pc4\": \"3881\", \"hoursMax\": 24}";

        asCaseManager()
                .body(profile)
                .put(address + "/work-profile")
                .then()
                .statusCode(409)
                .body("type", endsWith("/file-is-closed"))
                .body("closureId", equalTo(closure.path("id")));
        registerHousehold("2025-03-01", person).then().statusCode(409);
        close(person, "2025-02-28").then().statusCode(409).body("closureId", equalTo(closure.path("id")));
        closeAs(aParticipant(), "VERWIJZING", "2025-01-31").then().statusCode(400);
        // What may be done with a closed file.
        asCaseManager().get(address + "/work-profile").then().statusCode(404);
        asCaseManager().header("If-Match", "\"1\"").delete(consent).then().statusCode(200);
        as(PUTTEN, "data-exports:write").post(address + "/data-exports").then().statusCode(202);

        asCaseManager()
                .header("If-Match", closure.header("ETag"))
                .post(closure.header("Location") + "/reopenings")
                .then()
                .statusCode(200);
        asCaseManager().body(profile).put(address + "/work-profile").then().statusCode(200);
        close(person, "2025-02-28").then().statusCode(201);
        Response first = asCaseManager().get(address + "/closures?limit=1");
        first.then().body("items.closedOn", contains("2025-01-31"));
        asCaseManager()
                .get(address + "/closures?limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.closedOn", contains("2025-02-28"))
                .body("nextCursor", nullValue());
    }

    private static RequestSpecification asPrivacyOfficer() {
        return as(PUTTEN, "retention:read", "retention:write", "operations:write");
    }

    private static Response erase(String person) {
        return asPrivacyOfficer()
                .body("{\"participantId\": \"%s\"}".formatted(person))
                .post(BASE + "/erasures");
    }

    private static Response close(String person, String day) {
        return closeAs(person, "TRAJECT", day);
    }

    private static Response closeAs(String person, String category, String day) {
        return asCaseManager()
                .body("{\"category\": \"%s\", \"closedOn\": \"%s\"}".formatted(category, day))
                .post(BASE + "/participants/" + person + "/closures");
    }

    private static void setTerm(String category, int months) {
        String address = BASE + "/retention-terms/" + category;
        Response first =
                asPrivacyOfficer().body("{\"months\": %d}".formatted(months)).put(address);
        assertEquals(true, first.statusCode() == 200 || first.statusCode() == 428);
    }

    private static void runEndOfTerm(LocalDate day) {
        Response run = asPrivacyOfficer()
                .body("{\"job\": \"end-of-term\", \"day\": \"%s\"}".formatted(day))
                .post(BASE + "/job-runs");
        run.then().statusCode(202);
        Awaitility.await()
                .until(() -> !"RUNNING"
                        .equals(asPrivacyOfficer().get(run.header("Location")).path("state")));
    }
}
