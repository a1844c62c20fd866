package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The lines of the processing log of the present tenant, the newest first. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class ProcessingActivities {

    private final DataSource database;
    private final CurrentTenant tenant;

    ProcessingActivities(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * The lines that a filter lets through.
     *
     * @param before only lines older than this one
     */
    public List<ProcessingActivity> list(Filter filter, @Nullable UUID before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("tenant = ?"));
        List<Object> values = new ArrayList<>(List.of(tenant.tenant()));
        where("trace_id = ?", filter.traceId(), conditions, values);
        where("processing_activity_id = ?", filter.activityId(), conditions, values);
        where("data_subject_id = ?", filter.person(), conditions, values);
        where("start_time >= ?", timestamp(filter.from()), conditions, values);
        where("end_time <= ?", timestamp(filter.to()), conditions, values);
        where("id < ?", before, conditions, values);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from processing_log where "
                        + String.join(" and ", conditions) + " order by id desc limit " + limit)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                List<ProcessingActivity> found = new ArrayList<>();
                while (row.next()) {
                    found.add(activity(row));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The processing log cannot be read", failure);
        }
    }

    private static void where(String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static ProcessingActivity activity(ResultSet row) throws SQLException {
        return new ProcessingActivity(
                row.getObject("id", UUID.class),
                row.getString("trace_id"),
                row.getString("span_id"),
                row.getString("parent_span_id"),
                row.getString("status"),
                row.getString("name"),
                row.getString("processing_activity_id"),
                row.getObject("data_subject_id", UUID.class),
                row.getString("input_version"),
                row.getTimestamp("start_time").toInstant(),
                row.getTimestamp("end_time").toInstant());
    }

    /**
     * What is asked for; what is null is not asked for.
     *
     * @param traceId 32 hexadecimal digits
     * @param from lines that started then or later
     * @param to lines that ended then or earlier
     */
    public record Filter(
            @Nullable String traceId,
            @Nullable String activityId,
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Whether it asks for something else than a period. */
        public boolean isNarrow() {
            return traceId != null || activityId != null || person != null;
        }
    }
}
