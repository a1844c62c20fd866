package nl.doorstroom.participants.merge.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.participants.testing.Vault;
import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.benefitsOf;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.Office.registerHousehold;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static nl.doorstroom.participants.testing.People.aDuplicate;
import static nl.doorstroom.participants.testing.People.asMerger;
import static nl.doorstroom.participants.testing.People.correct;
import static nl.doorstroom.participants.testing.People.identify;
import static nl.doorstroom.participants.testing.People.merge;
import static nl.doorstroom.participants.testing.People.undo;
import static nl.doorstroom.participants.testing.People.withoutNumber;
import static nl.doorstroom.participants.testing.Vault.access;
import static nl.doorstroom.participants.testing.Vault.record;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@WithTestResource(RealParts.class)
class MergesResourceTest {

    private static final String CONTACT = """
            {"address": {"street": "Dorpsstraat", "houseNumber": "1", "postcode": "3881ab", "city": "Putten"},
             "phoneNumbers": ["0612345678"], "preferredChannel": "TELEFOON"}""";

    @Inject
    Inbox inbox;

    @Test
    void namesWhoMayBeTheSamePersonTheMostAlikeFirst() throws SQLException {
        String person = withoutNumber("Renée", "Tweevoudig", "1961-03-04");
        String near = withoutNumber("Renée", "Tweevuldig", "1961-03-04");
        String same = withoutNumber("renee", "van Tweevoudig", "1961-03-04");
        String swapped = withoutNumber("Renée", "Tweevoudig", "1961-04-03");
        String other = withoutNumber("Renée", "Tweevoudig", "1984-11-20");

        asMerger()
                .get(BASE + "/participants/" + person + "/duplicate-candidates")
                .then()
                .statusCode(200)
                .body("items.participantId", contains(same, near, swapped))
                .body(
                        "items.likeness",
                        contains(
                                "SAME_NAME_AND_BIRTH_DATE",
                                "NEAR_NAME_AND_SAME_BIRTH_DATE",
                                "SAME_NAME_AND_NEAR_BIRTH_DATE"));

        assertEquals("search-duplicate-candidates", last(activities(near)));
        assertEquals(List.of("register-participant"), activities(other));
    }

    @Test
    void countsABenefitOnceThatBothHaveAndGivesBothBack() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        String own = idOf(aBenefit(survivor, "PW_ALGEMEEN", "2023-01-01"));
        String same = idOf(aBenefit(duplicate, "PW_ALGEMEEN", "2023-01-01"));
        List<Map<String, Object>> before = benefits(duplicate);

        String merge =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");

        assertEquals(List.of(own), ids(benefits(survivor)));
        asCaseManager().get(benefitsOf(duplicate)).then().statusCode(409).body("survivorId", equalTo(survivor));
        asCaseManager()
                .get(benefitsOf(duplicate) + "/" + same)
                .then()
                .statusCode(409)
                .body("survivorId", equalTo(survivor));
        undo(merge).then().statusCode(200).body("undoneAt", not(nullValue()));

