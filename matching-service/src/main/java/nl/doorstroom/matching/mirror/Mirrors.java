package nl.doorstroom.matching.mirror;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Keeps the rows of tenants in memory and brings them up to date at each look, inside the transaction of who looks. So any
 * number of replicas show the same, and nobody has to be told of a change.
 *
 * <p>Each row tells in which transaction it was written last. Everything of transactions that had ended when it was looked
 * last has been seen; so what is new was written in one that was open then or began since, however late it commits: in one
 * not older than the oldest that was open ({@code pg_snapshot_xmin}). Of these rows those are read that were not seen yet.
 * By their moments late ones would be missed.
 *
 * <p>What the transaction of who looks has written itself may be rolled back. It is shown to who looks, and kept for nobody.
 *
 * <p>Numbers of transactions mean something only to the database server that gave them. One that was promoted or restored may
 * lack the last transactions of the one before, and gives their numbers again; so of another server everything is read anew.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Mirrors {

    private final DataSource database;
    private final CurrentTenant caller;
    private final MirrorSettings settings;
    private final Clock clock;
    private final Map<Key, Held> held = new ConcurrentHashMap<>();

    Mirrors(DataSource database, CurrentTenant caller, MirrorSettings settings, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    /** The rows of the present tenant as they are now. */
    public <R> Rows<R> look(MirrorSource<R> source) {
        Key key = new Key(caller.tenant(), source);
        Held mine = held.computeIfAbsent(key, missing -> new Held());
        State<R> now = follow(source, mine);
        if (now == null) {
            // One reads everything, and who comes meanwhile waits for it instead of doing the same.
            mine.loading.lock();
            try {
                now = follow(source, mine);
                if (now == null) {
                    now = load(source, mine);
                }
            } finally {
                mine.loading.unlock();
            }
        }
        mine.lookedAt = clock.instant();
        makeRoom(key);
        return now.rows();
    }

    private <R> State<R> load(MirrorSource<R> source, Held mine) {
        // Asked before the rows are read: what is written in between is seen again at the next look.
        Changes none = changes(source, Long.MAX_VALUE);
        boolean own = none.own() != 0 && changes(source, none.own()).hasOwn();
        Shared shared = new Shared();
        Map<UUID, UUID> groups = source.groups();
        Rows.Builder<R> rows = new Rows.Builder<>();
        source.read(null, shared, rows::add);
        State<R> state = new State<>(rows.rows(), groups, none.server(), none.oldestOpen(), Set.of(), shared);
        if (!own) {
            mine.state.compareAndSet(null, state);
        }
        return state;
    }

    /** What is held with what is new, or null when nothing is held, or nothing that the present server has told. */
    private <R> @Nullable State<R> follow(MirrorSource<R> source, Held mine) {
        State<R> before = state(mine);
        if (before == null) {
            return null;
        }
        Changes changes = changes(source, before.oldestOpen());
        if (!changes.server().equals(before.server())) {
            mine.state.compareAndSet(before, null);
            return null;
        }
        Map<UUID, UUID> groups = source.groups();
        Set<UUID> asked = new HashSet<>();
        for (Change change : changes.found()) {
            if (!before.seen().contains(change)) {
                add(change.id(), before.groups(), groups, asked);
            }
        }
        if (!groups.equals(before.groups())) {
            Set<UUID> named = new HashSet<>(groups.keySet());
            named.addAll(before.groups().keySet());
            for (UUID id : named) {
                if (!Objects.equals(groups.get(id), before.groups().get(id))) {
                    add(id, before.groups(), groups, asked);
                }
            }
        }
        Map<UUID, R> read = new HashMap<>();
        if (!asked.isEmpty()) {
            source.read(asked, before.shared(), read::put);
        }
        Rows<R> rows = asked.isEmpty() ? before.rows() : before.rows().with(asked, read);
        Set<Change> seen = changes.found().stream()
                .filter(change -> change.transaction() >= changes.oldestOpen())
                .collect(Collectors.toUnmodifiableSet());
        State<R> now = new State<>(rows, groups, changes.server(), changes.oldestOpen(), seen, before.shared());
        if (!changes.hasOwn()) {
            // Who looked at the same time may have been first: that is as good.
            mine.state.compareAndSet(before, now);
        }
        return now;
    }

    private static void add(UUID id, Map<UUID, UUID> before, Map<UUID, UUID> now, Set<UUID> asked) {
        asked.add(id);
        asked.add(before.getOrDefault(id, id));
        asked.add(now.getOrDefault(id, id));
    }

    /**
     * What was written by transactions from one on, and by none that is yet to come: rows of a restored database may name
     * transactions of the one before.
     */
    private Changes changes(MirrorSource<?> source, long since) {
        StringBuilder query = new StringBuilder("select null::uuid, pg_snapshot_xmin(pg_current_snapshot())::text,"
                + " coalesce(pg_current_xact_id_if_assigned()::text, '0'), pg_postmaster_start_time()::text");
        for (MirrorSource.Table table : source.tables()) {
            query.append(" union all select ")
                    .append(table.id())
                    .append(", changed_in::text, null, null from ")
                    .append(table.name())
                    .append(" where tenant = ? and changed_in >= ?::xid8 and changed_in <= greatest("
                            + "pg_snapshot_xmax(pg_current_snapshot()), pg_current_xact_id_if_assigned())");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query.toString())) {
            int parameter = 1;
            for (int i = 0; i < source.tables().size(); i++) {
                select.setString(parameter++, caller.tenant());
                select.setString(parameter++, Long.toString(since));
            }
            String server = "";
            long oldestOpen = 0;
            long own = 0;
            Set<Change> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    if (id == null) {
                        oldestOpen = Long.parseLong(row.getString(2));
                        own = Long.parseLong(row.getString(3));
                        server = row.getString(4);
                    } else {
                        found.add(new Change(id, Long.parseLong(row.getString(2))));
                    }
                }
            }
            return new Changes(found, server, oldestOpen, own);
        } catch (SQLException failure) {
            throw new IllegalStateException("What has changed cannot be read", failure);
        }
    }

    /** Lets go what was not looked at for long, and what is too much; never what is looked at now, unless that alone is. */
    private void makeRoom(Key looked) {
        Instant oldest = clock.instant().minus(settings.idle());
        held.entrySet()
                .removeIf(entry -> !entry.getKey().equals(looked)
                        && entry.getValue().lookedAt.isBefore(oldest));
        List<Map.Entry<Key, Held>> inOrder = held.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().equals(looked) ? Instant.MAX : entry.getValue().lookedAt))
                .toList();
        long rows = inOrder.stream().mapToLong(entry -> entry.getValue().rows()).sum();
        for (Map.Entry<Key, Held> entry : inOrder) {
            if (rows <= settings.maxRows()) {
                return;
            }
            rows -= entry.getValue().rows();
            held.remove(entry.getKey(), entry.getValue());
        }
    }

    /** How many rows are kept, of all tenants. */
    public long rows() {
        return held.values().stream().mapToLong(Held::rows).sum();
    }

    @SuppressWarnings("unchecked")
    private static <R> @Nullable State<R> state(Held held) {
        // The key names the source, so what is held by it is of its type.
        return (State<R>) held.state.get();
    }

    /** A source is a bean, and the same one each time. */
    private record Key(String tenant, MirrorSource<?> source) {}

    /** What is kept of one source and tenant. */
    private static final class Held {

        private final ReentrantLock loading = new ReentrantLock();
        private final AtomicReference<@Nullable State<?>> state = new AtomicReference<>();
        private volatile Instant lookedAt = Instant.MAX;

        private int rows() {
            State<?> now = state.get();
            return now == null ? 0 : now.rows().list().size();
        }
    }

    /**
     * What is known after a look.
     *
     * @param server which database server told it: since when it runs
     * @param oldestOpen the oldest transaction that was open then
     * @param seen what was seen of transactions from that one on
     */
    private record State<R>(
            Rows<R> rows, Map<UUID, UUID> groups, String server, long oldestOpen, Set<Change> seen, Shared shared) {}

    /** That a transaction wrote a row. */
    private record Change(UUID id, long transaction) {}

    /**
     * What a look finds.
     *
     * @param server since when the database server runs
     * @param own the transaction of who looks, or 0 when it has written nothing
     */
    private record Changes(Collection<Change> found, String server, long oldestOpen, long own) {

        private boolean hasOwn() {
            return own != 0 && found.stream().anyMatch(change -> change.transaction() == own);
        }
    }
}
