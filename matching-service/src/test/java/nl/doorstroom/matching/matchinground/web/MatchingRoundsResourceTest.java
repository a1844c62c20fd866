package nl.doorstroom.matching.matchinground.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.Guarded;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.profileMergeUndone;
import static nl.doorstroom.matching.testing.Feeds.profilesMerged;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.TEAMWORK;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.as;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class MatchingRoundsResourceTest {

    private static final String GOOD = "GOED";
    private static final String SUFFICIENT = "VOLDOENDE";

    @Inject
    Inbox inbox;

    private String employer = "";

    @BeforeEach
    void anEmployerWithWork() {
        employer = anEmployer();
    }

    @Test
    void givesEachTheVacancyByWhichTheTotalIsHighestAndSaysWhy() {
        String near = aVacancy(employer, 1);
        String longer = aLongerVacancy();
        // The first would have the most points for what is near, and the second matches nothing else.
        String able = aFittingPerson(GOOD, 28);
        String bound = aFittingPerson(SUFFICIENT, 24);
        String unready = aPersonWith("\"pc4\": \"3881\", \"hoursMax\": 8");

        Response round = make(List.of(able, bound, unready), List.of(near, longer));

        round.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("participants", equalTo(3))
                .body("vacancies", equalTo(2))
                .body("positions", equalTo(2))
                .body("options", equalTo(3))
                .body("allocated", equalTo(2));
        Map<String, Object> first = of(round, able);
        assertEquals(longer, first.get("vacancyId"));
        assertEquals(2, first.get("rank"));
        assertEquals("OTHERS_GAIN_MORE", first.get("reason"));
        assertEquals(near, first.get("bestVacancyId"));
        Map<String, Object> second = of(round, bound);
        assertEquals(near, second.get("vacancyId"));
        assertEquals("BEST_OPTION", second.get("reason"));
        assertEquals(1, second.get("options"));
        // Without the swap the second would have nothing.
        assertEquals(
                points(first.get("score")) + points(second.get("score")) - points(first.get("bestScore")),
                points(first.get("loss")));
        assertEquals(points(first.get("score")) + points(second.get("score")), points(round.path("totalScore")));
        Map<String, Object> third = of(round, unready);
        assertEquals("NOT_ALLOCATED", third.get("state"));
        assertEquals("NO_MATCH", third.get("reason"));
    }

    @Test
    void allocatesTheSameInWhateverOrderItIsAsked() {
        List<String> people =
                Stream.generate(() -> aFittingPerson(GOOD, 28)).limit(5).toList();
        List<String> vacancies =
                Stream.generate(() -> aVacancy(employer, 1)).limit(3).toList();

        Response round = make(people, vacancies);
        Response again = make(reversed(people), reversed(vacancies));

        assertEquals(round.<String>path("inputVersion"), again.path("inputVersion"));
        assertEquals(allocated(round), allocated(again));
        // All are worth the same: the first of the people, in the order of their ids, get the first of the vacancies.
        List<String> first = new ArrayList<>(new TreeSet<>(people)).subList(0, 3);
        List<String> inOrder = new ArrayList<>(new TreeSet<>(vacancies));
        assertEquals(
                Map.of(first.get(0), inOrder.get(0), first.get(1), inOrder.get(1), first.get(2), inOrder.get(2)),
                allocated(round));
        assertEquals(
                "FIRST_REGISTERED_FIRST",
                of(round, new TreeSet<>(people).last()).get("reason"));

        asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\"}".formatted(people.get(0), vacancies.get(0)))
                .post(BASE + "/proposals")
                .then()
                .statusCode(201);
        assertNotEquals(
                round.<String>path("inputVersion"), make(people, vacancies).path("inputVersion"));
    }

    @Test
    void makesAProposalOfWhatAUserApprovesAndOfNothingElse() {
        String person = aFittingPerson(GOOD, 28);
        String vacancy = aVacancy(employer, 2);
        Response round = make(List.of(person), List.of(vacancy));
        asAdviser().get(BASE + "/proposals?participantId=" + person).then().body("items", empty());

        Response approved = approve(allocation(round, person), 1);

        approved.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", notNullValue());
        asAdviser()
                .get(BASE + "/proposals/" + approved.<String>path("proposalId"))
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("participantId", equalTo(person))
                .body("vacancyId", equalTo(vacancy));
        assertRefused(approve(allocation(round, person), 2), "allocation-is-not-open");
        assertRefused(reject(allocation(round, person), 2, "PERSOON_WIL_ANDERS"), "allocation-is-not-open");
        approve(allocation(round, person), 1).then().statusCode(412);
        // What was proposed once is no option again.
        make(List.of(person), List.of(vacancy)).then().body("options", equalTo(0));
    }

    @Test
    void keepsWhyAUserRejectsAndProposesNothing() {
        String person = aFittingPerson(GOOD, 28);
        Response round = make(List.of(person), List.of(aVacancy(employer, 1)));

        reject(allocation(round, person), 1, "GEEN_CODE")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        reject(allocation(round, person), 1, "PERSOON_WIL_ANDERS")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("PERSOON_WIL_ANDERS"))
                .body("proposalId", nullValue());

        assertRefused(approve(allocation(round, person), 2), "allocation-is-not-open");
        asAdviser().get(BASE + "/proposals?participantId=" + person).then().body("items", empty());
        asAdviser()
                .get(BASE + "/matching-rounds/" + round.<String>path("id") + "/allocations?state=PROPOSED_BY_ROUND")
                .then()
                .body("items", empty());
    }

    @RepeatedTest(3)
    void makesOneProposalWhenTwoApproveAtTheSameMoment() throws Exception {
        String person = aFittingPerson(GOOD, 28);
        String allocation = allocation(make(List.of(person), List.of(aVacancy(employer, 1))), person);
        Callable<Response> approval = () -> approve(allocation, 1);

        List<Integer> answers = AtOnce.statuses(List.of(approval, approval));

        assertEquals(List.of(200, 412), answers.stream().sorted().toList());
        asAdviser().get(BASE + "/proposals?participantId=" + person).then().body("items", hasSize(1));
    }

    @Test
    void proposesNoMorePeopleThanThereArePositionsAlsoAtTheSameMoment() throws Exception {
        String vacancy = aVacancy(employer, 2);
        List<String> people = List.of(aFittingPerson(GOOD, 28), aFittingPerson(GOOD, 28), aFittingPerson(GOOD, 28));
        // Each alone, so that every one of them gets the vacancy.
        List<Callable<Response>> approvals = people.stream()
                .map(person -> allocation(make(List.of(person), List.of(vacancy)), person))
                .<Callable<Response>>map(allocation -> () -> approve(allocation, 1))
                .toList();

        List<Integer> answers = AtOnce.statuses(approvals);

        assertEquals(List.of(200, 200, 409), answers.stream().sorted().toList());
    }

    @Test
    void leavesToALaterRoundThePositionsThatNoOpenProposalOfARoundIsFor() {
        String vacancy = aVacancy(employer, 1);
        String first = aFittingPerson(GOOD, 28);
        String second = aFittingPerson(GOOD, 28);
        Response approved = approve(allocation(make(List.of(first), List.of(vacancy)), first), 1);

        make(List.of(second), List.of(vacancy))
                .then()
                .statusCode(201)
                .body("positions", equalTo(0))
                .body("options", equalTo(0));

        String proposal = approved.path("proposalId");
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"on\": \"%s\"}".formatted(approved.<String>path("decidedOn")))
                .post(BASE + "/proposals/" + proposal + "/withdrawals")
                .then()
                .statusCode(200);
        Response afterwards = make(List.of(first, second), List.of(vacancy));
        afterwards.then().body("positions", equalTo(1)).body("options", equalTo(2));
    }

    @Test
    void looksAgainBeforeItProposes() {
        String taken = aVacancy(employer, 1);
        String person = aFittingPerson(GOOD, 28);
        String late = allocation(make(List.of(person), List.of(taken)), person);
        step(anOffer(aPerson(), taken), "acceptances", 5).then().statusCode(200);
        assertRefused(approve(late, 1), "vacancy-is-not-open");

        String withdrawn = aVacancy(employer, 1);
        String tooLate = allocation(make(List.of(person), List.of(withdrawn)), person);
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"on\": \"2025-07-01\"}")
                .post(BASE + "/vacancies/" + withdrawn + "/withdrawals")
                .then()
                .statusCode(200);
        assertRefused(approve(tooLate, 1), "vacancy-is-not-open");

        String closing = id(asAdviser().body("""
                {"employerId": "%s", "name": "Medewerker magazijn", "positions": 1, "contractKind": "DETACHERING",
                 "hoursMin": 24, "hoursMax": 32, "publishedOn": "2025-06-01", "closingDate": "2025-07-31"}""".formatted(employer)).post(BASE + "/vacancies"));
        String closed = allocation(make(List.of(person), List.of(closing)), person);
        assertRefused(approve(closed, 1), "vacancy-has-closed");

        String changed = allocation(make(List.of(person), List.of(aVacancy(employer, 1))), person);
        inbox.receive(List.of(profile(person, 2, "\"pc4\": \"3881\", \"hoursMax\": 8")));
        assertRefused(approve(changed, 1), "person-no-longer-matches");

        String worker = aFittingPerson(GOOD, 28);
        String vacancy = aVacancy(employer, 1);
        String working = allocation(make(List.of(worker), List.of(vacancy)), worker);
        String placement = id(aLastingPlacement(worker));
        assertRefused(approve(working, 1), "person-has-found-work");
        Response round = make(List.of(worker), List.of(vacancy));
        assertEquals("HAS_WORK", of(round, worker).get("reason"));
        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"ENTERED_IN_ERROR\"}")
                .post(BASE + "/placements/" + placement + "/annulments")
                .then()
                .statusCode(200);
        approve(working, 1).then().statusCode(200);
    }

    @Test
    void givesWhoWasRegisteredTwiceOnePlace() {
        String survivor = aFittingPerson(GOOD, 28);
        String duplicate = aFittingPerson(GOOD, 28);
        List<String> vacancies = List.of(aVacancy(employer, 1), aVacancy(employer, 1));
        Response round = make(List.of(survivor, duplicate), vacancies);
        String merge = UUID.randomUUID().toString();

        inbox.receive(List.of(profilesMerged(merge, survivor, duplicate)));

        Response approved = approve(allocation(round, duplicate), 1);
        approved.then().statusCode(200);
        asAdviser()
                .get(BASE + "/proposals/" + approved.<String>path("proposalId"))
                .then()
                .body("participantId", equalTo(survivor));
        assertRefused(approve(allocation(round, survivor), 1), "person-has-another-place");
        make(List.of(survivor, duplicate), vacancies)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/participantIds/1"));
        inbox.receive(List.of(profileMergeUndone(merge, survivor, duplicate)));
    }

    @Test
    void hidesWhomFewMaySeeAndForgetsWhoIsErased() {
        String person = aFittingPerson(GOOD, 28);
        String other = aFittingPerson(GOOD, 28);
        List<String> vacancies = List.of(aVacancy(employer, 2));
        Response round = make(List.of(person, other), vacancies);
        String allocation = allocation(round, person);

        inbox.receive(List.of(Guarded.restricted(UUID.fromString(person), 1, "member-of-the-team")));

        asAdviser().get(BASE + "/allocations/" + allocation).then().statusCode(404);
        approve(allocation, 1).then().statusCode(404);
        reject(allocation, 1, "PERSOON_WIL_ANDERS").then().statusCode(404);
        assertEquals(1, allocated(round).size());
        make(List.of(person), vacancies).then().statusCode(400).body("errors.pointer", contains("/participantIds/0"));

        inbox.receive(List.of(Guarded.open(UUID.fromString(person), 2)));
        approve(allocation, 1).then().statusCode(200);
        inbox.receive(List.of(Erased.event(PUTTEN, UUID.fromString(person))));
        asAdviser().get(BASE + "/allocations/" + allocation).then().statusCode(404);
        asAdviser().get(round.header("Location")).then().statusCode(200).body("participants", equalTo(2));
        assertEquals(1, allocated(round).size());
    }

    @Test
    void namesEverythingThatItDoesNotKnow() {
        String person = aFittingPerson(GOOD, 28);
        String vacancy = aVacancy(employer, 1);

        make(List.of(aPerson(), person, aPerson()), List.of(vacancy, aPerson()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/participantIds/0", "/participantIds/2", "/vacancyIds/1"));
        asAdviser()
                .body("{\"participantIds\": [], \"vacancyIds\": [null]}")
                .post(BASE + "/matching-rounds")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void belongsToItsTenant() {
        String person = aFittingPerson(GOOD, 28);
        Response round = make(List.of(person), List.of(aVacancy(employer, 1)));

        as(VOORBURG).get(round.header("Location")).then().statusCode(404);
        as(VOORBURG)
                .get(round.header("Location") + "/allocations")
                .then()
                .statusCode(404)
                .body("type", endsWith("not-found"));
        as(VOORBURG)
                .get(BASE + "/allocations/" + allocation(round, person))
                .then()
                .statusCode(404);
    }

    private String aLongerVacancy() {
        return id(asAdviser().body("""
                {"employerId": "%s", "name": "Medewerker groen", "positions": 1, "contractKind": "DETACHERING",
                 "hoursMin": 26, "hoursMax": 32, "publishedOn": "2025-06-01", "startDate": "2025-09-01",
                 "details": {"shifts": ["DAY"], "skills": [
                   {"uri": "%s", "scheme": "COMPETENT_NL", "label": "Samenwerken", "importance": "ESSENTIAL"},
                   {"uri": "urn:skill:snoeien", "scheme": "ESCO", "label": "Snoeien", "importance": "IMPORTANT"}]}}""".formatted(employer, TEAMWORK)).post(BASE + "/vacancies"));
    }

    private static Response aLastingPlacement(String person) {
        return asAdviser().body("""
                {"participantId": "%s", "employerId": "%s", "contractKind": "DETACHERING",
                 "startDate": "2025-09-01", "hoursPerWeek": 24}""".formatted(person, anEmployer())).post(BASE + "/placements");
    }

    /** Somebody whom the vacancies of these tests fit. */
    private String aFittingPerson(String level, int hoursMax) {
        return aPersonWith("""
                "pc4": "3881", "maxDistanceKm": 10, "hoursMin": 16, "hoursMax": %d, "shifts": ["DAY"],
                "availableFrom": "2025-07-01", "skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "level": "%s"}]""".formatted(hoursMax, TEAMWORK, level));
    }

    private String aPersonWith(String profile) {
        String person = aPerson();
        inbox.receive(List.of(profile(person, 1, profile)));
        return person;
    }

    private static Response make(List<String> people, List<String> vacancies) {
        return asAdviser()
                .body("{\"participantIds\": [\"%s\"], \"vacancyIds\": [\"%s\"], \"from\": \"2025-07-01\"}"
                        .formatted(String.join("\", \"", people), String.join("\", \"", vacancies)))
                .post(BASE + "/matching-rounds");
    }

    private static Response approve(String allocation, int version) {
        return asAdviser()
                .header("If-Match", "\"" + version + "\"")
                .post(BASE + "/allocations/" + allocation + "/approvals");
    }

    private static Response reject(String allocation, int version, String reason) {
        return asAdviser()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"" + reason + "\"}")
                .post(BASE + "/allocations/" + allocation + "/rejections");
    }

    private static void assertRefused(Response answer, String type) {
        answer.then().statusCode(409).body("type", endsWith("/" + type));
    }

    private static String allocation(Response round, String person) {
        return (String) of(round, person).get("id");
    }

    private static Map<String, Object> of(Response round, String person) {
        return asAdviser()
                .get(round.header("Location") + "/allocations?participantId=" + person)
                .path("items[0]");
    }

    /** Vacancies by person. */
    private static Map<String, String> allocated(Response round) {
        List<Map<String, String>> items = asAdviser()
                .get(round.header("Location") + "/allocations?state=PROPOSED_BY_ROUND&limit=100")
                .path("items");
        return items.stream().collect(Collectors.toMap(one -> one.get("participantId"), one -> one.get("vacancyId")));
    }

    /** In hundredths: numbers of JSON are read as floats here. */
    private static long points(Object number) {
        return Math.round(((Number) number).doubleValue() * 100);
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
