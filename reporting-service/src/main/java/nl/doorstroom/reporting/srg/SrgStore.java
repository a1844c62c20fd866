package nl.doorstroom.reporting.srg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Deliveries and codes of the present tenant; nothing is ever changed. */
@Singleton
public class SrgStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DELIVERY =
            "select id, month, known_at, rows, refused, remarks::text, sha256, corrects, created_at, created_by"
                    + " from srg_delivery where ";

    private static final String CODE = "select id, kind, code, valid_from, created_at, created_by from srg_code where ";

    private final DataSource database;

    SrgStore(DataSource database) {
        this.database = database;
    }

    public void add(SrgCodeLine line) {
        change(
                "insert into srg_code (id, kind, code, valid_from, created_at, created_by) values (?, ?, ?, ?, ?, ?)",
                line.id(),
                line.kind(),
                line.code(),
                line.validFrom(),
                line.createdAt().atOffset(ZoneOffset.UTC),
                line.createdBy());
    }

    /** @throws NotFound when the tenant has no such line */
    public SrgCodeLine getCodeLine(UUID id) {
        return list(CODE + "id = ?", SrgStore::codeLine, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("SRG code", id));
    }

    /** At most {@code limit} lines in the order in which they were registered, after one that was seen. */
    public List<SrgCodeLine> listCodeLines(@Nullable UUID after, int limit) {
        return list(CODE + "(?::uuid is null or id > ?) order by id limit ?", SrgStore::codeLine, after, after, limit);
    }

    void add(SrgDelivery delivery, List<SrgRecord> records) {
        change(
                "insert into srg_delivery (id, month, known_at, rows, refused, remarks, sha256, corrects, created_at,"
                        + " created_by) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                delivery.id(),
                delivery.month(),
                delivery.knownAt().atOffset(ZoneOffset.UTC),
                delivery.rows(),
                delivery.refused(),
                write(delivery.remarks()),
                delivery.sha256(),
                delivery.corrects(),
                delivery.createdAt().atOffset(ZoneOffset.UTC),
                delivery.createdBy());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into srg_delivery_row (id, delivery_id, participant_id, refused, fields, remarks)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?)")) {
            for (SrgRecord record : records) {
                insert.setObject(1, record.id());
                insert.setObject(2, delivery.id());
                insert.setObject(3, record.participantId());
                insert.setBoolean(4, record.refused());
                insert.setString(5, write(record.fields()));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "text",
                                record.remarks().stream().map(SrgRemark::name).toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** @throws NotFound when the tenant has no such delivery */
    public SrgDelivery get(UUID id) {
        return list(DELIVERY + "id = ?", SrgStore::delivery, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("SRG delivery", id));
    }

    Optional<UUID> newestOf(String month) {
        return list(DELIVERY + "month = ? order by id desc limit 1", SrgStore::delivery, month).stream()
                .map(SrgDelivery::id)
                .findFirst();
    }

    /** At most {@code limit} deliveries in the order in which they were made, after one that was seen. */
    public List<SrgDelivery> list(@Nullable String month, @Nullable UUID after, int limit) {
        return list(
                DELIVERY + "(?::text is null or month = ?) and (?::uuid is null or id > ?) order by id limit ?",
                SrgStore::delivery,
                month,
                month,
                after,
                after,
                limit);
    }

    /** At most {@code limit} records in their order, after one that was seen. */
    public List<SrgRecord> listRecords(UUID delivery, boolean refused, @Nullable UUID after, int limit) {
        return list(
                "select id, participant_id, fields::text, remarks from srg_delivery_row"
                        + " where delivery_id = ? and refused = ? and (?::uuid is null or id > ?) order by id limit ?",
                SrgStore::srgRecord,
                delivery,
                refused,
                after,
                after,
                limit);
    }

    /** Everything that was delivered of a person, the oldest first. */
    List<SrgRecord> listRecordsOf(UUID person) {
        return list(
                "select id, participant_id, fields::text, remarks from srg_delivery_row"
                        + " where participant_id = ? and not refused order by id",
                SrgStore::srgRecord,
                person);
    }

    private static SrgCodeLine codeLine(ResultSet row) throws SQLException {
        return new SrgCodeLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                moment(row, 5),
                row.getString(6));
    }

    private static SrgRecord srgRecord(ResultSet row) throws SQLException {
        return new SrgRecord(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                read(row.getString(3), new TypeReference<SortedMap<String, String>>() {}),
                Arrays.stream((String[]) row.getArray(4).getArray())
                        .map(SrgRemark::valueOf)
                        .toList());
    }

    private static SrgDelivery delivery(ResultSet row) throws SQLException {
        return new SrgDelivery(
                row.getObject(1, UUID.class),
                row.getString(2),
                moment(row, 3),
                row.getInt(4),
                row.getInt(5),
                read(row.getString(6), new TypeReference<SortedMap<String, Integer>>() {}),
                row.getString(7),
                row.getObject(8, UUID.class),
                moment(row, 9),
                row.getString(10));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String write(SortedMap<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and counts are plain", impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            // Its message would repeat what it read.
            throw new IllegalStateException("A delivery has a form that is not known");
        }
    }

    private void change(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, arguments);
            change.executeUpdate();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The deliveries cannot be read or written", failure);
    }

    @FunctionalInterface
    private interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
