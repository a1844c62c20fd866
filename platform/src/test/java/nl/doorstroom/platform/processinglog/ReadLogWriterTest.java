package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.sample.Notes;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Each test holds the table, so that what is to be written gathers. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReadLogWriterTest {

    /** More than the pool has connections. */
    private static final int READERS = 24;

    private final ExecutorService desks = Executors.newFixedThreadPool(READERS);
    private Connection holding;

    @Inject
    ReadLogWriter writer;

    @Inject
    AgroalDataSource pool;

    @BeforeEach
    void holdTheTable() throws SQLException {
        holding = RealParts.superuser();
        holding.setAutoCommit(false);
    }

    @AfterEach
    void letGo() throws SQLException {
        holding.close();
        desks.shutdown();
    }

    @Test
    void commitsTheLinesOfManyRequestsTogetherAndHoldsNoConnectionMeanwhile() throws Exception {
        String here = Notes.written(PUTTEN);
        String there = Notes.written(VOORBURG);
        hold();

        List<Future<Integer>> answers = new ArrayList<>();
        answers.add(desks.submit(() -> Notes.read(PUTTEN, here).statusCode()));
        untilTheWriterWaits();
        for (int i = 1; i < READERS; i++) {
            String tenant = i % 2 == 0 ? PUTTEN : VOORBURG;
            String address = i % 2 == 0 ? here : there;
            answers.add(desks.submit(() -> Notes.read(tenant, address).statusCode()));
        }
        Awaitility.await().until(() -> writer.waiting() == READERS - 1);
        // A request that logs nothing gets a connection, although all these wait.
        given().auth()
                .oauth2(Tokens.of(PUTTEN, "audit:read"))
                .get("/sample/v1/audit-seals?limit=1")
                .then()
                .statusCode(200);
        holding.rollback();

        for (Future<Integer> answer : answers) {
            assertEquals(200, answer.get());
        }
        assertEquals(List.of("12", "2"), linesAndCommits(here, PUTTEN));
        assertEquals(List.of("12", "1"), linesAndCommits(there, VOORBURG));
    }

    @Test
    void writesTheOthersWhenOneCannotBeWritten() throws Exception {
        LinesOfRead.Collected good = lines("nobody found");
        LinesOfRead.Collected other = lines("nobody found");
        LinesOfRead.Collected bad = lines(null);
        hold();
        List<Future<?>> first = List.of(desks.submit(() -> writer.write(lines("first"))));
        untilTheWriterWaits();

        List<Future<?>> all = new ArrayList<>(first);
        all.add(desks.submit(() -> writer.write(good)));
        Future<?> refused = desks.submit(() -> assertThrows(RequestRefused.class, () -> writer.write(bad)));
        all.add(refused);
        all.add(desks.submit(() -> writer.write(other)));
        Awaitility.await().until(() -> writer.waiting() == 3);
        holding.rollback();

        for (Future<?> each : all) {
            each.get();
        }
        assertEquals(
                List.of("2"),
                ask("select count(*) from processing_log where id in ('"
                        + good.lines().get(0).id() + "', '"
                        + other.lines().get(0).id() + "')"));
    }

    @Test
    void goesOnWithAnotherConnectionWhenItsOwnEnds() throws Exception {
        LinesOfRead.Collected lines = lines("nobody found");
        writer.write(lines("before"));
        hold();
        Future<?> written = desks.submit(() -> writer.write(lines));
        untilTheWriterWaits();

        assertEquals(List.of("t"), ask("select pg_terminate_backend(pid) from pg_locks where not granted"));
        holding.rollback();

        written.get();
        assertEquals(
                List.of("1"),
                ask("select count(*) from processing_log where id = '"
                        + lines.lines().get(0).id() + "'"));
    }

    @Test
    void givesItsConnectionBackWhenNoLinesCome() {
        writer.write(lines("nobody found"));

        Awaitility.await().until(() -> pool.getMetrics().activeCount() == 0);
    }

    /** How many lines with their audit entry, and by how many transactions they came. */
    private static List<String> linesAndCommits(String address, String tenant) throws SQLException {
        return ask("select count(*), count(distinct p.xmin::text) from processing_log p join audit_entry a"
                + " on a.tenant = p.tenant and a.trace_id = p.trace_id and a.span_id = p.parent_span_id and a.xmin = p.xmin"
                + " where p.name = 'read-note' and p.data_subject_id = '" + Notes.id(address) + "' and p.tenant = '"
                + tenant + "'");
    }

    private static void untilTheWriterWaits() {
        Awaitility.await()
                .until(() -> !ask("select pid from pg_locks where not granted").isEmpty());
    }

    private void hold() throws SQLException {
        try (Statement statement = holding.createStatement()) {
            statement.execute("lock table processing_log in share mode");
        }
    }

    private static LinesOfRead.Collected lines(@Nullable String inputVersion) {
        return new LinesOfRead.Collected(
                List.of(new ProcessingRow(
                        Ids.next(),
                        PUTTEN,
                        "trace",
                        "span",
                        "search-note",
                        "https://doorstroom.nl/processing-activities/sample/search-note",
                        null,
                        inputVersion,
                        Instant.now(),
                        List.of())),
                List.of());
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    found.add(row.getString(i));
                }
            }
            return found;
        }
    }
}
