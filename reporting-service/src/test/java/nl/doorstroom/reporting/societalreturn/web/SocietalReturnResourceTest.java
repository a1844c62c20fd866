package nl.doorstroom.reporting.societalreturn.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
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
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** The ledger by the table of the tenant: Anna 24 hours from March to August 2025 after a benefit, Bert 12 hours and no news. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SocietalReturnResourceTest {

    private static final String TARIFFS = "/reporting/v1/societal-return-tariffs";
    private static final String AS_OF_JUNE = "&asOf=2025-06-30";

    @Inject
    Inbox inbox;

    @BeforeEach
    void forget() {
        Reporting.wipe();
        Reporting.execute("truncate societal_return_tariff");
    }

    private static Story story() {
        return new Story(PUTTEN)
                .employer("bakery", null)
                .programme("pilot", Putten.GRESBO)
                .trajectory("trajectory 1", "Anna", "pilot", Putten.GRESBO, "2025-01-06")
                .trajectory("trajectory 2", "Bert", "pilot", Putten.GRESBO, "2025-01-06")
                .household("household", List.of("Anna"), "2023-01-01")
                .benefit("benefit", "household", List.of("Anna"), "2023-01-01")
                .benefitEnded("benefit", "household", List.of("Anna"), "2023-01-01", "2025-02-28", "TOWARDS_WORK")
                .placement("contract 1", "Anna", "bakery", "trajectory 1", "2025-03-01", "24")
                .ended("contract 1", "Anna", "2025-08-31")
                .placement("contract 2", "Bert", "bakery", "trajectory 2", "2025-03-10", "12");
    }

    @Test
    void tellsWorkByItsKindWithTheValueThatWasAgreedAndWhatHasNone() {
        tariff("WORK_AFTER_BENEFIT", "2025-01-01", "2025-12-31", 3_500_000L);
        Story story = story();
        inbox.receive(story.events());

        JsonPath year = figure("societal-return", story, "");
        JsonPath half = figure("societal-return", story, AS_OF_JUNE);

        assertEquals(List.of("WORK_AFTER_BENEFIT", "WORK_WITHOUT_BENEFIT"), year.getList("rows.kind"));
        assertEquals(1, year.getInt("rows[0].persons"));
        assertEquals(184, year.getInt("rows[0].days"));
        assertEquals(26.29, year.getDouble("rows[0].weeks"));
        assertEquals(630.86, year.getDouble("rows[0].hours"));
        assertEquals(1_176_258, year.getInt("rows[0].valueInCents"));
        assertEquals(0, year.getInt("rows[0].personsWithoutTariff"));
        assertNull(year.get("rows[1].valueInCents"));
        assertEquals(1, year.getInt("rows[1].persons"));
        assertEquals(46, year.getInt("rows[1].days"));
        assertEquals(46, year.getInt("rows[1].daysWithoutTariff"));
        assertEquals(78.86, year.getDouble("rows[1].hoursWithoutTariff"));
        assertEquals(1, year.getInt("rows[1].personsUnconfirmed"));
        // As of June nobody had told since the first of March that Anna still worked.
        assertEquals(46, half.getInt("rows[0].days"));
        assertEquals(76, half.getInt("rows[0].daysUnconfirmed"));
        assertEquals(67, half.getInt("rows[1].daysUnconfirmed"));
        assertEquals(true, year.getString("notes").contains("no outcome"));
    }

    @Test
    void addsUpOverMonthsAndProgrammes() {
        tariff("WORK_AFTER_BENEFIT", "2025-01-01", "2025-05-31", 3_500_000L);
        tariff("WORK_AFTER_BENEFIT", "2025-06-01", null, 3_600_000L);
        Story story = story();
        inbox.receive(story.events());

        JsonPath whole = figure("societal-return", story, "");
        long value = whole.getLong("rows[0].valueInCents");

        assertEquals(198_174 + 191_781 + 198_174 + 197_260 + 203_836 + 203_836, value);
        for (String groupBy : List.of("month", "programme", "organisation")) {
            JsonPath parts = figure("societal-return", story, "&groupBy=" + groupBy);
            long sum = 0;
            long days = 0;
            for (Map<String, Object> row : parts.<Map<String, Object>>getList("rows")) {
                if ("WORK_AFTER_BENEFIT".equals(row.get("kind"))) {
                    sum += ((Number) row.get("valueInCents")).longValue();
                    days += ((Number) row.get("days")).longValue();
                }
            }
            assertEquals(value, sum, groupBy);
            assertEquals(184, days, groupBy);
        }
    }

    @Test
    void countsTheDaysOfThePeriodAndNoneToCome() {
        tariff("WORK_AFTER_BENEFIT", "2025-01-01", null, 3_500_000L);
        Story story = story();
        inbox.receive(story.events());
        String programme = "&programmeId=" + story.id("pilot");

        JsonPath week = Reporting.ask(
                        PUTTEN, "societal-return", "periodStart=2025-03-29&periodEnd=2025-04-04" + programme)
                .jsonPath();
        JsonPath begun = Reporting.ask(
                        PUTTEN,
                        "societal-return",
                        "periodStart=2025-03-01&periodEnd=2025-03-31&asOf=2025-03-07" + programme)
                .jsonPath();
        JsonPath before = Reporting.ask(
                        PUTTEN,
                        "societal-return",
                        "periodStart=2025-05-01&periodEnd=2025-05-31&asOf=2025-04-07" + programme)
                .jsonPath();

        assertEquals(7, week.getInt("rows[0].days"));
        assertEquals(19_178 + 25_571, week.getInt("rows[0].valueInCents"));
        assertEquals(List.of(7), begun.getList("rows.days"));
        assertEquals(List.of(), before.getList("rows"));
    }

    @Test
    void takesPlacesToWorkAndHoursThatWereWorkedInACrew() {
        tariff("CREW_WORK", "2025-01-01", null, 1_000_000L);
        Story story = story().instrument("trial", "trajectory 1", "Anna", "PROEFPLAATS", "2025-02-01", null)
                .instrumentEnded("trial", "trajectory 1", "Anna", "PROEFPLAATS", "2025-02-28")
                .worked("day", "trajectory 2", "Bert", "pilot", "2025-01-15", "8");
        inbox.receive(story.events());

        JsonPath rows = figure("societal-return", story, "&asOf=2025-02-28");

        assertEquals(List.of("CREW_WORK", "TRIAL_PLACE"), rows.getList("rows.kind"));
        assertEquals(8.0, rows.getDouble("rows[0].hours"));
        // 10,000 euro × 8 hours / (36 hours × 365 / 7 weeks).
        assertEquals(4_262, rows.getInt("rows[0].valueInCents"));
        assertEquals(28, rows.getInt("rows[1].daysWithoutHours"));
        assertEquals(0, rows.getInt("rows[1].days"));
    }

    @Test
    void forgetsAContractThatNeverWasButNotWhatWasKnown() {
        tariff("WORK_AFTER_BENEFIT", "2025-01-01", null, 3_500_000L);
        Story story = story().on("2025-11-03T08:00:00Z")
                .placementAnnulled("contract 1", "Anna", "bakery", "trajectory 1", "2025-03-01", "24");
        inbox.receive(story.events());

        assertEquals(
                List.of("WORK_WITHOUT_BENEFIT"),
                figure("societal-return", story, "").getList("rows.kind"));
        assertEquals(
                List.of("WORK_AFTER_BENEFIT", "WORK_WITHOUT_BENEFIT"),
                figure("societal-return", story, "&knownAt=2025-11-03T07:59:59Z")
                        .getList("rows.kind"));
    }

    @Test
    void knowsATariffFromTheMomentItWasStatedUntilAnotherTookItsPlace() {
        Story story = story();
        inbox.receive(story.events());
        Instant before = Instant.now();
        String first = tariff("WORK_AFTER_BENEFIT", "2025-01-01", null, 3_500_000L);
        Instant between = Instant.now();
        replace(first, "WORK_AFTER_BENEFIT", "2025-01-01", "2025-12-31", 7_000_000L)
                .then()
                .statusCode(201);

        assertNull(value(story, "&knownAt=" + before));
        assertEquals(1_176_258, value(story, "&knownAt=" + between));
        assertEquals(2_352_512, value(story, ""));
    }

    @Test
    void tellsThatThereIsNoValueWhenThatIsStated() {
        Story story = story();
        inbox.receive(story.events());
        String first = tariff("WORK_AFTER_BENEFIT", "2025-01-01", null, 3_500_000L);

        replace(first, "WORK_AFTER_BENEFIT", "2025-01-01", null, null).then().statusCode(201);

        assertNull(value(story, ""));
        JsonPath lines = asReader(PUTTEN).get(TARIFFS).jsonPath();
        assertEquals(2, lines.getList("items").size());
        assertEquals(lines.getString("items[1].createdAt"), lines.getString("items[0].replacedAt"));
        assertEquals(first, lines.getString("items[1].replaces"));
    }

    @Test
    void refusesASecondValueOfAMonthAndASecondReplacement() {
        String first = tariff("WORK_AFTER_BENEFIT", "2025-01-01", "2025-12-31", 3_500_000L);

        post(body("WORK_AFTER_BENEFIT", "2025-12-01", null, 1L, null)).then().statusCode(409);
        assertEquals(
                first,
                post(body("WORK_AFTER_BENEFIT", "2024-01-01", "2025-01-31", 1L, null))
                        .jsonPath()
                        .getString("tariffId"));
        post(body("APPRENTICESHIP", "2025-01-01", null, 1L, null)).then().statusCode(201);
        post(body("WORK_AFTER_BENEFIT", "2026-01-01", null, 1L, null)).then().statusCode(201);
        // One that takes its place may not take the months of yet another.
        replace(first, "WORK_AFTER_BENEFIT", "2025-01-01", "2026-01-31", 1L)
                .then()
                .statusCode(409);
        replace(first, "WORK_AFTER_BENEFIT", "2025-01-01", "2025-12-31", 1L)
                .then()
                .statusCode(201);
        replace(first, "WORK_AFTER_BENEFIT", "2023-01-01", "2023-12-31", 1L)
                .then()
                .statusCode(409);
    }

    @Test
    void letsOnePassOfThoseThatStateAMonthAtTheSameTime() throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> stating = () -> post(body("WORK_AFTER_BENEFIT", "2025-01-01", null, 1L, null))
                    .statusCode();
            List<Integer> answers = four.invokeAll(List.of(stating, stating, stating, stating)).stream()
                    .map(answer -> get(answer))
                    .sorted()
                    .toList();

            assertEquals(List.of(201, 409, 409, 409), answers);
        } finally {
            four.shutdownNow();
        }
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String other = tariff("APPRENTICESHIP", "2025-01-01", null, 1L);

        List<Map<String, String>> errors = post(body("LOVE", "2025-01-02", "2024-12-30", 1L, other))
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .getList("errors");

        assertEquals(
                Set.of("/kind", "/validFrom", "/validTo", "/replaces"),
                errors.stream().map(error -> error.get("pointer")).collect(Collectors.toSet()));
        post("{\"kind\": \"CREW_WORK\", \"validFrom\": \"2025-01-01\", \"amountPerYearInCents\": -1, \"fullTimeHours\": 0}")
                .then()
                .statusCode(400);
    }

    @Test
    void isForWhoMayAndOfOneTenant() {
        String mine = tariff("APPRENTICESHIP", "2025-01-01", null, 1L);
        String body = body("CREW_WORK", "2025-01-01", null, 1L, null);

        Reporting.as(PUTTEN, "reports:detail", "reports:read")
                .body(body)
                .contentType("application/json")
                .post(TARIFFS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, Putten.GRESBO, "tariffs:write"))
                .body(body)
                .contentType("application/json")
                .post(TARIFFS)
                .then()
                .statusCode(403);
        asReader(VOORBURG).get(TARIFFS + "/" + mine).then().statusCode(404);
        assertEquals(List.of(), asReader(VOORBURG).get(TARIFFS).jsonPath().getList("items"));
        assertEquals(1, asReader(PUTTEN).get(TARIFFS + "/" + mine).jsonPath().getInt("amountPerYearInCents"));
        Reporting.as(PUTTEN, "reports:read")
                .get("/reporting/v1/reports/societal-return?periodStart=2025-01-01&periodEnd=2025-12-31")
                .then()
                .statusCode(403);
    }

    private static Integer get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static @Nullable Integer value(Story story, String more) {
        return figure("societal-return", story, more).get("rows[0].valueInCents");
    }

    private static RequestSpecification asReader(String tenant) {
        return Reporting.as(tenant, "reports:detail");
    }

    private static String tariff(String kind, String from, @Nullable String to, @Nullable Long amount) {
        return post(body(kind, from, to, amount, null))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static Response replace(
            String tariff, String kind, String from, @Nullable String to, @Nullable Long amount) {
        return post(body(kind, from, to, amount, tariff));
    }

    private static Response post(String body) {
        return Reporting.as(PUTTEN, "tariffs:write")
                .contentType("application/json")
                .body(body)
                .post(TARIFFS);
    }

    private static String body(
            String kind, String from, @Nullable String to, @Nullable Long amount, @Nullable String replaces) {
        return """
                {"kind": "%s", "validFrom": "%s", %s %s %s "fullTimeHours": 36}""".formatted(
                        kind,
                        from,
                        to == null ? "" : "\"validTo\": \"" + to + "\",",
                        amount == null ? "" : "\"amountPerYearInCents\": " + amount + ",",
                        replaces == null ? "" : "\"replaces\": \"" + replaces + "\",");
    }
}
