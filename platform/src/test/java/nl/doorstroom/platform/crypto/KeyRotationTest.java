package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.schema.SchemaSettings;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.KnownTenants;
import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The way from one version of the keys to the next, as replicas with different settings go it together. */
@QuarkusTest
@WithTestResource(RealParts.class)
class KeyRotationTest {

    /** Nobody else's, so that no other test finds its keys under a version that it does not have. */
    private static final String TENANT = "00000001000000000107";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final OtherKeys PREPARED = OtherKeys.of(1, 1, 2);
    private static final OtherKeys ROTATING = OtherKeys.of(2, 1, 2);
    private static final OtherKeys ROTATED = OtherKeys.of(2, 2);

    @Inject
    DataSource database;

    @Inject
    CurrentTenant tenant;

    @Inject
    KnownTenants tenants;

    @Inject
    SchemaSettings schema;

    @Inject
    PersonCipher before;

    @Inject
    TenantCipher answersBefore;

    @Test
    void wrapsDataKeysAgainWhileEverythingStaysReadable() throws SQLException {
        UUID person = UUID.randomUUID();
        UUID erased = UUID.randomUUID();
        byte[] sealed = call(() -> before.encrypt(person, "a secret"));
        call(() -> before.encrypt(erased, "another"));
        destroyKey(erased);
        // Who comes while the key is replaced is wrapped by the new one at once, and read by replicas that know both.
        UUID later = UUID.randomUUID();
        byte[] sealedLater = call(() -> people(ROTATING).encrypt(later, "a third"));
        assertEquals(Optional.of("a third"), call(() -> people(PREPARED).decrypt(later, sealedLater)));
        assertEquals(Optional.of("a secret"), call(() -> people(ROTATING).decrypt(person, sealed)));

        KeyRotation rotation = new KeyRotation(database, ROTATING.tenants(tenant));
        assertEquals(List.of(person), due(rotation));
        call(() -> {
            rotation.handle(person, TODAY);
            rotation.handle(erased, TODAY);
            return person;
        });

        assertEquals(List.of(), due(rotation));
        assertEquals(Optional.of("a secret"), call(() -> people(ROTATED).decrypt(person, sealed)));
        assertEquals(Optional.of("a third"), call(() -> people(ROTATED).decrypt(later, sealedLater)));
        assertEquals(Optional.empty(), call(() -> people(ROTATED).decrypt(erased, sealed)));
        assertThrows(PersonIsErased.class, () -> call(() -> people(ROTATED).encrypt(erased, "again")));
    }

    @Test
    void neverBringsAnOlderVersionBack() throws SQLException {
        UUID person = UUID.randomUUID();
        byte[] sealed = call(() -> people(ROTATING).encrypt(person, "a secret"));

        // A replica that was started before version 2 became the current one takes the run of the day too.
        KeyRotation late = new KeyRotation(database, PREPARED.tenants(tenant));
        assertEquals(List.of(), due(late));
        call(() -> {
            late.handle(person, TODAY);
            return person;
        });

        assertEquals(Optional.of("a secret"), call(() -> people(ROTATED).decrypt(person, sealed)));
    }

    @Test
    void tellsARequestThatAKeyIsMissing() {
        byte[] answer = call(() -> ROTATED.tenants(tenant).encrypt("an answer", new byte[] {1, 2, 3}));

        RequestRefused refusal =
                assertThrows(RequestRefused.class, () -> call(() -> answersBefore.decrypt("an answer", answer)));

        assertEquals(ProblemType.UNAVAILABLE, refusal.type());
        assertArrayEquals(
                new byte[] {1, 2, 3}, call(() -> PREPARED.tenants(tenant).decrypt("an answer", answer)));
        byte[] old = call(() -> answersBefore.encrypt("an answer", new byte[] {4}));
        assertArrayEquals(new byte[] {4}, call(() -> ROTATING.tenants(tenant).decrypt("an answer", old)));
        assertThrows(
                RequestRefused.class, () -> call(() -> ROTATED.tenants(tenant).decrypt("an answer", old)));
    }

    @Test
    void saysWhichKeyIsMissingThatRowsNeed() {
        String other = "00000001000000000108";
        CurrentTenant.call(other, () -> before.encrypt(UUID.randomUUID(), "a secret"));

        assertFalse(missing(ROTATING).contains("key 1"));
        assertTrue(missing(ROTATED).contains("key 1"));
        assertTrue(missing(ROTATED).contains("index-key 1"));
        assertEquals(Set.of("index-key 7"), missing(OtherKeys.of(1, 1, 2, 3), 7));
    }

    @Test
    void doesNotStartWithAnotherKeyThanBefore() throws SQLException {
        check(OtherKeys.of(21, 1, 21));
        check(OtherKeys.of(21, 21));
        alterFingerprint(21);

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> check(OtherKeys.of(1, 1, 21)));

