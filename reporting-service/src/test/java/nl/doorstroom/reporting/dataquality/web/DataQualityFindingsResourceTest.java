package nl.doorstroom.reporting.dataquality.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Findings are there as long as something is missing, whoever asks and in whichever order the events came. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DataQualityFindingsResourceTest {

    private static final String ADDRESS = "/reporting/v1/data-quality-findings";
    private static final String OTHERS = "00000001000000000399";

    @Inject
    Inbox inbox;

    @BeforeEach
    void forget() {
        Reporting.wipe();
        Reporting.execute("truncate srg_code");
        Reporting.execute(
                "insert into srg_code select gen_random_uuid(), '" + PUTTEN + "', kind, '23', date '2020-01-01',"
                        + " now(), 'somebody' from unnest(array['JOBCOACH', 'LKS', 'PROEFPLAATS']) kind");
    }

    private static Story story() {
        return new Story(PUTTEN)
                .employer("bakery", null)
                .programme("pilot", Putten.GRESBO)
                .trajectory("trajectory", "Anna", "pilot", Putten.GRESBO, "2025-01-01");
    }

    @Test
    void opensWhenNobodyConfirmsAContractAndClosesByTheConfirmation() {
        Story story = story().on("2025-01-06T08:00:00Z")
                .placement("contract", "Anna", "bakery", "trajectory", "2025-01-06", "24");
        inbox.receive(story.events());
        int told = story.events().size();

        assertEquals(List.of(), ask("asOf=2025-02-20").getList("items"));
        JsonPath open = ask("asOf=2025-02-21");
        assertEquals(List.of("CONTRACT_NOT_CONFIRMED"), open.getList("items.type"));
        assertEquals("OPEN", open.getString("items[0].state"));
        assertEquals("PLACEMENT", open.getString("items[0].subjectType"));
        assertEquals(story.id("contract").toString(), open.getString("items[0].subjectId"));
        assertEquals(List.of(story.id("Anna").toString()), open.getList("items[0].participantIds"));
        assertEquals("2025-02-21", open.getString("items[0].since"));
        assertEquals(9, ask("asOf=2025-03-02").getInt("items[0].ageDays"));
        assertEquals(Putten.GRESBO, open.getString("items[0].organisation"));
        assertNull(open.get("items[0].closedOn"));

        inbox.receive(story.on("2025-03-03T08:00:00Z")
                .confirmed("contract", "Anna", "2025-03-02")
                .eventsFrom(told));

        assertEquals(List.of(), ask("asOf=2025-03-03").getList("items"));
        JsonPath closed = ask("asOf=2025-03-03&state=CLOSED");
        assertEquals(List.of("CLOSED"), closed.getList("items.state"));
        assertEquals("2025-03-03", closed.getString("items[0].closedOn"));
        assertEquals(10, closed.getInt("items[0].ageDays"));
        // As known the day before, it is still there; and without news it comes again.
        assertEquals(1, ask("knownAt=2025-03-02T08:00:00Z").getList("items").size());
        assertEquals(1, ask("asOf=2025-04-17").getList("items").size());
        assertEquals(List.of(), ask("asOf=2025-04-17&state=CLOSED").getList("items"));
    }

    @Test
    void findsWhatTheFiguresFind() {
        Story story = story().household("household", List.of("Anna", "Bert"), "2023-01-01")
                .benefit("benefit", "household", List.of("Anna", "Bert"), "2023-01-01")
                .benefitEnded(
                        "benefit", "household", List.of("Anna", "Bert"), "2023-01-01", "2025-02-28", "TOWARDS_WORK");
        inbox.receive(story.events());
        int told = story.events().size();

        assertEquals(List.of(), ask("asOf=2025-03-27").getList("items"));
        JsonPath found = ask("asOf=2025-03-28");
        assertEquals(List.of("END_REASON_WORK_WITHOUT_CONTRACT"), found.getList("items.type"));
        assertEquals(2, found.getList("items[0].participantIds").size());

        inbox.receive(story.placement("contract", "Bert", "bakery", null, "2025-03-01", "24")
                .eventsFrom(told));

        assertEquals(
                List.of("PLACEMENT_WITHOUT_TRAJECTORY"), ask("asOf=2025-03-28").getList("items.type"));
    }

    @Test
    void findsWhatInstrumentsLackUntilItIsTold() {
        Story story = story().instrument("coach", "trajectory", "Anna", "JOBCOACH", "2025-02-03", null)
                .instrument("subsidy", "trajectory", "Anna", "LKS", "2025-02-03", null)
                .instrument("trial", "trajectory", "Anna", "PROEFPLAATS", "2025-02-03", "2025-03-31")
                .instrument("second trial", "trajectory", "Anna", "PROEFPLAATS", "2025-03-03", null);
        inbox.receive(story.events());
        int told = story.events().size();

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "data-quality:read"))
                .get(ADDRESS + "?asOf=2025-04-01")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        containsInAnyOrder(
                                "INSTRUMENT_WITHOUT_WORKPLACE",
                                "INSTRUMENT_WITHOUT_WAGE_VALUE",
                                "INSTRUMENT_END_NOT_REGISTERED",
                                "INSTRUMENTS_OVERLAP"));

        inbox.receive(story.instrumentAt("coach", "trajectory", "Anna", "JOBCOACH", "2025-02-03", "subsidy")
                .wageValue("subsidy", "trajectory", "Anna", "2025-02-01")
                .instrumentEnded("trial", "trajectory", "Anna", "PROEFPLAATS", "2025-02-28")
                .eventsFrom(told));

        assertEquals(List.of(), ask("asOf=2025-04-01").getList("items"));
        told = story.events().size();
        inbox.receive(story.instrumentAnnulled("second trial", "trajectory", "Anna", "PROEFPLAATS", "2025-03-03")
                .instrument("third trial", "trajectory", "Anna", "PROEFPLAATS", "2025-03-05", null)
                .eventsFrom(told));
        assertEquals(List.of(), ask("asOf=2025-04-01").getList("items"));
    }

    @Test
    void findsInstrumentsOfAKindWithoutACodeOnTheDayThatIsAsked() {
        inbox.receive(story().instrument("coaching", "trajectory", "Anna", "COACHING", "2025-02-03", null)
                .instrument("trial", "trajectory", "Anna", "PROEFPLAATS", "2025-02-03", null)
                .events());
        assertEquals(List.of(), ask("asOf=2025-02-02").getList("items"));
        assertEquals(
                List.of("INSTRUMENT_WITHOUT_SRG_CODE"), ask("asOf=2025-02-03").getList("items.type"));

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "labels:statutory"))
                .contentType("application/json")
                .body("{\"kind\": \"COACHING\", \"code\": \"40\", \"validFrom\": \"2025-03-01\"}")
                .post("/reporting/v1/srg-codes")
                .then()
                .statusCode(201);

        assertEquals(List.of(), ask("asOf=2025-03-01").getList("items"));
        assertEquals(
                List.of("INSTRUMENT_WITHOUT_SRG_CODE"), ask("asOf=2025-02-28").getList("items.type"));
    }

    @Test
    void isTheSameInAnyOrderAndGoneWithThePerson() {
        Story story = story().placement("contract", "Anna", "bakery", "trajectory", "2025-01-06", "24")
                .confirmed("contract", "Anna", "2025-03-02")
                .instrument("trial", "trajectory", "Anna", "PROEFPLAATS", "2025-02-03", "2025-03-31")
                .instrumentEnded("trial", "trajectory", "Anna", "PROEFPLAATS", "2025-05-01")
                .wageValue("trial", "trajectory", "Anna", "2025-02-01");
        inbox.receive(story.events());
        List<String> tables = Reporting.tables();
        int told = story.events().size();

        Reporting.wipe();
        List<ConsumerRecord<String, byte[]>> shuffled = new ArrayList<>(story.events());
        shuffled.addAll(story.events());
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(event -> inbox.receive(List.of(event)));

        assertEquals(tables, Reporting.tables());
        assertEquals(1, ask("").getList("items").size());
        inbox.receive(story.anonymised("Anna").eventsFrom(told));
        assertEquals(List.of(), Reporting.texts("select finding_id::text from outcome_finding"));
        assertEquals(List.of(), ask("state=CLOSED").getList("items"));
    }

    @Test
    void showsAnotherOrganisationItsOwnAndAnotherTenantNothing() {
        Story story = story().placement("contract", "Anna", "bakery", "trajectory", "2025-01-06", "24")
                .placement("other contract", "Carl", "bakery", null, "2025-01-06", "24");
        inbox.receive(story.events());

        assertEquals(3, ask("").getList("items").size());
        assertEquals(
                List.of(story.id("contract").toString()),
                asOf(Putten.GRESBO, "").getList("items.subjectId"));
        assertEquals(List.of(), asOf(OTHERS, "").getList("items"));
        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, OTHERS, "data-quality:read"))
                .get(ADDRESS + "?organisation=" + Putten.GRESBO)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(VOORBURG, "data-quality:read"))
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        String carl = story.id("Carl").toString();
        assertEquals(List.of(carl, carl), ask("participantId=" + carl).getList("items.participantIds.flatten()"));
    }

    /** Who else has the benefit is known to the municipality, and not to who guides one of the two. */
    @Test
    void namesNoPartnerToAnotherOrganisation() {
        List<String> couple = List.of("Anna", "Bert");
        Story story = story().household("household", couple, "2023-01-01")
                .benefit("benefit", "household", couple, "2023-01-01")
                .benefitEnded("benefit", "household", couple, "2023-01-01", "2025-02-28", "TOWARDS_WORK");
        inbox.receive(story.events());
        String anna = story.id("Anna").toString();
        String bert = story.id("Bert").toString();

        JsonPath ofGresbo = asOf(Putten.GRESBO, "asOf=2025-03-28");
        assertEquals(List.of(story.id("benefit").toString()), ofGresbo.getList("items.subjectId"));
        assertEquals(List.of(List.of(anna)), ofGresbo.getList("items.participantIds"));
        assertEquals(
                1,
                asOf(Putten.GRESBO, "asOf=2025-03-28&participantId=" + anna)
                        .getList("items")
                        .size());
        assertEquals(
                List.of(),
                asOf(Putten.GRESBO, "asOf=2025-03-28&participantId=" + bert).getList("items"));
        assertEquals(
                2, ask("asOf=2025-03-28").getList("items[0].participantIds").size());

        List<ConsumerRecord<String, byte[]>> merge = story.merged("merge", "Anna as known now", "Anna")
                .eventsFrom(story.events().size() - 1);
        inbox.receive(merge);
        assertEquals(
                List.of(List.of(story.id("Anna as known now").toString())),
                asOf(Putten.GRESBO, "asOf=2025-03-28").getList("items.participantIds"));
    }

    @Test
    void goesOnFromAPageOnlyInTheSameMomentAndWorld() {
        Story story = story();
        for (int i = 0; i < 2; i++) {
            story.placement("contract " + i, "person " + i, "bakery", null, "2025-01-06", "24");
        }
        inbox.receive(story.events());
        String cursor = ask("limit=1&asOf=2025-06-01").getString("nextCursor");

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "data-quality:read"))
                .get(ADDRESS + "?limit=1&asOf=2025-07-01&cursor=" + cursor)
                .then()
                .statusCode(400);
        assertEquals(
                1,
                ask("limit=1&asOf=2025-06-01&cursor=" + cursor).getList("items").size());
    }

    @Test
    void walksAllOfThemPageByPage() {
        Story story = story();
        for (int i = 0; i < 5; i++) {
            story.placement("contract " + i, "person " + i, "bakery", null, "2025-01-06", "24");
        }
        inbox.receive(story.events());

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = ask("limit=3&type=CONTRACT_NOT_CONFIRMED" + cursor);
            seen.addAll(page.getList("items.subjectId"));
            cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertEquals(5, seen.stream().distinct().count());
        assertEquals(5, seen.size());
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "data-quality:read"))
                .get(ADDRESS + "?state=GONE&type=x&organisation=1&programmeId=2&participantId=3&asOf=4&knownAt=5")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(7));
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "reports:read"))
                .get(ADDRESS)
                .then()
                .statusCode(403);
    }

    private static JsonPath ask(String parameters) {
        return asOf(PUTTEN, parameters);
    }

    private static JsonPath asOf(String organisation, String parameters) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, organisation, "data-quality:read"))
                .get(parameters.isEmpty() ? ADDRESS : ADDRESS + "?" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
