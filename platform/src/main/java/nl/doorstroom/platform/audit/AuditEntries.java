package nl.doorstroom.platform.audit;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The entries of the audit log of the present tenant, the newest first. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class AuditEntries {

    private static final String ENTRIES = """
            select a.*, (select array_agg(distinct p.name) from processing_log p
              where p.tenant = a.tenant and p.trace_id = a.trace_id and p.parent_span_id = a.span_id) activities
            from audit_entry a where a.tenant = ?""";

    /** What was changed of the person, and requests that showed the person. */
    private static final String OF_PERSON = """
            a.id in (
              select id from audit_entry where tenant = ? and participant_id = ?
              union
              select shown.id from processing_log p join audit_entry shown
                on shown.tenant = p.tenant and shown.trace_id = p.trace_id and shown.span_id = p.parent_span_id
              where p.tenant = ? and p.data_subject_id = ? and shown.entity is null)""";

    /** How far an id may be from when the entry was recorded: the two look at the clock one after the other. */
    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final DataSource database;
    private final CurrentTenant tenant;
    private final PersonCipher cipher;
    private final ObjectMapper mapper;

    AuditEntries(DataSource database, CurrentTenant tenant, PersonCipher cipher, ObjectMapper mapper) {
        this.database = database;
        this.tenant = tenant;
        this.cipher = cipher;
        this.mapper = mapper;
    }

    /**
     * The entries that a filter lets through.
     *
     * @param before only entries older than this one
     */
    public List<AuditEntry> list(Filter filter, @Nullable UUID before, int limit) {
        StringBuilder sql = new StringBuilder(ENTRIES);
        List<Object> values = new ArrayList<>(List.of(tenant.tenant()));
        if (filter.participantId() != null) {
            sql.append(" and ").append(OF_PERSON);
            values.addAll(List.of(tenant.tenant(), filter.participantId(), tenant.tenant(), filter.participantId()));
        }
        where(" and a.user_id = ?", filter.userId(), sql, values);
        where(
                " and a.action = ?",
                filter.action() == null ? null : filter.action().name(),
                sql,
                values);
        where(" and a.recorded_at >= ?", timestamp(filter.from()), sql, values);
        where(" and a.recorded_at <= ?", timestamp(filter.to()), sql, values);
        // An id is made in the same moment: by it a period is found in the order of the page, however far back it lies.
        where(
                " and a.id >= ?",
                filter.from() == null ? null : Ids.first(filter.from().minus(ASIDE)),
                sql,
                values);
        where(
                " and a.id < ?",
                filter.to() == null ? null : Ids.first(filter.to().plus(ASIDE)),
                sql,
                values);
        return find(sql, values, before, limit);
    }

    /**
     * What was changed of what had been registered of a person, without what for.
     *
     * @param before only entries older than this one
     */
    public List<AuditEntry> listUpdates(UUID participantId, @Nullable UUID before, int limit) {
        return find(
                new StringBuilder("select a.*, null::text[] activities from audit_entry a"
                        + " where a.tenant = ? and a.participant_id = ? and a.action = 'UPDATE'"),
                new ArrayList<>(List.of(tenant.tenant(), participantId)),
                before,
                limit);
    }

    private List<AuditEntry> find(StringBuilder sql, List<Object> values, @Nullable UUID before, int limit) {
        where(" and a.id < ?", before, sql, values);
        sql.append(" order by a.id desc limit ").append(limit);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                List<AuditEntry> found = new ArrayList<>();
                while (row.next()) {
                    found.add(entry(row));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be read", failure);
        }
    }

    private static void where(String condition, @Nullable Object value, StringBuilder sql, List<Object> values) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        List<String> paths = texts(row.getArray("fields"));
        UUID sealedFor = row.getObject("sealed_for", UUID.class);
        byte[] sealed = row.getBytes("changes");
        Optional<String> changes =
                sealedFor == null || sealed == null ? Optional.empty() : cipher.decrypt(sealedFor, sealed);
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                AuditAction.valueOf(row.getString("action")),
                row.getString("user_id"),
                row.getString("client"),
                row.getString("organisation"),
                row.getString("trace_id"),
                texts(row.getArray("activities")),
                row.getObject("participant_id", UUID.class),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                changes.map(this::fields)
                        .orElseGet(() -> paths.stream()
                                .map(path -> new AuditEntry.Field(path, null, null))
                                .toList()),
                !paths.isEmpty() && changes.isEmpty());
    }

    private List<AuditEntry.Field> fields(String changes) {
        try {
            return mapper.readValue(changes, new TypeReference<Map<String, AuditLog.Value>>() {}).entrySet().stream()
                    .map(field -> new AuditEntry.Field(
                            field.getKey(),
                            field.getValue().before(),
                            field.getValue().after()))
                    .toList();
        } catch (IOException impossible) {
            throw new IllegalStateException("Changes were written by this package", impossible);
        }
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** What is asked for; what is null is not asked for. */
    public record Filter(
            @Nullable UUID participantId,
            @Nullable String userId,
            @Nullable AuditAction action,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
