package nl.doorstroom.platform.processinglog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
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
        String written = Notes.written(PUTTEN);
        String id = Notes.id(written);

        Notes.read(PUTTEN, written).then().statusCode(200);
        Notes.read(PUTTEN, written).then().statusCode(200);

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
        String written = Notes.written(PUTTEN);
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke insert on processing_log from service_app");
            try {
                Response answer = Notes.read(PUTTEN, written);
                assertEquals(503, answer.statusCode(), answer.asString());
                assertEquals("https://doorstroom.nl/problems/unavailable", answer.path("type"));
                assertEquals("1", answer.header("Retry-After"));
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

    /** What the documentation tells operators to run, with other values. */
    @Test
    void letsTheOwnerRemoveLinesWhoseTermIsOver() throws SQLException, IOException {
        UUID held = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        CurrentTenant.call(VOORBURG, () -> record(held, other));
        String page = Files.readString(Path.of("..", "docs", "operations", "retention.md"));
        String told = page.substring(page.indexOf("```sql") + 6, page.indexOf("```", page.indexOf("```sql") + 6));

        try (Connection owner = RealParts.owner()) {
            owner.createStatement()
                    .execute(told.replace("00000001000000000101", VOORBURG)
                            .replace("participants/read-participant", "sample/read-note")
                            .replace("2020-01-01", "2000-01-01")
                            .replace("2020-02-01", "3000-01-01")
                            .replace("array[]::uuid[]", "array['" + held + "']::uuid[]"));
        }

        assertEquals(
                held.toString(),
                text("select string_agg(data_subject_id::text, ' ') from processing_log"
                        + " where data_subject_id in ('" + held + "', '" + other + "')"));
        assertEquals(
                "O",
                text("select tgenabled from pg_trigger where tgname = 'append_only'"
                        + " and tgrelid = 'processing_log'::regclass"));
    }

    @Test
    void isOneReadingInTheAuditLogByHoweverManyActivities() throws SQLException {
        UUID person = UUID.randomUUID();

        CurrentTenant.call(PUTTEN, () -> {
            log.record("read-note", person);
            log.record("list-notes", List.of(UUID.randomUUID()), "no notes");
            log.record("search-note", List.of(), "no note");
            return true;
        });

        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select string_agg(action, ' ' order by action) from audit_entry"
                                + " where trace_id = '" + trace(person) + "'")) {
            row.next();
            assertEquals("READ SEARCH", row.getString(1));
        }
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
        return text("select trace_id from processing_log where data_subject_id = '" + person + "'");
    }

    private static String text(String question) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
