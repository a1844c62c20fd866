package nl.doorstroom.matching.area.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.scoring.Distances;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class AreaImportsResourceTest {

    private static final String IMPORTS = BASE + "/area-imports";
    private static final String PUTTEN_AND_AMERSFOORT =
            "pc4,latitude,longitude\n3881,52.2597,5.6069\n3811,52.1561,5.3878\n";

    // Each test has a tenant of its own: a table counts for all of a tenant's matches.
    private final String tenant = "0000000100" + String.format("%010d", System.nanoTime() % 10_000_000_000L);

    @Inject
    KnownAreas known;

    @Test
    void measuresByTheTableThatWasSuppliedLast() {
        assertEquals(Distances.UNKNOWN, distance(tenant));

        supply(PUTTEN_AND_AMERSFOORT)
                .then()
                .statusCode(201)
                .header("Location", containsString("/area-imports/"))
                .body("state", equalTo("IN_FORCE"))
                .body("areas", equalTo(2))
                .body("stored", equalTo(2));
        assertEquals(19, distance(tenant));

        supply("pc4,latitude,longitude\n3881,52.2597,5.6069\n3811,52.2597,5.6069\n")
                .then()
                .statusCode(201);

        assertEquals(0, distance(tenant));
        asOperator().get(IMPORTS).then().statusCode(200).body("items.state", equalTo(List.of("REPLACED", "IN_FORCE")));
    }

    @Test
    void isNobodyElsesTable() {
        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);

        assertEquals(Distances.UNKNOWN, distance("00000001000000000997"));
    }

    @Test
    void keepsTheTableInForceWhenAFileIsWrong() {
        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);

        supply("pc4,latitude,longitude\n3881,52.2597,5.6069\n3811,5.3878,52.1561\n")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/lines/3/latitude", "/lines/3/longitude"));

        assertEquals(19, distance(tenant));
        asOperator().get(IMPORTS).then().body("items.state", equalTo(List.of("IN_FORCE")));
    }

    @Test
    void storesACountryInPortionsThatOthersSee() {
        String file = IntStream.range(1000, 6000)
                .mapToObj(pc4 -> pc4 + ",52." + pc4 + ",5." + pc4)
                .collect(Collectors.joining("\n", "pc4,latitude,longitude\n", "\n"));

        Response supplied = supply(file);

        supplied.then().statusCode(201).body("stored", equalTo(5000));
        // Begun, five portions, in force.
        asOperator().get(supplied.header("Location")).then().header("ETag", equalTo("\"7\""));
    }

    @Test
    void letsOneOfTwoAtOnceGoFirstAndLosesNeither() throws Exception {
        List<Integer> statuses = AtOnce.statuses(List.of(
                        () -> supply(PUTTEN_AND_AMERSFOORT),
                        () -> supply("pc4,latitude,longitude\n3881,52.2597,5.6069\n")))
                .stream()
                .sorted()
                .toList();

        assertTrue(statuses.equals(List.of(201, 201)) || statuses.equals(List.of(201, 409)), statuses::toString);
        List<String> states = asOperator().get(IMPORTS).path("items.state");
        assertEquals(1, states.stream().filter("IN_FORCE"::equals).count());
    }

    @Test
    void refusesATableWhileAnotherIsStored() throws SQLException {
        try (Connection other = RealParts.superuser();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('area_import " + tenant + "'))");

            supply(PUTTEN_AND_AMERSFOORT)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("area-import-in-progress"));
        }

        asOperator().get(IMPORTS).then().body("items", empty());
        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);
    }

    @Test
    void givesUpAnImportThatWasKilled() throws SQLException {
        String killed = UUID.randomUUID().toString();
        running(killed);
        assertEquals(Distances.UNKNOWN, distance(tenant));

        supply(PUTTEN_AND_AMERSFOORT).then().statusCode(201);

        assertEquals(19, distance(tenant));
        asOperator().get(IMPORTS + "/" + killed).then().statusCode(200).body("state", equalTo("INTERRUPTED"));
    }

    /** An import of one area, stored by a process that is no more. */
    private void running(String id) throws SQLException {
        try (Connection database = RealParts.superuser();
                var statement = database.createStatement()) {
            statement.execute(
                    ("insert into area_import (id, tenant, version, state, areas, stored, digest, imported_by,"
                                    + " started_at, changed_at) values ('%1$s', '%2$s', 2, 'RUNNING', 2, 1, repeat('0', 64), 'x',"
                                    + " now(), now())")
                            .formatted(id, tenant));
            statement.execute(("insert into postcode_area values ('%2$s', '%1$s', 3811, 52, 5)").formatted(id, tenant));
        }
    }

    private int distance(String of) {
        return CurrentTenant.call(of, () -> known.now().between(3881, 3811));
    }

    private Response supply(String csv) {
        return asOperator().contentType("text/csv; charset=UTF-8").body(csv).post(IMPORTS);
    }

    private RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of(tenant, "postcode-areas:write"));
    }
}
