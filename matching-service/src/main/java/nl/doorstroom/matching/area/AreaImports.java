package nl.doorstroom.matching.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.AreaImport.State;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Takes tables of postcode areas for the present tenant. Areas are stored in portions that others can see advance, under an
 * import that does not count; the last step lets it count in place of the one before, in one transaction. One that was
 * killed on its way never counts.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class AreaImports {

    private static final int PORTION = 1000;

    private static final String COLUMNS = "id, version, state, areas, stored, digest, started_at, changed_at";

    private final DataSource database;
    private final CurrentTenant tenant;
    private final Clock clock;

    AreaImports(DataSource database, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Puts a table in the place of the one in force.
     *
     * @param csv with the columns pc4, latitude and longitude
     * @throws InvalidInput naming the faulty lines; then nothing changes
     * @throws AreaImportInProgress when another is being stored
     * @throws AreaImportWasInterrupted when the connection that had the turn was lost, and another took it
     */
    public AreaImport replace(String csv) {
        AreaFile file = AreaFile.read(csv);
        if (!takeTurn()) {
            throw new AreaImportInProgress();
        }
        UUID id = Ids.next();
        inTurn(connection -> begin(connection, id, file));
        try {
            for (int from = 0; from < file.areas().size(); from += PORTION) {
                List<PostcodeArea> portion = file.areas()
                        .subList(from, Math.min(from + PORTION, file.areas().size()));
                inTurn(connection -> store(connection, id, portion));
            }
            inTurn(connection -> finish(connection, id));
        } catch (RuntimeException failure) {
            inTurn(connection -> interrupt(connection, "id = ?", id));
            throw failure;
        }
        return get(id);
    }

    /** @throws NotFound when the tenant has no such import */
    public AreaImport get(UUID id) {
        return list("id = ?", id, 1).stream().findFirst().orElseThrow(() -> new NotFound("Import of areas", id));
    }

    /** At most {@code limit} imports in the order of their beginning, after one that was seen. */
    public List<AreaImport> list(@Nullable UUID after, int limit) {
        return after == null ? list("true", null, limit) : list("id > ?", after, limit);
    }

    private List<AreaImport> list(String condition, @Nullable UUID id, int limit) {
        return inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from area_import where tenant = ? and " + condition + " order by id limit " + limit)) {
                select.setString(1, tenant.tenant());
                if (id != null) {
                    select.setObject(2, id);
                }
                List<AreaImport> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(read(row));
                    }
                }
                return found;
            }
        });
    }

    private static AreaImport read(ResultSet row) throws SQLException {
        return new AreaImport(
                row.getObject(1, UUID.class),
                row.getLong(2),
                State.valueOf(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant());
    }

    private @Nullable Void begin(Connection connection, UUID id, AreaFile file) throws SQLException {
        Instant now = DutchCalendar.now(clock);
        // Whoever began it is no more: it would have the turn.
        interrupt(connection, "true", null);
        try (PreparedStatement insert = connection.prepareStatement("insert into area_import (id, tenant, version,"
                + " state, areas, stored, digest, imported_by, started_at, changed_at)"
                + " values (?, ?, 1, 'RUNNING', ?, 0, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, tenant.tenant());
            insert.setInt(3, file.areas().size());
            insert.setString(4, file.digest());
            insert.setString(5, tenant.user());
            insert.setTimestamp(6, Timestamp.from(now));
            insert.setTimestamp(7, Timestamp.from(now));
            insert.executeUpdate();
        }
        return null;
    }

    /** The turn lasts as long as the transaction of the caller, and ends with the process too. */
    private boolean takeTurn() {
        return inTransaction(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext(?))")) {
                lock.setString(1, "area_import " + tenant.tenant());
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    private @Nullable Void store(Connection connection, UUID id, List<PostcodeArea> areas) throws SQLException {
        move(connection, id, "stored = stored + " + areas.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into postcode_area (tenant, area_import_id, pc4, latitude, longitude)"
                        + " select ?, ?, * from unnest(?::int[], ?::numeric[], ?::numeric[])")) {
            insert.setString(1, tenant.tenant());
            insert.setObject(2, id);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "int", areas.stream().map(PostcodeArea::pc4).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "numeric",
                            areas.stream().map(PostcodeArea::latitude).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "numeric",
                            areas.stream().map(PostcodeArea::longitude).toArray()));
            insert.executeUpdate();
        }
        return null;
    }

    private @Nullable Void finish(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(
                        "update area_import set state = 'REPLACED', version = version + 1, changed_at = ?"
                                + " where tenant = ? and state = 'IN_FORCE'");
                PreparedStatement remove = connection.prepareStatement(
                        "delete from postcode_area where tenant = ? and area_import_id <> ?")) {
            replace.setTimestamp(1, Timestamp.from(DutchCalendar.now(clock)));
            replace.setString(2, tenant.tenant());
            replace.executeUpdate();
            move(connection, id, "state = 'IN_FORCE'");
            remove.setString(1, tenant.tenant());
            remove.setObject(2, id);
            remove.executeUpdate();
        }
        return null;
    }

    /** @throws AreaImportWasInterrupted when it was given up meanwhile */
    private void move(Connection connection, UUID id, String change) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update area_import set version = version + 1,"
                + " changed_at = ?, " + change + " where tenant = ? and id = ? and state = 'RUNNING'")) {
            update.setTimestamp(1, Timestamp.from(DutchCalendar.now(clock)));
            update.setString(2, tenant.tenant());
            update.setObject(3, id);
            if (update.executeUpdate() == 0) {
                throw new AreaImportWasInterrupted(id);
            }
        }
    }

    private @Nullable Void interrupt(Connection connection, String which, @Nullable UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update area_import set state = 'INTERRUPTED',"
                        + " version = version + 1, changed_at = ? where tenant = ? and state = 'RUNNING' and "
                        + which);
                PreparedStatement remove = connection.prepareStatement("delete from postcode_area p using area_import i"
                        + " where p.tenant = ? and i.tenant = p.tenant and i.id = p.area_import_id"
                        + " and i.state = 'INTERRUPTED'")) {
            update.setTimestamp(1, Timestamp.from(DutchCalendar.now(clock)));
            update.setString(2, tenant.tenant());
            if (id != null) {
                update.setObject(3, id);
            }
            update.executeUpdate();
            remove.setString(1, tenant.tenant());
            remove.executeUpdate();
        }
        return null;
    }

    /** In a transaction of its own, so that others see how far it is. */
    private void inTurn(Work<@Nullable Void> work) {
        QuarkusTransaction.requiringNew().run(() -> inTransaction(work));
    }

    private <T extends @Nullable Object> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of areas cannot be reached", failure);
        }
    }

    /** What is done with a connection. */
    private interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }
}
