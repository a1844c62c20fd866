package nl.doorstroom.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
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
    private final AuditCodes codes;
    private final ObjectMapper mapper;
    private final Clock clock;

    AuditLog(
            DataSource database,
            CurrentTenant tenant,
            RequestTrace trace,
            PersonCipher cipher,
            AuditCodes codes,
            ObjectMapper mapper,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.trace = trace;
        this.cipher = cipher;
        this.codes = codes;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Data of people were shown or used; the processing log names them, and stores this entry together with its lines. */
    public AuditRow access(AuditAction action) {
        return row(action, null);
    }

    /** An entity was stored, changed or removed. */
    void changed(AuditAction action, Change change) {
        AuditRow row = row(action, change);
        try (Connection connection = database.getConnection()) {
            AuditRow.insert(connection, List.of(row));
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be written", failure);
        }
    }

    private AuditRow row(AuditAction action, @Nullable Change change) {
        boolean asked = tenant.isOfRequest();
        AuditRow row = new AuditRow(
                Ids.next(),
                tenant.tenant(),
                DutchCalendar.now(clock),
                action.name(),
                asked ? tenant.user() : null,
                asked ? tenant.application().orElse(null) : null,
                asked ? tenant.organisation() : null,
                trace.traceId(),
                trace.spanId(),
                change == null ? null : change.person(),
                change == null ? null : change.aggregate(),
                change == null ? null : change.aggregateId(),
                change == null ? null : change.entity(),
                change == null ? null : change.entityId(),
                change == null ? List.of() : List.copyOf(change.values().keySet()),
                change == null ? null : change.sealedFor(),
                change == null ? null : sealed(change),
                null);
        return row.withMac(codes.of(row));
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
