package nl.doorstroom.matching.area.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** What happens to an import that is killed, overtaken or written in another way than usual. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AreaImportsAtTheEdgesTest {

    private static final String IMPORTS = BASE + "/area-imports";
    private static final String PUTTEN_AND_AMERSFOORT =
            "pc4,latitude,longitude\n3881,52.2597,5.6069\n3811,52.1561,5.3878\n";

    /** Both at one point, and so many others that they take nine portions. */
    private static final String AT_ONE_POINT = IntStream.range(1000, 10_000)
            .mapToObj(pc4 -> pc4 + ",52.1,5.1")
            .collect(Collectors.joining("\n", "pc4,latitude,longitude\n", "\n"));

    // Each test has a tenant of its own: a table counts for all of a tenant's matches.
    private final String tenant = "0000000100" + String.format("%010d", System.nanoTime() % 10_000_000_000L);

    @Inject
    KnownAreas known;

    @Test
    void waitsForNobodyWhoHasTheTurn() throws SQLException {
        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);
        try (Connection other = RealParts.superuser()) {
            other.setAutoCommit(false);
            try (PreparedStatement lock = other.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
                lock.setString(1, "area_import " + tenant);
                lock.execute();
            }

            supply(AT_ONE_POINT).then().statusCode(409);

            other.rollback();
        }
        assertEquals(19, distance());
        asOperator().get(IMPORTS).then().body("items", hasSize(1));
        supply(AT_ONE_POINT).then().statusCode(201);
        assertEquals(0, distance());
    }

    @Test
    void showsHowFarItIsAndCountsNothingOfWhatIsKilled() throws Exception {
        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);
        CompletableFuture<Response> killed = CompletableFuture.supplyAsync(() -> supply(AT_ONE_POINT));
        try (Connection other = RealParts.superuser()) {
            other.setAutoCommit(false);
            String running = holdTheRunning(other);

            asOperator()
                    .get(IMPORTS + "/" + running)
                    .then()
                    .body("state", equalTo("RUNNING"))
                    .body("areas", equalTo(9000))
                    .body("stored", not(equalTo(9000)));
            assertEquals(19, distance());
            try (var statement = other.createStatement()) {
                Awaitility.await().until(() -> {
                    try (ResultSet row = statement.executeQuery(
                            "select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like 'update area_import set version = version + 1%'")) {
                        row.next();
                        return row.getInt(1) > 0;
                    }
                });
            }
            other.commit();

            killed.get(30, TimeUnit.SECONDS).then().statusCode(503);
            asOperator().get(IMPORTS + "/" + running).then().body("state", equalTo("INTERRUPTED"));
            assertEquals(0, areasOf(other, running));
        }
        assertEquals(19, distance());
    }

    @Test
    void givesWayToWhoTookItsTurn() throws Exception {
        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);
        CompletableFuture<Response> overtaken = CompletableFuture.supplyAsync(() -> supply(AT_ONE_POINT));
        try (Connection other = RealParts.superuser()) {
            other.setAutoCommit(false);
            String running = holdTheRunning(other);
            try (var statement = other.createStatement()) {
                statement.execute("update area_import set state = 'INTERRUPTED' where id = '" + running + "'");
            }
            other.commit();

            overtaken.get(30, TimeUnit.SECONDS).then().statusCode(409).body("areaImportId", equalTo(running));
            assertEquals(0, areasOf(other, running));
        }
        assertEquals(19, distance());
    }

    @Test
    void isOneImportUnderOneKey() {
        String key = UUID.randomUUID().toString();
        String first = supplyUnder(key).then().statusCode(201).extract().path("id");
        String second = supplyUnder(key).then().statusCode(201).extract().path("id");

        assertEquals(first, second);
        asOperator().get(IMPORTS).then().body("items", hasSize(1));
    }

    @Test
    void goesThroughThemInTheirOrder() {
        String first = supply(PUTTEN_AND_AMERSFOORT).path("id");
        String second = supply(PUTTEN_AND_AMERSFOORT).path("id");

        JsonPath page = asOperator().get(IMPORTS + "?limit=1").jsonPath();
        assertEquals(List.of(first), page.getList("items.id"));
        assertEquals(
                List.of(second),
                asOperator()
                        .queryParam("limit", 1)
                        .queryParam("cursor", page.getString("nextCursor"))
                        .get(IMPORTS)
                        .path("items.id"));
    }

    @Test
    void isShownToNobodyElse() {
        String theirs = supply(PUTTEN_AND_AMERSFOORT).path("id");

        given().auth()
                .oauth2(Tokens.of("00000001000000000998", "postcode-areas:write"))
                .get(IMPORTS + "/" + theirs)
                .then()
                .statusCode(404);
    }

    @Test
    void namesTheTableAmongTheInputsOfARun() {
        String person = aPerson();
        String without = run(person);
        assertEquals(null, inputs(without).getString("areasVersion"));

        String version = supply(PUTTEN_AND_AMERSFOORT).path("areasVersion");
        String with = run(person);

        assertEquals(version, inputs(with).getString("areasVersion"));
        assertNotEquals(inputs(without).getString("inputVersion"), inputs(with).getString("inputVersion"));
    }

    private String run(String person) {
        return Office.as(tenant)
                .body("{\"participantId\": \"%s\", \"from\": \"2025-07-01\"}".formatted(person))
                .post(BASE + "/match-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath inputs(String run) {
        return Office.as(tenant).get(BASE + "/match-runs/" + run + "/inputs").jsonPath();
    }

    /** Waits until the import runs, and lets it go no further. */
    private String holdTheRunning(Connection other) {
        return Awaitility.await()
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(
                        () -> {
                            try (PreparedStatement select = other.prepareStatement(
                                    "select id from area_import where tenant = ? and state = 'RUNNING' for update")) {
                                select.setString(1, tenant);
                                try (ResultSet row = select.executeQuery()) {
                                    return row.next() ? row.getString(1) : null;
                                }
                            }
                        },
                        found -> found != null);
    }

    private static int areasOf(Connection database, String id) throws SQLException {
        try (PreparedStatement select =
                database.prepareStatement("select count(*) from postcode_area where area_import_id = ?::uuid")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int distance() {
        return CurrentTenant.call(tenant, () -> known.now().between(3881, 3811));
    }

    private Response supplyUnder(String key) {
        return asOperator()
                .header("Idempotency-Key", key)
                .contentType("text/csv; charset=UTF-8")
                .body(PUTTEN_AND_AMERSFOORT)
                .post(IMPORTS);
    }

    private Response supply(String csv) {
        return asOperator().contentType("text/csv; charset=UTF-8").body(csv).post(IMPORTS);
    }

    private RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of(tenant, "postcode-areas:write"));
    }
}
