package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProcessingLogTest {

    @Inject
    ProcessingLog log;

    @Test
    void hasALineForEveryTimeSomebodyIsShownOrChanged() throws SQLException {
        Response written = write();
        String id = id(written);

        read(written).then().statusCode(200);
        read(written).then().statusCode(200);

        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select name, processing_activity_id, tenant, length(trace_id), length(span_id)"
                                + " from processing_log where data_subject_id = '" + id
                                + "' order by start_time, id")) {
            assertTrue(row.next());
            assertEquals("write-note", row.getString(1));
            assertEquals("https://doorstroom.nl/processing-activities/sample/write-note", row.getString(2));
            assertEquals(PUTTEN, row.getString(3));
            assertEquals(32, row.getInt(4));
            assertEquals(16, row.getInt(5));
            assertTrue(row.next());
            assertEquals("read-note", row.getString(1));
            assertTrue(row.next());
            assertEquals(false, row.next());
        }
    }

    @Test
    void showsNobodyWhenItCannotBeWritten() throws SQLException {
        Response written = write();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke insert on processing_log from service_app");
            try {
                Response answer = read(written);
                assertEquals(500, answer.statusCode(), answer.asString());
                assertEquals("https://doorstroom.nl/problems/internal-error", answer.path("type"));
                assertEquals(false, answer.asString().contains("text"));
            } finally {
                statement.execute("grant insert on processing_log to service_app");
            }
        }
    }

    @Test
    void keepsTheLinesOfOneRequestTogetherWithoutTracing() throws SQLException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID later = UUID.randomUUID();

        CurrentTenant.call(PUTTEN, () -> record(one, other));
        CurrentTenant.call(PUTTEN, () -> record(later));

        assertEquals(trace(one), trace(other));
        assertNotEquals(trace(one), trace(later));
        assertNotEquals("0".repeat(32), trace(one));
    }

    @Test
    void isWrittenInATransactionOnly() {
        UUID person = UUID.randomUUID();

        assertThrows(TransactionalException.class, () -> log.record("read-note", person));
    }

    private @Nullable Void record(UUID... people) {
        for (UUID person : people) {
            log.record("read-note", person);
        }
        return null;
    }

    private static String trace(UUID person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select trace_id from processing_log where data_subject_id = '" + person + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Response read(Response written) {
        return given().auth().oauth2(Tokens.of(PUTTEN, "notes:read")).get(written.header("Location"));
    }

    private static Response write() {
        return given().auth()
                .oauth2(Tokens.of(PUTTEN, "notes:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\": \"" + UUID.randomUUID() + "\"}")
                .post("/sample/v1/notes");
    }

    private static String id(Response written) {
        String location = written.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
