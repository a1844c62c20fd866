package nl.doorstroom.platform.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class JobRunsResourceTest {

    private static final String RUNS = "/sample/v1/job-runs";

    @Inject
    Clock clock;

    @Test
    void runsAJobForADayAndShowsWhatItDid() throws SQLException {
        String note = note(PUTTEN);
        String other = note(VOORBURG);

        Response begun = start(PUTTEN, "note-handling", "2026-02-28");

        begun.then()
                .statusCode(202)
                .body("job", equalTo("note-handling"))
                .body("day", equalTo("2026-02-28"))
                .body("requestedBy", notNullValue());
        completed(PUTTEN, begun)
                .then()
                .body("failed", equalTo(0))
                .body("startedAt", notNullValue())
                .body("finishedAt", notNullValue());
        assertEquals("2026-02-28", handledFor(note));
        assertEquals("", handledFor(other));
        as(VOORBURG).get(begun.header("Location")).then().statusCode(404);
    }

    @Test
    void listsTheNewestFirst() {
        for (String day : new String[] {"2026-01-05", "2026-01-06", "2026-01-05"}) {
            completed(VOORBURG, start(VOORBURG, "note-handling", day));
        }

        as(VOORBURG)
                .queryParam("limit", 2)
                .get(RUNS)
                .then()
                .body("items.day", equalTo(List.of("2026-01-05", "2026-01-06")))
                .body("nextCursor", notNullValue());
        as(VOORBURG)
                .queryParam("job", "note-handling")
                .queryParam("day", "2026-01-05")
                .get(RUNS)
                .then()
                .body("items", hasSize(2))
                .body("nextCursor", nullValue());
        as(VOORBURG).queryParam("job", "no-such-job").get(RUNS).then().body("items", hasSize(0));
    }

    @Test
    void beginsOneRunForARepeatedRequest() {
        String key = UUID.randomUUID().toString();
        String body = "{\"job\": \"note-handling\", \"day\": \"2026-01-07\"}";

        Response first = as(PUTTEN).header("Idempotency-Key", key).body(body).post(RUNS);
        Response second = as(PUTTEN).header("Idempotency-Key", key).body(body).post(RUNS);

        first.then().statusCode(202);
        second.then().statusCode(202).header("Location", equalTo(first.header("Location")));
        completed(PUTTEN, first);
    }

    @Test
    void refusesAJobThatRunsAndNamesItsRun() throws SQLException {
        UUID id = UUID.randomUUID();
        superuser("insert into job_run (id, tenant, job, day, state, runner, lease_until, started_at) values ('" + id
                + "', '" + PUTTEN + "', 'note-handling', '2026-01-08', 'RUNNING', '" + id
                + "', now() + interval '1 hour', now())");
        try {
            start(PUTTEN, "note-handling", "2026-01-09")
                    .then()
                    .statusCode(409)
                    .body("type", containsString("job-is-running"))
                    .body("jobRunId", equalTo(id.toString()));
        } finally {
            superuser("delete from job_run where id = '" + id + "'");
        }
    }

    @Test
    void refusesAJobThatItDoesNotHaveAndADayThatHasNotCome() {
        start(PUTTEN, "no-such-job", "2026-01-09")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/job"))
                .body("errors[0].detail", containsString("note-handling"));
        start(PUTTEN, "note-handling", DutchCalendar.today(clock).plusDays(2).toString())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/day"));
    }

    private static Response completed(String tenant, Response begun) {
        Awaitility.await()
                .untilAsserted(() -> as(tenant)
                        .get(begun.header("Location"))
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("COMPLETED")));
        return as(tenant).get(begun.header("Location"));
    }

    private static Response start(String tenant, String job, String day) {
        return as(tenant)
                .body("{\"job\": \"" + job + "\", \"day\": \"" + day + "\"}")
                .post(RUNS);
    }

    private static RequestSpecification as(String tenant) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "operations:write", "notes:write"))
                .contentType(ContentType.JSON);
    }

    private static String note(String tenant) {
        String location = as(tenant)
                .body("{\"text\": \"note-handling " + UUID.randomUUID() + "\"}")
                .post("/sample/v1/notes")
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String handledFor(String note) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select coalesce(string_agg(day::text, ' '), '') from note_handling where note = '"
                                        + note + "' and day = '2026-02-28'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        }
    }
}
