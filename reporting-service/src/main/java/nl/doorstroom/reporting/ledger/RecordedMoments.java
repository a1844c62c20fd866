package nl.doorstroom.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

/**
 * When something was recorded, and what: an event that was told, or a tariff of societal return. Knowledge changes at these
 * moments and at no other.
 */
@Singleton
public class RecordedMoments {

    private final DataSource database;

    RecordedMoments(DataSource database) {
        this.database = database;
    }

    /**
     * An event, without whom it is about, or a tariff.
     *
     * @param type its name, as in the contracts: {@code placement-corrected}; {@code societal-return-tariff} of a tariff
     */
    public record RecordedEvent(UUID eventId, String type, Instant recordedAt) {}

    /** The moments after one and up to another, in their order. */
    public List<Instant> between(Instant after, Instant until) {
        List<Instant> moments = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "with asked as (select ?::timestamptz as after, ?::timestamptz as until)"
                                + " select recorded_at from fact, asked where recorded_at > after and recorded_at <= until"
                                + " union select created_at from societal_return_tariff, asked"
                                + " where created_at > after and created_at <= until order by 1")) {
            query.setObject(1, after.atOffset(ZoneOffset.UTC));
            query.setObject(2, until.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    moments.add(row.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts cannot be read", failure);
        }
        return moments;
    }

    /** What was recorded at a moment. */
    public List<RecordedEvent> at(Instant moment) {
        List<RecordedEvent> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select event_id, type from fact where recorded_at = ? union all select id, 'societal-return-tariff'"
                                + " from societal_return_tariff where created_at = ? order by 1")) {
            query.setObject(1, moment.atOffset(ZoneOffset.UTC));
            query.setObject(2, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    events.add(new RecordedEvent(row.getObject(1, UUID.class), row.getString(2), moment));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts cannot be read", failure);
        }
        return events;
    }
}
