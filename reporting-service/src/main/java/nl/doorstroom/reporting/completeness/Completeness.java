package nl.doorstroom.reporting.completeness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.reporting.ledger.ToldTopics;

/** How far each partition of each topic has been read. The same for all tenants, who share the topics. */
@Singleton
public class Completeness {

    private final DataSource database;
    private final List<String> topics;

    Completeness(DataSource database, ToldTopics topics) {
        this.database = database;
        this.topics = topics.names();
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
                        where known.recorded_before <= excluded.recorded_before""")) {
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
     * The moment before which everything that was recorded has been read. Asked before the rows it speaks of, they hold at
     * least so much.
     *
     * @return empty as long as any partition of any topic has said nothing
     */
    public Optional<Instant> completeThrough() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select min(lowest) from (
                          select min(recorded_before) as lowest from topic_progress where topic = any (?)
                          group by topic having count(*) >= max(partitions)) told
                        having count(*) = ?""")) {
            query.setArray(1, connection.createArrayOf("text", topics.toArray()));
            query.setInt(2, topics.size());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The progress of the topics cannot be read", failure);
        }
    }
}
