package nl.doorstroom.platform.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

/**
 * How far each partition of each topic has been read, and what of it is missing. The same for all tenants, who share the
 * topics.
 */
@Singleton
public class Completeness {

    private final DataSource database;

    Completeness(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps how far a partition is. What says less than is known changes nothing: a partition may be read twice.
     *
     * @param partitions how many the topic has
     */
    public void reach(String topic, int partition, int partitions, Instant recordedBefore) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement("""
                    insert into topic_progress as known (topic, partition, partitions, recorded_before)
                    values (?, ?, ?, ?)
                    on conflict (topic, partition) do update set
                      partitions = excluded.partitions, recorded_before = excluded.recorded_before
                    where known.recorded_before <= excluded.recorded_before\
                    """)) {
            keep.setString(1, topic);
            keep.setInt(2, partition);
            keep.setInt(3, partitions);
            keep.setObject(4, recordedBefore.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The progress of a topic cannot be kept", failure);
        }
    }

    /**
     * What is known of how complete it is what was read.
     *
     * @param through the moment before which everything that was recorded has become a fact; empty as long as any partition
     *     of any topic has said nothing, or nobody can tell when something that is missing was recorded
     * @param missing how many events are among the dead letters; the earliest holds the moment back
     */
    public record Known(Optional<Instant> through, long missing) {}

    /**
     * Asked before the rows it speaks of, they hold at least so much.
     *
     * @param topics all that tell of those rows
     */
    public Known known(Collection<String> topics) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                    with told as (
                      select min(recorded_before) as lowest from topic_progress where topic = any (?)
                      group by topic having count(*) >= max(partitions)),
                    missing as (
                      select recorded_at from missed_event where topic = any (?) and settled_at is null)
                    select
                      case when (select count(*) from told) = ? then
                        nullif(least((select min(lowest) from told), (select min(recorded_at) from missing)),
                          '-infinity')
                      end,
                      (select count(*) from missing)\
                    """)) {
            Array names = connection.createArrayOf("text", topics.toArray());
            query.setArray(1, names);
            query.setArray(2, names);
            query.setInt(3, topics.size());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Known(
                        Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The progress of the topics cannot be read", failure);
        }
    }
}