        assertEquals(List.of(own), ids(benefits(survivor)));
        assertEquals(List.of(same), ids(benefits(duplicate)));
        assertEquals(before, benefits(duplicate));
    }

    @Test
    void movesWhatTheDuplicateAloneHasAndTakesItBack() {
        String survivor = aParticipant();
        String duplicate = withoutNumber("Anna", "Verhuizer", "1970-01-01");
        String shared = aBenefit(duplicate, "PW_ALGEMEEN", "2020-01-01");
        end(shared, "2021-12-31").then().statusCode(200);
        String personal = aBenefit(duplicate, "WW", "2019-01-01");
        end(personal, "2019-12-31").then().statusCode(200);
        String own = aBenefit(survivor, "PW_ALGEMEEN", "2023-01-01");
        putContact(duplicate).then().statusCode(200);
        putProfile(duplicate, "3881").then().statusCode(200);
        Response contact = contact(duplicate);
        List<Map<String, Object>> benefits = benefits(duplicate);
        String households = households(shared).asString();

        String merge =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");

        assertEquals(List.of(idOf(personal), idOf(shared), idOf(own)), ids(benefits(survivor)));
        contact(survivor).then().statusCode(200).body("address.postcode", equalTo("3881 AB"));
        asCaseManager()
                .get(BASE + "/participants/" + survivor + "/contact-details/history")
                .then()
                .body("items.details.address.street", contains("Dorpsstraat"));
        asCaseManager()
                .get(BASE + "/participants/" + survivor + "/work-profile")
                .then()
                .statusCode(200)
                .body("pc4", equalTo("3881"));
        // What is registered while the merge stands is the survivor's, and stays.
        aBenefit(survivor, "WAJONG", "2024-01-01");

        undo(merge).then().statusCode(200);

        assertEquals(contact.asString(), contact(duplicate).asString());
        assertEquals(benefits, benefits(duplicate));
        assertEquals(
                households,
                asCaseManager()
                        .get(BASE + "/households/" + benefits.get(1).get("householdId"))
                        .asString());
        contact(survivor).then().statusCode(404);
        assertEquals(2, benefits(survivor).size());
        asCaseManager()
                .get(BASE + "/participants/" + survivor + "/work-profile")
                .then()
                .statusCode(404);
    }

    @Test
    void movesANumberToWhoHasNoneAndBack() {
        String bsn = Numbers.next();
        String survivor = withoutNumber("Anna", "Nummerloos", "1971-01-01");
        String duplicate = aParticipant(bsn);

        String merge =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");

        assertEquals(List.of(survivor), withNumber(bsn));
        participant(duplicate)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(survivor))
                .body("identification", equalTo("NONE"));

        undo(merge).then().statusCode(200);

        assertEquals(List.of(duplicate), withNumber(bsn));
        participant(survivor).then().body("identification", equalTo("NONE")).body("bsn", nullValue());
        participant(duplicate).then().body("mergedInto", nullValue()).body("identification", equalTo("BSN"));
    }

    @Test
    void findsTheSurvivorByANumberOfTheDuplicate() {
        String bsn = Numbers.next();
        String survivor = aDuplicate();
        String duplicate = aParticipant(bsn);

        merge(survivor, duplicate).then().statusCode(201);

        assertEquals(List.of(survivor), withNumber(bsn));
        asCaseManager()
                .body("""
                        {"bsn": "%s", "givenName": "Anna", "familyName": "Weer", "birthDate": "1984-03-12"}""".formatted(bsn))
                .post(BASE + "/participants")
                .then()
                .statusCode(409)
                .body("participantId", equalTo(survivor));
    }

    @Test
    void namesTheSurvivorToWhoeverChangesTheDuplicate() {
        String survivor = aParticipant();
        String duplicate = withoutNumber("Anna", "Gesloten", "1972-01-01");
        merge(survivor, duplicate).then().statusCode(201);

        for (Response refused : new Response[] {
            correct(duplicate, "{\"givenName\": \"Hanna\"}"),
            identify(duplicate, Numbers.next()),
            putContact(duplicate),
            putProfile(duplicate, "3881"),
            asCaseManager()
                    .body("{\"kind\": \"WW\", \"startDate\": \"2024-01-01\"}")
                    .post(benefitsOf(duplicate)),
            registerHousehold("2024-01-01", duplicate),
            merge(duplicate, aParticipant()),
            merge(aParticipant(), duplicate)
        }) {
            refused.then()
                    .statusCode(409)
                    .body("type", containsString("participant-is-merged"))
                    .body("survivorId", equalTo(survivor));
        }
        asCaseManager()
                .get(BASE + "/participants?identification=NONE&limit=100")
                .then()
                .body("items.id", not(hasItem(duplicate)));
    }

    @Test
    void leavesToPeopleWhatContradicts() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        String own = idOf(aBenefit(survivor, "PW_ALGEMEEN", "2023-01-01"));
        String other = idOf(aBenefit(duplicate, "PW_ALGEMEEN", "2023-02-01"));

        merge(survivor, duplicate)
                .then()
                .statusCode(409)
                .body("type", containsString("benefits-differ"))
                .body("benefitIds", containsInAnyOrder(own, other));

        participant(duplicate).then().body("mergedInto", nullValue());
        assertEquals(List.of(other), ids(benefits(duplicate)));
    }

    @Test
    void asksWhoLivedWithWhom() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        String couple = idOf(aHousehold("2022-01-01", survivor, aParticipant()));
        String alone = idOf(aHousehold("2023-01-01", duplicate));

        merge(survivor, duplicate)
                .then()
                .statusCode(409)
                .body("type", containsString("households-differ"))
                .body("householdIds", containsInAnyOrder(couple, alone));
    }

    @Test
    void takesOverACoupleOfTheDuplicate() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        String partner = aParticipant();
        String couple = aHousehold("2022-01-01", duplicate, partner);
        String benefit = idOf(aBenefit(partner, "PW_ALGEMEEN", "2023-01-01"));

        String merge =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");

        asCaseManager().get(couple).then().body("members.participantId", containsInAnyOrder(survivor, partner));
        assertEquals(List.of(benefit), ids(benefits(survivor)));
        undo(merge).then().statusCode(200);
        asCaseManager().get(couple).then().body("members.participantId", containsInAnyOrder(duplicate, partner));
        assertEquals(List.of(), benefits(survivor));
    }

    @Test
    void undoesTheLaterMergeFirstAndEachOnce() {
        String first = aDuplicate();
        String second = aDuplicate();
        String third = aParticipant();
        String earlier = merge(second, first).header("Location");
        String later = merge(third, second).header("Location");

        undo(earlier)
                .then()
                .statusCode(409)
                .body("type", containsString("later-merge-stands"))
                .body("mergeId", equalTo(idOf(later)));
        undo(later).then().statusCode(200);
        undo(earlier).then().statusCode(200);
        undo(earlier).then().statusCode(409).body("type", containsString("merge-is-undone"));
        merge(third, third).then().statusCode(409).body("type", containsString("same-participant"));
        asMerger()
                .get(BASE + "/participants/" + second + "/merges")
                .then()
                .body("items.id", contains(idOf(earlier), idOf(later)));
        asCaseManager()
                .get(BASE + "/participants/" + second + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "MERGED", "MERGED", "MERGE_UNDONE", "MERGE_UNDONE"));
    }

    @Test
    void mergesNobodyOfAnotherTenantAndForNobodyWithoutThePermission() {
        String survivor = aParticipant();
        String elsewhere = as(VOORBURG, "participants:write")
                .body("""
                        {"identification": "NONE", "givenName": "A", "familyName": "Elders", "birthDate": "1980-01-01"}""")
                .post(BASE + "/participants")
                .path("id");

        merge(survivor, elsewhere).then().statusCode(400).body("errors.pointer", contains("/duplicateId"));
        merge(elsewhere, survivor).then().statusCode(404);
        as(PUTTEN, "participants:write")
                .body("{\"duplicateId\": \"" + elsewhere + "\"}")
                .post(BASE + "/participants/" + survivor + "/merges")
                .then()
                .statusCode(403);
    }

    @Test
    void writesALineForBothInTheProcessingLog() throws SQLException {
        String survivor = aParticipant();
        String duplicate = aDuplicate();

        String merge = merge(survivor, duplicate).header("Location");
        undo(merge).then().statusCode(200);

        for (String person : new String[] {survivor, duplicate}) {
            assertEquals(
                    List.of("register-participant", "merge-participants", "read-merge", "undo-merge"),
                    activities(person));
        }
    }

    @Test
    void keepsTheDetailsOfTheSurvivorWhenBothHaveThem() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        putProfile(survivor, "3881").then().statusCode(200);
        putProfile(duplicate, "3882").then().statusCode(200);
        putContact(survivor).then().statusCode(200);
        putContact(duplicate).then().statusCode(200);

        merge(survivor, duplicate).then().statusCode(201);

        asCaseManager()
                .get(BASE + "/participants/" + survivor + "/work-profile")
                .then()
                .body("pc4", equalTo("3881"));
        contact(survivor).then().statusCode(200);
        asCaseManager()
                .get(BASE + "/participants/" + survivor + "/contact-details/history")
                .then()
                .body("items", hasSize(1));
        asMerger()
                .get(BASE + "/participants/" + survivor + "/duplicate-candidates")
                .then()
                .body("items.findAll { it.participantId == '" + duplicate + "' }", empty());
    }

    @Test
    void bringsTogetherWhatFewMaySeeAndWhatOthersTold() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        record(survivor, "JONGERE", "2025-01-01").then().statusCode(201);
        String label = record(duplicate, "JONGERE", "2025-01-01").path("id");
        restrict(duplicate, "2026-11-02");
        inbox.receive(List.of(Works.taken(UUID.randomUUID(), 1, duplicate, "2026-01-12")));
        String earlier = merge(duplicate, aDuplicate()).header("Location");

        String merge =
                merge(survivor, duplicate).then().statusCode(201).extract().header("Location");

        assertEquals(List.of("JONGERE", "JONGERE"), labels(survivor));
        restriction(survivor).then().statusCode(200).body("earliestStart", equalTo("2026-11-02"));
        assertEquals(4, step(survivor));
        Response timeline = as(PUTTEN, "participants:read", "case-files:read")
                .get(BASE + "/participants/" + survivor + "/timeline?limit=100");
        assertEquals(
                3,
                timeline.<List<String>>path("items.findAll { it.kind == 'participant' && it.change == 'CREATED' }.id")
                        .size());
        String export = as(PUTTEN, "data-exports:write")
                .post(BASE + "/participants/" + survivor + "/data-exports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        as(PUTTEN, "data-exports:read")
                .get(export + "/content")
                .then()
                .body("sections.find { it.name == 'identity' }.records", hasSize(3))
                .body("sections.find { it.name == 'workElsewhere' }.records", hasSize(1));
        // What is registered of a part while the merge stands goes back with it.
        as(PUTTEN, "labels:write")
                .header("If-Match", "\"2\"")
                .body("{\"lastDay\": \"2025-12-31\"}")
                .post(Vault.labelsOf(survivor) + "/" + label + "/terminations")
                .then()
                .statusCode(200);

        undo(merge).then().statusCode(200);
        undo(earlier).then().statusCode(200);

        assertEquals(List.of("JONGERE"), labels(survivor));
        access(duplicate, "ELIGIBILITY", "labels:eligibility")
                .then()
                .body("labels.id", contains(label))
                .body("labels.validTo", contains("2025-12-31"));
        restriction(survivor).then().statusCode(404);
        restriction(duplicate).then().statusCode(200).body("earliestStart", equalTo("2026-11-02"));
        assertNull(step(survivor));
        assertEquals(4, step(duplicate));
    }

    @Test
    void mergesNobodyWithWhoHasAnotherNumber() {
        String survivor = aParticipant();
        String duplicate = aParticipant();

        merge(survivor, duplicate)
                .then()
                .statusCode(409)
                .body("type", containsString("numbers-differ"))
                .body("survivorId", equalTo(survivor))
                .body("duplicateId", equalTo(duplicate));
    }

    @Test
    void hidesTheDuplicateOfWhoIsProtected() {
        String survivor = aParticipant();
        String duplicate = aDuplicate();
        appoint(survivor, "member-of-the-team", PUTTEN).then().statusCode(201);
        merge(survivor, duplicate).then().statusCode(201);

        protect(survivor);

        participant(duplicate).then().statusCode(404);
        asUser("member-of-the-team", "participants:read")
                .get(BASE + "/participants/" + duplicate)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(survivor));
    }

    private static void restrict(String person, String day) {
        as(PUTTEN, "start-restrictions:write")
                .body("{\"earliestStart\": \"%s\"}".formatted(day))
                .put(BASE + "/participants/" + person + "/start-restrictions")
                .then()
                .statusCode(200);
    }

    private static Response restriction(String person) {
        return as(PUTTEN, "start-restrictions:read").get(BASE + "/participants/" + person + "/start-restrictions");
    }

    private static List<String> labels(String person) {
        return access(person, "ELIGIBILITY", "labels:eligibility").path("labels.label");
    }

    private static @Nullable Integer step(String person) {
        return as(PUTTEN, "case-files:read")
                .get(BASE + "/participants/" + person + "/ladder?on=2026-02-01")
                .path("step");
    }

    private static Response participant(String id) {
        return asCaseManager().get(BASE + "/participants/" + id);
    }

    private static Response contact(String id) {
        return asCaseManager().get(BASE + "/participants/" + id + "/contact-details");
    }

    private static Response putContact(String id) {
        return asCaseManager().body(CONTACT).put(BASE + "/participants/" + id + "/contact-details");
    }

    private static Response putProfile(String id, String pc4) {
        return asCaseManager().body("{\"pc4\": \"" + pc4 + "\"}").put(BASE + "/participants/" + id + "/work-profile");
    }

    private static Response households(String benefit) {
        return asCaseManager()
                .get(BASE + "/households/" + asCaseManager().get(benefit).path("householdId"));
    }

    private static List<Map<String, Object>> benefits(String person) {
        return asCaseManager().get(benefitsOf(person)).path("items");
    }

    private static List<Object> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("id")).toList();
    }

    private static List<String> withNumber(String bsn) {
        return asCaseManager()
                .body("{\"bsn\": \"" + bsn + "\"}")
                .post(BASE + "/participants/_zoek")
                .path("items.id");
    }

    private static String last(List<String> activities) {
        return activities.get(activities.size() - 1);
    }
}
