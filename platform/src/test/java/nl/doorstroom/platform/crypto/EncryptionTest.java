package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
            connection.createStatement().execute("delete from data_key where person_id = '" + person + "'");
        }

        assertEquals(Optional.empty(), CurrentTenant.call(PUTTEN, () -> people.decrypt(person, sealed)));
    }

    @Test
    void keepsTheKeysOfTenantsApart() {
        byte[] sealed = CurrentTenant.call(PUTTEN, () -> tenants.encrypt(new byte[] {1, 2, 3}));

        assertArrayEquals(new byte[] {1, 2, 3}, CurrentTenant.call(PUTTEN, () -> tenants.decrypt(sealed)));
        assertThrows(IllegalStateException.class, () -> CurrentTenant.call(VOORBURG, () -> tenants.decrypt(sealed)));
    }

    @Test
    void findsAValueInItsOwnTenantOnly() {
        byte[] here = CurrentTenant.call(PUTTEN, () -> index.of("999990342"));

        assertArrayEquals(here, CurrentTenant.call(PUTTEN, () -> index.of("999990342")));
        assertFalse(Arrays.equals(here, CurrentTenant.call(VOORBURG, () -> index.of("999990342"))));
        assertFalse(Arrays.equals(here, CurrentTenant.call(PUTTEN, () -> index.of("999990343"))));
    }
}