        assertTrue(String.valueOf(refusal.getMessage()).contains("Version [21] of [doorstroom.crypto.key]"));
        check(OtherKeys.of(1, 1));
    }

    @Test
    void takesNoFirstKeyThatDoesNotOpenWhatIsThere() throws SQLException {
        UUID person = UUID.randomUUID();
        call(() -> people(OtherKeys.of(31, 31)).encrypt(person, "a secret"));
        changeWrappedKey(person);

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> check(OtherKeys.of(1, 1, 31)));

        assertTrue(String.valueOf(refusal.getMessage()).contains("Version [31] of [doorstroom.crypto.key]"));
        // Nothing was noted of a key that was refused.
        changeWrappedKey(person);
        check(OtherKeys.of(1, 1, 31));
        destroyKey(person);
    }

    @Test
    void indexesUnderEveryVersionAndReservesWhatIsBeingStored() {
        BlindIndex prepared = PREPARED.index(tenant, database);
        BlindIndex rotating = ROTATING.index(tenant, database);
        BlindIndex rotated = ROTATED.index(tenant, database);
        String value = UUID.randomUUID().toString();

        call(() -> {
            assertArrayEquals(prepared.of(value), rotating.everyOf(value).get(0));
            assertArrayEquals(rotated.of(value), rotating.of(value));
            assertArrayEquals(rotated.of(value), prepared.everyOf(value).get(1));
            assertFalse(Arrays.equals(prepared.of(value), rotating.of(value)));
            assertEquals(2, rotating.currentVersion());
            // What one replica stores under the new version, another does not store under the old one meanwhile.
            rotating.reserve(value);
            assertFalse(isFree(prepared.of(value)));
            assertTrue(isFree(prepared.of("another value")));
            return value;
        });
    }

    @Test
    void refusesSettingsThatCannotBeRight() {
        assertThrows(IllegalArgumentException.class, () -> KeyVersions.ofKey(OtherKeys.of(2, 1)));
        assertThrows(IllegalArgumentException.class, () -> KeyVersions.ofIndexKey(OtherKeys.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> KeyVersions.ofKey(OtherKeys.of(1)));
        assertThrows(IllegalArgumentException.class, () -> KeyVersions.ofKey(fromEnvironment("256")));
        assertThrows(IllegalArgumentException.class, () -> KeyVersions.ofKey(fromEnvironment("1")));
        assertEquals(Set.of(1, 2), KeyVersions.ofKey(fromEnvironment("2")).all().keySet());
    }

    /** The variables of the environment as an operator sets them. */
    private static CryptoSettings fromEnvironment(String version) {
        return new SmallRyeConfigBuilder()
                .withMapping(CryptoSettings.class)
                .withSources(new EnvConfigSource(
                        Map.of(
                                "DOORSTROOM_CRYPTO_KEY",
                                OtherKeys.base64(1),
                                "DOORSTROOM_CRYPTO_INDEX_KEY",
                                OtherKeys.base64(1),
                                "DOORSTROOM_CRYPTO_KEYS_" + version,
                                OtherKeys.base64(2)),
                        300))
                .build()
                .getConfigMapping(CryptoSettings.class);
    }

    private static <T> T call(Supplier<T> work) {
        return CurrentTenant.call(TENANT, work);
    }

    private PersonCipher people(OtherKeys keys) {
        return keys.people(tenant, database);
    }

    private List<UUID> due(KeyRotation rotation) {
        return call(() -> {
            List<UUID> all = new ArrayList<>();
            UUID after = new UUID(0, 0);
            // One by one, as pages follow each other.
            for (List<UUID> page = rotation.due(TODAY, after, 1);
                    !page.isEmpty();
                    page = rotation.due(TODAY, page.get(0), 1)) {
                all.addAll(page);
            }
            return all;
        });
    }

    private SortedSet<String> missing(OtherKeys keys, Integer... more) {
        IndexedRows rows = () -> more.length == 0 ? Set.of(1) : Set.of(more);
        KeyHealth health =
                new KeyHealth(database, tenants, keys, List.of(rows), new SimpleMeterRegistry(), Clock.systemUTC());
        health.call();
        return health.missing();
    }

    private void check(OtherKeys keys) throws SQLException {
        new KeyCheck(database, keys, keys.tenants(tenant), tenants, schema, false).start(new StartupEvent());
    }

    /** Once, and once more: then it is what it was. */
    private static void changeWrappedKey(UUID person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update = connection.prepareStatement("update data_key set wrapped_key ="
                        + " set_byte(wrapped_key, 40, get_byte(wrapped_key, 40) # 1) where person_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }

    private static void alterFingerprint(int version) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update =
                        connection.prepareStatement("update crypto_key set fingerprint = '' where version = ?")) {
            update.setInt(1, version);
            update.executeUpdate();
        }
    }

    private static void destroyKey(UUID person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update =
                        connection.prepareStatement("update data_key set wrapped_key = null where person_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }

    private static boolean isFree(byte[] index) {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query = connection.prepareStatement(
                        "select pg_try_advisory_lock(hashtextextended(encode(?, 'hex'), 0))")) {
            query.setBytes(1, index);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
