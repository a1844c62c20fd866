package nl.doorstroom.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.TenantMac;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * The chain of seals over the audit log of the present tenant. Entries are written without a look at one another; what
 * has been committed is put into the chain afterwards. An entry that is committed late, with an id below one that is
 * sealed already, goes into the next seal, since a seal names its entries.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class AuditSeals {

    private static final Logger LOG = Logger.getLogger(AuditSeals.class);

    /** Before and behind every id. */
    static final UUID FIRST = new UUID(0, 0);

    static final UUID LAST = new UUID(-1, -1);

    /** Entries of a seal at most: short transactions, and a break is found near where it is. */
    static final int MOST = 1_000;

    /**
     * How much older than the newest sealed entry one may be that is not sealed yet. An id has the moment at which its
     * transaction made it, and that transaction ends within 30 seconds.
     */
    private static final Duration LATEST = Duration.ofMinutes(10);

    /**
     * An id from further in the future waits until its time comes. Far less than {@link #LATEST}: once sealed, an id from a
     * clock ahead decides from which on the others are looked for.
     */
    private static final Duration EARLIEST = Duration.ofMinutes(5);

    private final DataSource database;
    private final CurrentTenant tenant;
    private final AuditCodes codes;
    private final TenantMac mac;
    private final Clock clock;

    AuditSeals(DataSource database, CurrentTenant tenant, AuditCodes codes, TenantMac mac, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.codes = codes;
        this.mac = mac;
        this.clock = clock;
    }

    /**
     * Seals the oldest of what has been committed and is not sealed yet.
     *
     * @return nothing when there is nothing to seal, or another replica is at it
     */
    Optional<AuditSeal> sealNext() {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection)) {
                return Optional.empty();
            }
            Optional<AuditSeal> head = head();
            List<AuditRow> rows = unsealed(head, MOST);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            Instant now = DutchCalendar.now(clock);
            head.filter(previous -> !DutchCalendar.dateOf(previous.sealedAt()).equals(DutchCalendar.dateOf(now)))
                    .ifPresent(AuditSeals::tell);
            AuditSeal next = AuditSeal.over(
                    head.orElse(null),
                    tenant.tenant(),
                    rows.stream().map(AuditRow::id).toList(),
                    rows.stream().map(codes::of).toList(),
                    now);
            AuditSeal sealed = next.withHash(mac.of(next.bytes()));
            insert(connection, sealed);
            if (head.isEmpty()) {
                LOG.warnf(
                        "A chain begins over the audit log of tenant %s. If there was one, it has been removed",
                        sealed.tenant());
            }
            return Optional.of(sealed);
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be sealed", failure);
        }
    }

    /** Once a day the log has what a rewritten chain can be held against. */
    private static void tell(AuditSeal head) {
        LOG.infof(
                "The audit log of tenant %s is sealed through seal %d, hash %s",
                head.tenant(), head.number(), head.hexHash());
    }

    /** The newest seal. */
    Optional<AuditSeal> head() {
        return list(null, 1).stream().findFirst();
    }

    /** A seal by its number. */
    Optional<AuditSeal> find(long number) {
        return query("number = ?", 1, number).stream().findFirst();
    }

    /**
     * The newest first.
     *
     * @param before only seals with a lower number
     */
    public List<AuditSeal> list(@Nullable Long before, int limit) {
        return query("number < ? order by number desc", limit, before == null ? Long.MAX_VALUE : before);
    }

    /**
     * From a seal on, in the order of the chain.
     *
     * @param entries the last seal of the answer is the one in which so many entries are reached
     */
    List<AuditSeal> from(long number, int seals, int entries) {
        return query(
                "number in (select number from (select number, sum(entry_count) over (order by number) - entry_count"
                        + " as before from audit_seal where tenant = ? and number between ? and ?) counted"
                        + " where before < ?) order by number",
                seals,
                tenant.tenant(),
                number,
                number + seals - 1,
                entries);
    }

    /** Whether a seal behind this one names an entry that its id puts before. */
    boolean isSealedBehind(long number, UUID entry) {
        return !query(
                        "number > ? and first_entry <= ? and position(uuid_send(?) in entries) > 0",
                        1,
                        number,
                        entry,
                        entry)
                .isEmpty();
    }

    /** What has been committed and is in no seal, the oldest first. */
    List<AuditRow> unsealed(Optional<AuditSeal> head, int limit) {
        UUID floor = floor(head);
        Set<UUID> sealed = sealedAfter(floor, head);
        List<UUID> open = ids(floor, horizon(), sealed.size() + limit).stream()
                .filter(id -> !sealed.contains(id))
                .limit(limit)
                .toList();
        return rows(open);
    }

    /** What has no greater id than this is sealed, or never will be. */
    static UUID floor(Optional<AuditSeal> head) {
        return head.map(seal -> Ids.first(Ids.madeAt(seal.last()).minus(LATEST)))
                .orElse(FIRST);
    }

    /** Up to which ids are taken for those of entries. */
    UUID horizon() {
        return Ids.first(clock.instant().plus(EARLIEST));
    }

    private Set<UUID> sealedAfter(UUID floor, Optional<AuditSeal> head) {
        Set<UUID> sealed = new HashSet<>();
        Optional<AuditSeal> seal = head;
        while (seal.isPresent() && AuditSeal.isAfter(seal.get().last(), floor)) {
            sealed.addAll(seal.get().codes().keySet());
            seal = find(seal.get().number() - 1);
        }
        return sealed;
    }

    /** Entries by their ids, in the order of the database. */
    List<AuditRow> rows(Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select * from audit_entry where tenant = ? and id = any (?) order by id")) {
            query.setString(1, tenant.tenant());
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                List<AuditRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(AuditRow.of(row));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be read", failure);
        }
    }

    /** Ids of the entries that are there behind one id and up to another, in their order. */
    List<UUID> ids(UUID after, UUID through, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from audit_entry where tenant = ? and id > ? and id <= ? order by id limit ?")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, after);
            query.setObject(3, through);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be read", failure);
        }
    }

    /** Replicas do not wait for one another: who comes second finds nothing to do. */
    private boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtextextended('audit seal ' || ?, 0))")) {
            lock.setString(1, tenant.tenant());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void insert(Connection connection, AuditSeal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_seal (tenant, number, previous_hash, hash, entries, entry_count,
                  first_entry, last_entry, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, seal.tenant());
            insert.setLong(2, seal.number());
            insert.setBytes(3, seal.previousHash());
            insert.setBytes(4, seal.hash());
            insert.setBytes(5, seal.entries());
            insert.setInt(6, seal.count());
            insert.setObject(7, seal.first());
            insert.setObject(8, seal.last());
            insert.setTimestamp(9, Timestamp.from(seal.sealedAt()));
            insert.executeUpdate();
        }
    }

    private List<AuditSeal> query(String condition, int limit, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select * from audit_seal where tenant = ? and " + condition + " limit " + limit)) {
            query.setString(1, tenant.tenant());
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 2, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<AuditSeal> seals = new ArrayList<>();
                while (row.next()) {
                    seals.add(AuditSeal.of(row));
                }
                return seals;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The seals of the audit log cannot be read", failure);
        }
    }
}
