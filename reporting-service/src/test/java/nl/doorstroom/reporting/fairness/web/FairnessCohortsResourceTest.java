package nl.doorstroom.reporting.fairness.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.fairness.Cohort;
import nl.doorstroom.reporting.report.Grouping;
import nl.doorstroom.reporting.report.Question;
import nl.doorstroom.reporting.step.StepKind;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static io.restassured.RestAssured.given;
import static java.nio.file.Files.readString;
import static java.nio.file.Path.of;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class FairnessCohortsResourceTest {

    private static final String PERIOD = "periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2025-12-31";

    @Inject
    Inbox inbox;

    @Inject
    DefinitionRegister definitions;

    private final Story story = story();

    /** Twelve start and are placed, eleven have an intake alone, three are offered a vacancy. */
    private static Story story() {
        Story story = new Story(PUTTEN).programme("pilot", Putten.GRESBO).employer("mill", null);
        for (int i = 1; i <= 12; i++) {
            story.trajectory("trajectory " + i, "placed " + i, "pilot", Putten.GRESBO, "2025-02-01");
            story.placement("job " + i, "placed " + i, "mill", "trajectory " + i, "2025-05-01", "24");
        }
        for (int i = 1; i <= 11; i++) {
            story.intake("intake " + i, "waiting " + i, "2025-03-03");
        }
        for (int i = 1; i <= 3; i++) {
            story.trajectory("way " + i, "offered " + i, "pilot", Putten.GRESBO, "2025-02-01")
                    .proposed("offer " + i, "offered " + i, "2025-04-01");
        }
        return story;
    }

    @BeforeEach
    void tell() {
        Reporting.wipe();
        Reporting.execute("truncate protected_person");
        inbox.receive(story.events());
    }

    @Test
    void makesOneRequestOfTheCohortsThatAreLargeEnough() {
        JsonPath answer = ask(PERIOD);

        assertEquals(
                List.of("INTAKE", "TRAJECTORY_STARTED", "VACANCY_OFFERED", "PLACED"),
                answer.getList("cohorts.reached"));
        assertEquals(List.of(11, 0, 3, 12), answer.getList("cohorts.people"));
        assertEquals(List.of(false, true, true, false), answer.getList("cohorts.tooFew"));
        assertEquals(List.of("INTAKE", "PLACED"), answer.getList("requests[0].cohorts.name"));
        assertEquals(ids("placed", 12), new TreeSet<>(answer.getList("requests[0].cohorts[1].participantIds")));
        assertEquals(ids("waiting", 11), new TreeSet<>(answer.getList("requests[0].cohorts[0].participantIds")));
        assertEquals(1, answer.getList("requests").size());
    }

    @Test
    void followsPeopleUpToTheDayThatIsAsked() {
        JsonPath before = ask("periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2025-04-30");

        assertEquals(List.of(11, 12, 3, 0), before.getList("cohorts.people"));
    }

    @Test
    void isNarrowedByTheProgrammeThatPeopleEntered() {
        JsonPath pilot = ask(PERIOD + "&programmeId=" + story.id("pilot"));

        assertEquals(List.of(0, 0, 3, 12), pilot.getList("cohorts.people"));
        assertEquals(story.id("pilot").toString(), pilot.getString("programmeId"));
        assertEquals(
                List.of(0, 0, 0, 0),
                ask(PERIOD + "&programmeId=" + UUID.randomUUID()).getList("cohorts.people"));
    }

    @Test
    void hasPeopleWhoWereMergedOnceFromTheMergeOn() {
        int told = story.events().size();
        inbox.receive(story.on("2025-12-01T08:00:00Z")
                .merged("merge", "placed 1", "waiting 1")
                .eventsFrom(told));

        JsonPath now = ask(PERIOD);
        JsonPath then = ask("periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2025-11-30&knownAt=2025-11-30T23:00:00Z");

        assertEquals(List.of(10, 0, 3, 12), now.getList("cohorts.people"));
        assertTrue(now.prettyPrint().contains(story.id("placed 1").toString()));
        assertFalse(now.prettyPrint().contains(story.id("waiting 1").toString()));
        assertEquals(List.of(11, 0, 3, 12), then.getList("cohorts.people"));
    }

    @Test
    void countsWhoWasErasedBesideTheOthersAndNamesThemNoMore() {
        int told = story.events().size();
        inbox.receive(story.on("2026-01-01T08:00:00Z")
                .anonymised("placed 1")
                .anonymised("offered 1")
                .eventsFrom(told));

        JsonPath answer = ask(PERIOD);

        assertEquals(List.of(11, 0, 2, 11), answer.getList("cohorts.people"));
        assertEquals(List.of(0, 0, 1, 1), answer.getList("cohorts.anonymous"));
        assertFalse(answer.prettyPrint().contains(story.id("placed 1").toString()));
        assertEquals(11, answer.getList("requests[0].cohorts[1].participantIds").size());
    }

    @Test
    void leavesOutWhoIsProtectedFromTheUser() {
        Reporting.execute(
                "insert into protected_person (tenant, participant_id, protection_version, restricted, last_day,"
                        + " viewers) values ('" + PUTTEN + "', '" + story.id("placed 1") + "', 1, true, null, '[]')");

        JsonPath answer = ask(PERIOD);

        assertEquals(List.of(11, 0, 3, 11), answer.getList("cohorts.people"));
        assertFalse(answer.prettyPrint().contains(story.id("placed 1").toString()));
    }

    @Test
    void writesDownEverybodyWhoIsNamedAndNobodyElse() {
        Reporting.execute("truncate processing_log");
        JsonPath answer = ask(PERIOD);

        Set<String> named = new TreeSet<>();
        answer.<List<String>>getList("requests[0].cohorts.participantIds").forEach(named::addAll);
        assertEquals(23, named.size());
        assertEquals(named, logged());

        Reporting.execute("truncate processing_log");
        ask("periodStart=2020-01-01&periodEnd=2020-12-31");
        assertEquals(
                List.of("0"),
                Reporting.texts("select count(data_subject_id)::text from processing_log"
                        + " where name = 'list-fairness-cohorts' having count(*) = 1"));
    }

    @Test
    void isForWhoMakesStatutoryReportsOfTheMunicipalityItselfAlone() {
        send(given().auth().oauth2(Tokens.of(PUTTEN, "reports:people", "reports:detail", "labels:write")), PERIOD)
                .then()
                .statusCode(403);
        send(given().auth().oauth2(Tokens.ofOrganisation(PUTTEN, Putten.GRESBO, "labels:statutory")), PERIOD)
                .then()
                .statusCode(403);
        assertEquals(
                List.of(),
                send(Reporting.as(VOORBURG, "labels:statutory"), PERIOD)
                        .jsonPath()
                        .getList("requests"));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        send(
                        Reporting.as(PUTTEN, "labels:statutory"),
                        "periodEnd=2025-12-31&groupBy=month&compareWith=def-2026-1&knownAt=yesterday")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("periodStart", "groupBy", "compareWith", "knownAt"));
    }

    @Test
    void keepsTheLimitsOfWhoCounts() throws Exception {
        JsonNode contract =
                new ObjectMapper().readTree(readString(of("../participants-service/contracts/openapi.json")));
        JsonNode cohorts = contract.at("/components/schemas/FairnessCountsRequest/properties/cohorts");
        JsonNode people = contract.at("/components/schemas/Cohort/properties/participantIds");

        assertEquals(FairnessCohortsResponse.FEWEST, people.path("minItems").asInt());
        assertEquals(FairnessCohortsResponse.MOST, people.path("maxItems").asInt());
        // Parts are half full at the least, but for the only one of each of the four cohorts.
        assertTrue(
                2 * FairnessCohortsResponse.MOST_IN_A_REQUEST / FairnessCohortsResponse.MOST + 4
                        <= cohorts.path("maxItems").asInt(),
                cohorts::toString);
        int textOfOne = 39;
        assertTrue(FairnessCohortsResponse.MOST_IN_A_REQUEST * textOfOne < 1_000_000);
    }

    @Test
    void dividesWhatIsTooLargeIntoPartsOfNearlyTheSameSize() {
        List<FairnessCohortsResponse.CountRequest> requests = respond(
                new Cohort(StepKind.INTAKE, people(9), 0),
                new Cohort(StepKind.VACANCY_OFFERED, people(10), 0),
                new Cohort(StepKind.PLACED, people(20_001), 0));

        List<FairnessCohortsResponse.CountedCohort> parts =
                requests.stream().flatMap(request -> request.cohorts().stream()).toList();
        assertEquals(
                List.of("VACANCY_OFFERED", "PLACED 1/5", "PLACED 2/5", "PLACED 3/5", "PLACED 4/5", "PLACED 5/5"),
                parts.stream().map(FairnessCohortsResponse.CountedCohort::name).toList());
        assertEquals(
                List.of(10, 4000, 4000, 4000, 4000, 4001),
                parts.stream().map(part -> part.participantIds().size()).toList());
        assertEquals(
                List.of(5, 1),
                requests.stream().map(request -> request.cohorts().size()).toList());
        Set<UUID> named = new HashSet<>();
        parts.subList(1, 6).forEach(part -> named.addAll(part.participantIds()));
        assertEquals(people(20_001), new TreeSet<>(named));
    }

    private List<FairnessCohortsResponse.CountRequest> respond(Cohort... cohorts) {
        LocalDate day = LocalDate.parse("2025-12-31");
        Question question =
                new Question(day, day, day, Instant.EPOCH, null, null, definitions.current(), Grouping.NONE);
        return FairnessCohortsResponse.of(question, new Completeness.Known(Optional.empty(), 0), List.of(cohorts))
                .requests();
    }

    private static TreeSet<UUID> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(person -> new UUID(1, person))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> ids(String name, int number) {
        return new TreeSet<>(IntStream.rangeClosed(1, number)
                .mapToObj(i -> story.id(name + " " + i).toString())
                .collect(toSet()));
    }

    private static Set<String> logged() {
        return new TreeSet<>(Reporting.texts(
                "select distinct data_subject_id::text from processing_log" + " where name = 'list-fairness-cohorts'"));
    }

    private static JsonPath ask(String query) {
        return send(Reporting.as(PUTTEN, "labels:statutory"), query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response send(RequestSpecification as, String query) {
        return as.get("/reporting/v1/fairness-cohorts?" + query);
    }
}
