package nl.doorstroom.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An entry of the audit log as it is stored.
 *
 * @param participantId whom the changed entity is about; null for what is about nobody, and when data were shown
 * @param sealedFor whose data key encrypts the changes
 * @param changes encrypted; null when data were shown, and of who has been erased
 * @param mac code by which it is known to be written by the service: its format, and 32 bytes; null before it has one
 */
public record AuditRow(
        UUID id,
        String tenant,
        Instant recordedAt,
        String action,
        @Nullable String userId,
        @Nullable String client,
        @Nullable String organisation,
        String traceId,
        String spanId,
        @Nullable UUID participantId,
        @Nullable String aggregate,
        @Nullable UUID aggregateId,
        @Nullable String entity,
        @Nullable UUID entityId,
        List<String> fields,
        @Nullable UUID sealedFor,
        byte @Nullable [] changes,
        byte @Nullable [] mac) {

    /** Of what {@link #bytes()} gives. A change of it is a new format beside this one, since entries are never rewritten. */
    static final byte FORMAT = 1;

    static AuditRow of(ResultSet row) throws SQLException {
        Array fields = row.getArray("fields");
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("action"),
                row.getString("user_id"),
                row.getString("client"),
                row.getString("organisation"),
                row.getString("trace_id"),
                row.getString("span_id"),
                row.getObject("participant_id", UUID.class),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                Arrays.asList((String[]) fields.getArray()),
                row.getObject("sealed_for", UUID.class),
                row.getBytes("changes"),
                row.getBytes("mac"));
    }

    AuditRow withMac(byte[] code) {
        return new AuditRow(
                id,
                tenant,
                recordedAt,
                action,
                userId,
                client,
                organisation,
                traceId,
                spanId,
                participantId,
                aggregate,
                aggregateId,
                entity,
                entityId,
                fields,
                sealedFor,
                changes,
                code);
    }

    /** Everything that is stored of it but its code; no two entries have the same. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            put(out, id);
            put(out, tenant);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
            put(out, action);
            put(out, userId);
            put(out, client);
            put(out, organisation);
            put(out, traceId);
            put(out, spanId);
            put(out, participantId);
            put(out, aggregate);
            put(out, aggregateId);
            put(out, entity);
            put(out, entityId);
            out.writeInt(fields.size());
            for (String field : fields) {
                put(out, field);
            }
            put(out, sealedFor);
            put(out, changes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes what it is given", impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, @Nullable Object value) throws IOException {
        put(out, value == null ? null : value.toString().getBytes(UTF_8));
    }

    /** With its length before it, which is less than nothing where there is none. */
    private static void put(DataOutputStream out, byte @Nullable [] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    /** Stores entries of the tenant that the connection's transaction was told. One that is there already stays as it is. */
    public static void insert(Connection connection, Collection<AuditRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_entry (id, tenant, recorded_at, action, user_id, client, organisation,
                  trace_id, span_id, participant_id, aggregate, aggregate_id, entity, entity_id,
                  fields, sealed_for, changes, mac)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (AuditRow row : rows) {
                insert.setObject(1, row.id);
                insert.setString(2, row.tenant);
                insert.setTimestamp(3, Timestamp.from(row.recordedAt));
                insert.setString(4, row.action);
                insert.setString(5, row.userId);
                insert.setString(6, row.client);
                insert.setString(7, row.organisation);
                insert.setString(8, row.traceId);
                insert.setString(9, row.spanId);
                insert.setObject(10, row.participantId);
                insert.setString(11, row.aggregate);
                insert.setObject(12, row.aggregateId);
                insert.setString(13, row.entity);
                insert.setObject(14, row.entityId);
                insert.setArray(15, connection.createArrayOf("text", row.fields.toArray()));
                insert.setObject(16, row.sealedFor);
                insert.setBytes(17, row.changes);
                insert.setBytes(18, row.mac);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
