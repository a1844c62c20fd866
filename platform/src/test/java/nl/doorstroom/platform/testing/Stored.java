package nl.doorstroom.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.awaitility.Awaitility;

/** What a service has stored, as far as one can see whether it changed. */
final class Stored implements AutoCloseable {

    /** Lines about reading and refusing, and what goes on by itself. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "processing_log",
            "audit_entry",
            "audit_seal",
            "inbox",
            "outbox",
            "outbox_set_aside",
            "flyway_schema_history");

    private final Connection connection;
    private final PreparedStatement question;

    Stored() throws SQLException {
        connection = RealParts.superuser();
        List<String> parts = new ArrayList<>();
        // Each event takes a number, also when the relay has sent it before anybody looks.
        parts.add("select 'events ' || last_value from outbox_seq_seq");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select relname from pg_class where relkind = 'r'"
                        + " and relnamespace = 'public'::regnamespace order by relname")) {
            while (row.next()) {
                if (!NOT_COMPARED.contains(row.getString(1))) {
                    parts.add("select '%1$s ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from %1$s"
                            .formatted(row.getString(1)));
                }
            }
        }
        question = connection.prepareStatement(String.join(" union all ", parts));
    }

    /** Waits for the jobs that were asked for. */
    void untilNoJobRuns() {
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from job_run where state = 'RUNNING'")) {
                return !row.next();
            }
        });
    }

    /** A line for each table: how many rows, and which transaction was the last to write one. */
    Set<String> state() {
        untilNoJobRuns();
        Set<String> lines = new TreeSet<>();
        try (ResultSet row = question.executeQuery()) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
