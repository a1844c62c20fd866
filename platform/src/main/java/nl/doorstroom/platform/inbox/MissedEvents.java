package nl.doorstroom.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The events that had no effect here, of all tenants together: what cannot be read tells none. */
@Singleton
public class MissedEvents {

    private final DataSource database;

    MissedEvents(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps that an event had no effect. One that tells no time may have been recorded at any since its partition was
     * complete. One that was settled is missing again, unless somebody gave it up.
     *
     * @param id the same however often it is missed
     */
    public void miss(String id, String topic, int partition, long offset, @Nullable Instant recordedAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement("""
                    insert into missed_event as known (id, topic, partition, record_offset, recorded_at)
                    select ?, ?, ?, ?, coalesce(?,
                      (select recorded_before from topic_progress where topic = ? and partition = ?), '-infinity')
                    on conflict (id) do update set
                      topic = excluded.topic, partition = excluded.partition, record_offset = excluded.record_offset,
                      recorded_at = excluded.recorded_at, missed_at = excluded.missed_at, settled_at = null
                    where known.settled_at is not null and known.given_up_because is null\
                    """)) {
            keep.setString(1, id);
            keep.setString(2, topic);
            keep.setInt(3, partition);
            keep.setLong(4, offset);
            keep.setObject(
                    5, recordedAt == null ? null : recordedAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            keep.setString(6, topic);
            keep.setInt(7, partition);
            keep.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("What is missing cannot be kept", failure);
        }
    }

    /** These have had their effect, in whatever way, or nothing here needs them. */
    public void settle(Collection<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement settle = connection.prepareStatement("update missed_event"
                        + " set settled_at = clock_timestamp() where id = any (?) and settled_at is null")) {
            settle.setArray(1, connection.createArrayOf("text", ids.toArray()));
            settle.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("What was missing cannot be settled", failure);
        }
    }
}
