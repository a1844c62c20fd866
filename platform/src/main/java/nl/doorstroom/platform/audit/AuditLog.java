package nl.doorstroom.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Writes the audit log, in the transaction of what was done: what is not logged is not done. Work that no request asked for
 * has no user.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final RequestTrace trace;
    private final PersonCipher cipher;
    private final ObjectMapper mapper;
    private final Clock clock;

    AuditLog(
            DataSource database,
            CurrentTenant tenant,
            RequestTrace trace,
            PersonCipher cipher,
            ObjectMapper mapper,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.trace = trace;
        this.cipher = cipher;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Data of people were shown or used; the processing log names them. */
    public void accessed(AuditAction action) {
        write(action, null);
    }

    /** An entity was stored, changed or removed. */
    void changed(AuditAction action, Change change) {
        write(action, change);
    }

    private void write(AuditAction action, @Nullable Change change) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit_entry (id, tenant, recorded_at, action, user_id, client, organisation,
                          trace_id, span_id, participant_id, aggregate, aggregate_id, entity, entity_id,
                          fields, sealed_for, changes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            boolean asked = tenant.isOfRequest();
            insert.setObject(1, Ids.next());
            insert.setString(2, tenant.tenant());
            insert.setTimestamp(3, Timestamp.from(DutchCalendar.now(clock)));
            insert.setString(4, action.name());
            insert.setString(5, asked ? tenant.user() : null);
            insert.setString(6, asked ? tenant.application().orElse(null) : null);
            insert.setString(7, asked ? tenant.organisation() : null);
            insert.setString(8, trace.traceId());
            insert.setString(9, trace.spanId());
            insert.setObject(10, change == null ? null : change.person());
            insert.setString(11, change == null ? null : change.aggregate());
            insert.setObject(12, change == null ? null : change.aggregateId());
            insert.setString(13, change == null ? null : change.entity());
            insert.setObject(14, change == null ? null : change.entityId());
            String[] fields =
                    change == null ? new String[0] : change.values().keySet().toArray(new String[0]);
            insert.setArray(15, connection.createArrayOf("text", fields));
            insert.setObject(16, change == null ? null : change.sealedFor());
            insert.setBytes(17, change == null ? null : sealed(change));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be written", failure);
        }
    }

    /** @return nothing when the person has been erased, of whom nothing readable is kept any more */
    private byte @Nullable [] sealed(Change change) {
        try {
            return cipher.encryptUnlessErased(change.sealedFor(), mapper.writeValueAsString(change.values()))
                    .orElse(null);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Values are texts", impossible);
        }
    }

    /**
     * What became of one entity.
     *
     * @param person whom it is about, or null
     * @param aggregate kind of what is changed as a whole, in kebab-case
     * @param entity kind of the part that changed; the same for the aggregate itself
     * @param values by the path of each field what was there before and after
     */
    record Change(
            @Nullable UUID person,
            String aggregate,
            UUID aggregateId,
            String entity,
            UUID entityId,
            Map<String, Value> values) {

        /** Whose key encrypts the values: that of what is about nobody is its own. */
        UUID sealedFor() {
            return person == null ? aggregateId : person;
        }
    }

    /** A field as it was and as it became; null where there was nothing. */
    record Value(@Nullable String before, @Nullable String after) {}
}
