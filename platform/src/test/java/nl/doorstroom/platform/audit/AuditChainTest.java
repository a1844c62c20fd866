package nl.doorstroom.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.doorstroom.platform.crypto.TenantMac;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each test has a tenant, and so a chain, of its own. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AuditChainTest {

    private final String tenant = "%020d".formatted(RandomGenerator.getDefault().nextLong(1L << 60));
    private final UUID person = UUID.randomUUID();

    @Inject
    AuditLog log;

    @Inject
    AuditSeals seals;

    @Inject
    AuditVerification verification;

    @Inject
    AuditCodes codes;

    @Inject
    TenantMac mac;

    @Inject
    CurrentTenant current;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void isIntactAsLongAsNothingWasWritten() {
        JsonPath found = verify("");

        assertTrue(found.getBoolean("intact"));
        assertEquals(0, found.getInt("unsealed"));
        assertNull(found.get("head"));
    }

    @Test
    void tellsWhatIsSealedAndWhatIsNotYet() {
        write(3);
        seal();
        write(2);
        seal();
        write(1);

        JsonPath found = verify("");

        assertTrue(found.getBoolean("intact"), found.prettify());
        assertEquals(5, found.getInt("entries"));
        assertEquals(2, found.getInt("lastSeal"));
        assertEquals(2, found.getInt("head.entries"));
        assertEquals(1, found.getInt("unsealed"));
        assertNotNull(found.get("unsealedSince"));
        JsonPath list = get("/audit-seals?limit=1");
        assertEquals(2, list.getInt("items[0].number"));
        assertEquals(found.getString("head.hash"), list.getString("items[0].hash"));
        JsonPath second = get("/audit-seals?limit=1&cursor=" + list.getString("nextCursor"));
        assertEquals(list.getString("items[0].previousHash"), second.getString("items[0].hash"));
        assertEquals("0".repeat(64), second.getString("items[0].previousHash"));
    }

    @Test
    void missesNothingOfAnEntryThatIsAnother() throws SQLException {
        UUID entry = write(1).get(0);
        seal();
        tamper("create table entry_as_it_was as select * from audit_entry where id = '" + entry + "'");
        try {
            for (Map.Entry<String, String> column : columns().entrySet()) {
                tamper("update audit_entry set %s = %s where id = '%s'"
                        .formatted(column.getKey(), column.getValue(), entry));
                assertEquals(new AuditBreak(AuditBreakKind.ENTRY_CHANGED, 1L, entry), firstBreak(), column.getKey());
                tamper("update audit_entry a set %1$s = o.%1$s from entry_as_it_was o where a.id = o.id"
                        .formatted(column.getKey()));
                assertNull(firstBreak(), column.getKey());
            }
        } finally {
            tamper("drop table entry_as_it_was");
        }
    }

    /** A column that is added later is in it too, and must be authenticated in a new format. */
    private static Map<String, String> columns() throws SQLException {
        Map<String, String> others = new LinkedHashMap<>();
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select attname, format_type(atttypid, atttypmod) from pg_attribute"
                                + " where attrelid = 'audit_entry'::regclass and attnum > 0 and not attisdropped"
                                + " and attname not in ('id', 'tenant', 'mac')")) {
            while (row.next()) {
                String name = row.getString(1);
                others.put(
                        name,
                        switch (row.getString(2)) {
                            case "uuid" -> "gen_random_uuid()";
                            case "timestamp with time zone" -> name + " + interval '1 microsecond'";
                            case "text[]" -> name + " || array['x']";
                            case "bytea" -> name + " || '\\x00'::bytea";
                            default -> name.equals("action") ? "'EXPORT'" : "coalesce(" + name + ", '') || 'x'";
                        });
            }
        }
        assertEquals(15, others.size(), others.toString());
        return others;
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                arguments("ENTRY_MISSING", 2, 1, "delete from audit_entry where id = '%2$s'"),
                arguments("ENTRY_CHANGED", 2, 1, "update audit_entry set changes = null where id = '%2$s'"),
                arguments(
                        "ENTRY_CHANGED",
                        1,
                        0,
                        "update audit_entry a set changes = b.changes from audit_entry b where a.id <> b.id"
                                + " and a.id in ('%1$s', '%2$s') and b.id in ('%1$s', '%2$s')"),
                arguments(
                        "SEAL_CHANGED",
                        2,
                        null,
                        "update audit_seal set sealed_at = sealed_at + interval '1 second'"
                                + " where number = 2 and tenant = '%3$s'"),
                arguments(
                        "SEAL_CHANGED",
                        2,
                        null,
                        "update audit_seal set entries = set_byte(entries, 48, get_byte(entries, 48) # 1)"
                                + " where number = 2 and tenant = '%3$s'"),
                arguments(
                        "SEAL_CHANGED",
                        3,
                        null,
                        "update audit_seal a set hash = b.hash, previous_hash = b.previous_hash from audit_seal b"
                                + " where a.number = 3 and b.number = 1 and a.tenant = '%3$s' and b.tenant = '%3$s'"),
                arguments("SEAL_MISSING", 2, null, "delete from audit_seal where number = 2 and tenant = '%3$s'"),
                arguments("SEAL_MISSING", 1, null, "delete from audit_seal where number = 1 and tenant = '%3$s'"));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void namesWhereItIsBroken(String kind, Integer seal, @Nullable Integer entry, String sql) throws SQLException {
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entries.addAll(write(1));
            seal();
        }

        tamper(sql.formatted(entries.get(0), entries.get(1), tenant));

        assertBreak(kind, seal, entry == null ? null : entries.get(entry), verify(""));
    }

    @Test
    void findsWhatSomebodyElseAddedBeforeTheSeal() throws SQLException {
        UUID added = copyOf(write(1).get(0));
        assertBreak("ENTRY_ADDED", null, added, verify(""));

        seal();

        assertBreak("ENTRY_ADDED", 1, added, verify(""));
    }

    @Test
    void takesNoEntryWithoutACodeOnceTheChainIsOld() throws SQLException {
        old(1, 1);
        sealAt(Clock.offset(clock, Duration.ofHours(-25)));
        assertTrue(verify("").getBoolean("intact"), "from before there were codes");

        List<UUID> added = old(2, 2);
        seal();

        assertBreak("ENTRY_ADDED", 2, added.get(0), verify(""));
    }

    @Test
    void findsWhatWasAddedBetweenEntriesThatAreSealed() throws SQLException {
        old(1, 1);
        old(3, 3);
        seal();
        write(1);
        seal();

        UUID added = old(2, 2).get(0);

        assertTrue(CurrentTenant.call(tenant, () -> seals.sealNext()).isEmpty());
        assertBreak("ENTRY_ADDED", 1, added, verify(""));

        tamper("update audit_seal set sealed_at = sealed_at + interval '1 second' where number = 2 and tenant = '"
                + tenant + "'");
        assertBreak("ENTRY_ADDED", 1, added, verify(""));
    }

    @Test
    void letsNoEntryOfAClockAheadHideTheOthers() throws SQLException {
        UUID ahead = Ids.first(clock.instant().plus(Duration.ofMinutes(30)));
        copy(write(1).get(0), ahead);
        seal();
        assertBreak("ENTRY_ADDED", null, ahead, verify(""));
        write(1);
        assertFalse(seal().codes().containsKey(ahead), "it keeps no other out");

        assertEquals(
                List.of(ahead),
                List.copyOf(sealAt(Clock.offset(clock, Duration.ofMinutes(30)))
                        .orElseThrow()
                        .codes()
                        .keySet()));
    }

    @Test
    void findsAChainThatWasCutOffByWhatWasWrittenDownElsewhere() throws SQLException {
        List<UUID> entries = write(1);
        seal();
        entries.addAll(write(1));
        seal();
        String known = "?knownSeal=2&knownHash=" + verify("").getString("head.hash");
        assertTrue(verify(known).getBoolean("intact"));

        tamper("delete from audit_seal where number = 2 and tenant = '" + tenant + "'");
        tamper("delete from audit_entry where id = '" + entries.get(1) + "'");

        assertTrue(verify("").getBoolean("intact"), "what is left fits");
        assertBreak("SEAL_MISSING", 2, null, verify(known));

        write(1);
        seal();
        assertBreak("SEAL_CHANGED", 2, null, verify(known));
    }

    @Test
    void sealsInTheNextSealWhatIsCommittedLate() throws Exception {
        write(1);
        seal();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        CompletableFuture<UUID> late = CompletableFuture.supplyAsync(() -> CurrentTenant.call(tenant, () -> {
            UUID entry = change();
            written.countDown();
            await(sealed);
            return entry;
        }));
        await(written);
        List<UUID> early = write(1);
        assertEquals(early, List.copyOf(seal().codes().keySet()));
        sealed.countDown();
        UUID entry = late.get(20, TimeUnit.SECONDS);

        assertTrue(verify("").getBoolean("intact"), "it waits for its seal");
        assertEquals(List.of(entry), List.copyOf(seal().codes().keySet()));

        assertTrue(entry.toString().compareTo(early.get(0).toString()) < 0);
        assertTrue(verify("").getBoolean("intact"));
        assertTrue(verify("?fromSeal=3").getBoolean("intact"));
    }

    @Test
    void sealsAFilledLogInPortionsWithTwoReplicasAtOnce() throws Exception {
        old(1, 2 * AuditSeals.MOST + 300);
        Runnable replica = () -> {
            while (!CurrentTenant.call(tenant, () -> seals.unsealed(seals.head(), 1))
                    .isEmpty()) {
                CurrentTenant.call(tenant, () -> seals.sealNext().isPresent());
            }
        };

        CompletableFuture.allOf(CompletableFuture.runAsync(replica), CompletableFuture.runAsync(replica))
                .get(60, TimeUnit.SECONDS);

        JsonPath found = verify("");
        assertTrue(found.getBoolean("intact"), found.prettify());
        assertEquals(2 * AuditSeals.MOST + 300, found.getInt("entries"));
        assertEquals(3, found.getInt("head.number"));
        assertFalse(CurrentTenant.call(tenant, () -> seals.sealNext()).isPresent());
    }

    @Test
    void verifiesPortionByPortion() {
        for (int i = 0; i < 3; i++) {
            write(2);
            seal();
        }

        assertEquals(1, CurrentTenant.call(tenant, () -> seals.from(2, 100, 1)).size());
        assertEquals(2, CurrentTenant.call(tenant, () -> seals.from(1, 2, 100)).size());
        assertEquals(2, CurrentTenant.call(tenant, () -> seals.from(1, 100, 3)).size());
    }

    @Test
    void staysIntactWhenAPersonIsErased() throws SQLException {
        write(2);
        seal();

        superuser("update data_key set wrapped_key = null where person_id = '" + person + "'");
        write(1);
        seal();

        JsonPath found = verify("");
        assertTrue(found.getBoolean("intact"), found.prettify());
        assertEquals(3, found.getInt("entries"));
    }

    @Test
    void isForTheTenantsOwnPeopleAlone() {
        for (String address : List.of("/audit-chain", "/audit-seals")) {
            given().auth()
                    .oauth2(Tokens.ofOrganisation(tenant, Tokens.VOORBURG, "audit:read"))
                    .get("/sample/v1" + address)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.of(tenant, "audit:read"))
                .get("/sample/v1/audit-chain?knownSeal=1")
                .then()
                .statusCode(400);
    }

    private List<UUID> write(int number) {
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            entries.add(CurrentTenant.call(tenant, this::change));
        }
        return entries;
    }

    private UUID change() {
        UUID entity = UUID.randomUUID();
        log.changed(
                AuditAction.UPDATE,
                new AuditLog.Change(
                        person, "note", entity, "note", entity, Map.of("text", new AuditLog.Value("a", "b"))));
        return seals.ids(AuditSeals.FIRST, AuditSeals.LAST, 1_000_000).stream()
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    /** Entries from long ago, without a code. */
    private List<UUID> old(int from, int through) throws SQLException {
        superuser("insert into audit_entry (id, tenant, recorded_at, action, trace_id, span_id, fields)"
                + " select overlay('018cc251-f400-7000-8000-000000000000' placing lpad(to_hex(n), 3, '0') from 16)::uuid, '"
                + tenant + "', '2024-01-01', 'READ', 'trace', 'span', '{}'"
                + " from generate_series(" + from + ", " + through + ") n");
        return IntStream.rangeClosed(from, through)
                .mapToObj(n -> UUID.fromString("018cc251-f400-7%03x-8000-000000000000".formatted(n)))
                .toList();
    }

    /** An entry right behind another, with what stands in that. */
    private static UUID copyOf(UUID entry) throws SQLException {
        UUID id = new UUID(entry.getMostSignificantBits(), entry.getLeastSignificantBits() + 1);
        copy(entry, id);
        return id;
    }

    private static void copy(UUID entry, UUID id) throws SQLException {
        superuser("insert into audit_entry select (jsonb_populate_record(a, jsonb_build_object('id', '" + id
                + "'))).* from audit_entry a where id = '" + entry + "'");
    }

    private AuditSeal seal() {
        return CurrentTenant.call(tenant, () -> seals.sealNext()).orElseThrow();
    }

    private Optional<AuditSeal> sealAt(Clock time) {
        return CurrentTenant.call(tenant, () -> new AuditSeals(database, current, codes, mac, time).sealNext());
    }

    private @Nullable AuditBreak firstBreak() {
        return CurrentTenant.call(tenant, () -> verification.verify(1, null)).firstBreak();
    }

    private JsonPath verify(String question) {
        return get("/audit-chain" + question);
    }

    private JsonPath get(String address) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "audit:read"))
                .get("/sample/v1" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertBreak(String kind, @Nullable Integer seal, @Nullable UUID entry, JsonPath found) {
        assertEquals(false, found.getBoolean("intact"), found.prettify());
        assertEquals(kind, found.getString("firstBreak.kind"), found.prettify());
        assertEquals(seal, found.get("firstBreak.seal"), found.prettify());
        assertEquals(entry == null ? null : entry.toString(), found.getString("firstBreak.entryId"), found.prettify());
    }

    /** As somebody who owns the database, and lets no trigger stand in the way. */
    private static void tamper(String sql) throws SQLException {
        superuser("set session_replication_role = replica; " + sql);
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
