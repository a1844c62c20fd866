package nl.doorstroom.matching.mirror;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is kept in memory is bounded, and reads no more than what is new. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MirrorsTest {

    @Inject
    DataSource database;

    @Inject
    CurrentTenant caller;

    @Inject
    CandidateProfiles profiles;

    private final Moving clock = new Moving();
    private final Profiles source = new Profiles();
    private final Set<String> tenants = new TreeSet<>();

    @Test
    void readsWhatIsNewAndNothingElse() {
        String tenant = aTenantWith(3);
        Mirrors mirrors = mirrors(100);
        assertEquals(3, look(mirrors, tenant).size());
        assertEquals(1, source.readings);

        look(mirrors, tenant);
        assertEquals(1, source.readings);

        UUID fourth = aPersonOf(tenant);
        assertTrue(look(mirrors, tenant).contains(fourth));
        assertEquals(Set.of(fourth), source.asked);
        look(mirrors, tenant);
        look(mirrors, tenant);
        assertEquals(2, source.readings);
    }

    @Test
    void letsGoOfWhoWasLookedAtLongestAgo() {
        String first = aTenantWith(3);
        String second = aTenantWith(3);
        String third = aTenantWith(3);
        Mirrors mirrors = mirrors(7);
        look(mirrors, first);
        clock.pass(Duration.ofMinutes(1));
        look(mirrors, second);
        clock.pass(Duration.ofMinutes(1));
        look(mirrors, first);
        clock.pass(Duration.ofMinutes(1));

        look(mirrors, third);

        assertEquals(6, mirrors.rows());
        source.readings = 0;
        look(mirrors, first);
        assertEquals(0, source.readings);
        look(mirrors, second);
        assertEquals(1, source.readings);
    }

    @Test
    void letsGoOfWhoIsIdleAndKeepsNobodyWhoIsTooMuch() {
        String idle = aTenantWith(3);
        String large = aTenantWith(9);
        Mirrors mirrors = mirrors(7);
        look(mirrors, idle);
        clock.pass(Duration.ofMinutes(61));

        assertEquals(9, look(mirrors, large).size());

        assertEquals(0, mirrors.rows());
    }

    @Test
    void readsEverythingAnewFromAnotherServer() throws SQLException {
        String tenant = aTenantWith(2);
        UUID lost = aPersonOf(tenant);
        AtomicBoolean promoted = new AtomicBoolean();
        Mirrors mirrors = mirrors(100, asIfPromoted(promoted));
        assertTrue(look(mirrors, tenant).contains(lost));

        // As if the server that was promoted never had the last transaction: nothing tells of what it wrote.
        try (Connection superuser = RealParts.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from candidate_profile where participant_id = '" + lost + "'");
        }
        promoted.set(true);

        assertEquals(2, look(mirrors, tenant).size());
        assertEquals(2, source.readings);
        look(mirrors, tenant);
        assertEquals(2, source.readings);
    }

    /** The database, which from then on says that it was started later. */
    private DataSource asIfPromoted(AtomicBoolean promoted) {
        return (DataSource) proxy(DataSource.class, (method, arguments) -> {
            Object connection = method.invoke(database, arguments);
            return connection instanceof Connection real ? later(real, promoted) : connection;
        });
    }

    private static Object later(Connection real, AtomicBoolean promoted) {
        return proxy(Connection.class, (method, arguments) -> {
            if (promoted.get() && arguments != null && arguments.length == 1 && arguments[0] instanceof String query) {
                return method.invoke(
                        real,
                        query.replace(
                                "pg_postmaster_start_time()", "(pg_postmaster_start_time() + interval '1 hour')"));
            }
            return method.invoke(real, arguments);
        });
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method, arguments));
    }

    /** What a proxy does. */
    private interface Call {
        @Nullable
        Object answer(Method method, Object @Nullable [] arguments) throws ReflectiveOperationException;
    }

    private Mirrors mirrors(int rows) {
        return mirrors(rows, database);
    }

    private Mirrors mirrors(int rows, DataSource from) {
        return new Mirrors(
                from,
                caller,
                new MirrorSettings() {
                    @Override
                    public int maxRows() {
                        return rows;
                    }

                    @Override
                    public Duration idle() {
                        return Duration.ofHours(1);
                    }
                },
                clock);
    }

    private Set<UUID> look(Mirrors mirrors, String tenant) {
        return CurrentTenant.call(tenant, () -> Set.copyOf(mirrors.look(source).list()));
    }

    private String aTenantWith(int people) {
        String tenant =
                "0000000999%010d".formatted(tenants.size() + 1 + Math.floorMod(System.nanoTime(), 1_000_000_000L));
        tenants.add(tenant);
        for (int i = 0; i < people; i++) {
            aPersonOf(tenant);
        }
        return tenant;
    }

    private UUID aPersonOf(String tenant) {
        UUID person = UUID.randomUUID();
        CurrentTenant.call(tenant, () -> {
            profiles.store(Candidate.unknown(person), 1);
            return null;
        });
        return person;
    }

    /** The ids of the people of whom a profile is known. */
    private final class Profiles implements MirrorSource<UUID> {

        private int readings;
        private Set<UUID> asked = Set.of();

        @Override
        public List<Table> tables() {
            return List.of(new Table("candidate_profile", "participant_id"));
        }

        @Override
        public Map<UUID, UUID> groups() {
            return Map.of();
        }

        @Override
        public void read(@Nullable Collection<UUID> ids, Shared shared, BiConsumer<UUID, UUID> reader) {
            readings++;
            asked = ids == null ? Set.of() : Set.copyOf(ids);
            profiles.listForAllUsers(ids)
                    .forEach(person -> reader.accept(person.participantId(), person.participantId()));
        }
    }

    /** A clock that a test moves. */
    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2025-06-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
