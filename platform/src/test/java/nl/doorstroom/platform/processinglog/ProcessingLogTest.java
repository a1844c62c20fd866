package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProcessingLogTest {

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
                assertTrue(answer.statusCode() >= 500, answer.asString());
                assertEquals(false, answer.asString().contains("text"));
            } finally {
                statement.execute("grant insert on processing_log to service_app");
            }
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
