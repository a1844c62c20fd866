package nl.doorstroom.reporting.societalreturn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditedRows;
import nl.doorstroom.platform.problem.NotFound;

/** The values of the present tenant. What was stated stays; another line takes its place from a moment on. */
@Singleton
public class TariffTable {

    private static final String ENTITY = "societal-return-tariff";

    private static final String LINE =
            "select id, kind, valid_from, valid_to, amount_per_year, full_time_hours, created_at, created_by, replaces,"
                    + " replaced_at from societal_return_tariff where ";

    private final DataSource database;
    private final AuditedRows audit;

    TariffTable(DataSource database, AuditedRows audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Adds a line. Of two at the same time for one month the constraints let one pass, and the other is a conflict.
     *
     * @throws TariffIsReplaced when the line of which it is to take the place stands no more
     * @throws TariffsOverlap when another line of its kind stands in one of its months
     */
    public void add(TariffLine line) {
        UUID replaced = line.replaces();
        if (replaced != null) {
            replace(get(replaced), line.createdAt());
        }
        overlapping(line).ifPresent(other -> {
            throw new TariffsOverlap(other.id());
        });
        change(
                "insert into societal_return_tariff (id, kind, valid_from, valid_to, amount_per_year, full_time_hours,"
                        + " created_at, created_by, replaces) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.id(),
                line.kind(),
                line.validFrom(),
                line.validTo(),
                line.amountPerYearInCents(),
                line.fullTimeHours(),
                line.createdAt().atOffset(ZoneOffset.UTC),
                line.createdBy(),
                replaced);
        audit.changed(AuditAction.CREATE, ENTITY, line.id(), Map.of(), fields(line, null));
    }

    /** @throws NotFound when the tenant has no such line */
    public TariffLine get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("Societal-return tariff", id));
    }

    public Optional<TariffLine> find(UUID id) {
        return list(LINE + "id = ?", id).stream().findFirst();
    }

    /** At most {@code limit} lines in the order in which they were stated, after one that was seen. */
    public List<TariffLine> list(@Nullable UUID after, int limit) {
        return list(LINE + "(?::uuid is null or id > ?) order by id limit ?", after, after, limit);
    }

    private void replace(TariffLine line, Instant moment) {
        int replaced = change(
                "update societal_return_tariff set replaced_at = ? where id = ? and replaced_at is null",
                moment.atOffset(ZoneOffset.UTC),
                line.id());
        if (replaced == 0) {
            throw new TariffIsReplaced(line.id());
        }
        audit.changed(AuditAction.UPDATE, ENTITY, line.id(), fields(line, null), fields(line, moment));
    }

    private Optional<TariffLine> overlapping(TariffLine line) {
        return list(
                        LINE + "kind = ? and replaced_at is null"
                                + " and daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]') order by id limit 1",
                        line.kind(),
                        line.validFrom(),
                        line.validTo())
                .stream()
                .findFirst();
    }

    private static Map<String, String> fields(TariffLine line, @Nullable Instant replacedAt) {
        Map<String, String> fields = new LinkedHashMap<>();
        putIfKnown(fields, "kind", line.kind());
        putIfKnown(fields, "validFrom", line.validFrom());
        putIfKnown(fields, "validTo", line.validTo());
        putIfKnown(fields, "amountPerYearInCents", line.amountPerYearInCents());
        putIfKnown(fields, "fullTimeHours", line.fullTimeHours());
        putIfKnown(fields, "replaces", line.replaces());
        putIfKnown(fields, "replacedAt", replacedAt);
        return fields;
    }

    private static void putIfKnown(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static TariffLine line(ResultSet row) throws SQLException {
        OffsetDateTime replacedAt = row.getObject(10, OffsetDateTime.class);
        return new TariffLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, Long.class),
                row.getBigDecimal(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getObject(9, UUID.class),
                replacedAt == null ? null : replacedAt.toInstant());
    }

    private int change(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, arguments);
            return change.executeUpdate();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private List<TariffLine> list(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            List<TariffLine> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(line(row));
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
        return new IllegalStateException("The tariffs cannot be read or written", failure);
    }
}
