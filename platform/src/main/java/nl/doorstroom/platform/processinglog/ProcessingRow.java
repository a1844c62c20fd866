package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line as it is stored.
 *
 * @param parentSpanId span of the request
 * @param name the processing activity in kebab-case
 * @param activityId URI of the processing activity in the register
 * @param at when it began and ended
 * @param roles of whoever asked; none when nobody did
 */
record ProcessingRow(
        UUID id,
        String tenant,
        String traceId,
        String parentSpanId,
        String name,
        String activityId,
        @Nullable UUID person,
        @Nullable String inputVersion,
        Instant at,
        List<String> roles) {

    /** Stores lines of the tenant that the connection's transaction was told. One that is there already stays as it is. */
    static void insert(Connection connection, Collection<ProcessingRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into processing_log (id, tenant, trace_id, span_id, parent_span_id, status, name,
                  processing_activity_id, data_subject_id, data_subject_id_type, input_version,
                  start_time, end_time, roles)
                values (?, ?, ?, ?, ?, 'Ok', ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (ProcessingRow row : rows) {
                insert.setObject(1, row.id);
                insert.setString(2, row.tenant);
                insert.setString(3, row.traceId);
                // A span of its own for every person, below the span of the request.
                insert.setString(4, String.format("%016x", row.id.getLeastSignificantBits()));
                insert.setString(5, row.parentSpanId);
                insert.setString(6, row.name);
                insert.setString(7, row.activityId);
                insert.setObject(8, row.person);
                insert.setString(9, row.person == null ? null : "uuid");
                insert.setString(10, row.inputVersion);
                insert.setTimestamp(11, Timestamp.from(row.at));
                insert.setTimestamp(12, Timestamp.from(row.at));
                insert.setArray(13, connection.createArrayOf("text", row.roles.toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
