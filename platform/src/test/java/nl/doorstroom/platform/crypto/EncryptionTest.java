package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class EncryptionTest {

    @Inject
    PersonCipher people;

    @Inject
    TenantCipher tenants;

    @Inject
    BlindIndex index;

    @Test
    void givesBackWhatItTookAndNeverTheSameBytesTwice() {
        UUID person = UUID.randomUUID();
        byte[] one = CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "a secret"));
        byte[] two = CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "a secret"));

        assertFalse(Arrays.equals(one, two));
        assertEquals(Optional.of("a secret"), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, one)));
        assertEquals(Optional.of("a secret"), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, two)));
    }

    @Test
    void takesTheKeyThatAnotherMadeAtTheSameMoment() throws Exception {
        UUID person = UUID.randomUUID();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<byte[]>> late = new ArrayList<>();
            byte[] one = CurrentTenant.call(PUTTEN, () -> {
                byte[] sealed = people.encrypt(person, "one");
                late.add(other.submit(() -> CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "two"))));
                Awaitility.await().untilAsserted(() -> assertTrue(somebodyWaitsForAKey()));
                return sealed;
            });
            byte[] two = late.get(0).get();

            assertEquals(Optional.of("one"), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, one)));
            assertEquals(Optional.of("two"), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, two)));
        } finally {
            other.shutdown();
        }
    }

    private static boolean somebodyWaitsForAKey() throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like 'insert into data_key%'")) {
            return row.next();
        }
    }

    @Test
    void keepsAKeyForEachTenantThatNamesTheSameId() {
        UUID person = UUID.randomUUID();
        byte[] here = CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "here"));
        byte[] there = CurrentTenant.call(VOORBURG, () -> people.encrypt(person, "there"));

        assertEquals(Optional.of("here"), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, here)));
        assertEquals(Optional.of("there"), CurrentTenant.call(VOORBURG, () -> people.decrypt(person, there)));
        assertThrows(
                IllegalStateException.class, () -> CurrentTenant.call(VOORBURG, () -> people.decrypt(person, here)));
    }

    @Test
    void cannotReadWhatWasChanged() {
        UUID person = UUID.randomUUID();
        byte[] sealed = CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "a secret"));
        sealed[sealed.length - 1] ^= 1;

        assertThrows(
                IllegalStateException.class, () -> CurrentTenant.call(PUTTEN, () -> people.decrypt(person, sealed)));
    }

    @Test
    void forgetsEverythingOfAPersonWhoseKeyIsDestroyed() throws SQLException {
        UUID person = UUID.randomUUID();
        byte[] sealed = CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "a secret"));

        try (Connection connection = RealParts.superuser()) {
            connection
                    .createStatement()
                    .execute("update data_key set wrapped_key = null where person_id = '" + person + "'");
        }

        assertEquals(Optional.empty(), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, sealed)));
        assertThrows(PersonIsErased.class, () -> CurrentTenant.call(PUTTEN, () -> people.encrypt(person, "a secret")));
    }

    @Test
    void letsTheApplicationNotForgetThatSomebodyIsErased() throws SQLException {
        try (Connection connection = RealParts.application()) {
            assertThrows(SQLException.class, () -> connection.createStatement().execute("delete from data_key"));
        }
    }

    @Test
    void opensForWhatItWasSealedAboutOnly() {
        byte[] sealed = CurrentTenant.call(PUTTEN, () -> tenants.encrypt("one", new byte[] {1, 2, 3}));

        assertThrows(
                IllegalStateException.class, () -> CurrentTenant.call(PUTTEN, () -> tenants.decrypt("two", sealed)));
    }

    @Test
    void tellsTheVersionOfItsForm() {
        byte[] sealed = CurrentTenant.call(PUTTEN, () -> tenants.encrypt("one", new byte[] {1, 2, 3}));
        assertEquals(1, sealed[0]);
        sealed[0] = 3;

        IllegalStateException refusal = assertThrows(
                IllegalStateException.class, () -> CurrentTenant.call(PUTTEN, () -> tenants.decrypt("one", sealed)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("unknown form"));
    }

    @Test
    void worksInATransactionOnly() {
        UUID person = UUID.randomUUID();
        byte[] sealed = {1};

        assertThrows(TransactionalException.class, () -> people.encrypt(person, "a secret"));
        assertThrows(TransactionalException.class, () -> people.decrypt(person, sealed));
    }

    @Test
    void takesKeysOfTheRightLengthOnly() {
        for (int bytes : new int[] {0, 16, 31, 33}) {
            String key = Base64.getEncoder().encodeToString(new byte[bytes]);
            assertThrows(IllegalArgumentException.class, () -> Keys.parse("a setting", key), key);
        }
    }

    @Test
    void keepsTheKeysOfTenantsApart() {
        byte[] sealed = CurrentTenant.call(PUTTEN, () -> tenants.encrypt("an answer", new byte[] {1, 2, 3}));

        assertArrayEquals(new byte[] {1, 2, 3}, CurrentTenant.call(PUTTEN, () -> tenants.decrypt("an answer", sealed)));
        assertThrows(
                IllegalStateException.class,
                () -> CurrentTenant.call(VOORBURG, () -> tenants.decrypt("an answer", sealed)));
    }

    @Test
    void findsAValueInItsOwnTenantOnly() {
        byte[] here = CurrentTenant.call(PUTTEN, () -> index.of("999990342"));

        assertArrayEquals(here, CurrentTenant.call(PUTTEN, () -> index.of("999990342")));
        assertFalse(Arrays.equals(here, CurrentTenant.call(VOORBURG, () -> index.of("999990342"))));
        assertFalse(Arrays.equals(here, CurrentTenant.call(PUTTEN, () -> index.of("999990343"))));
    }
}
