package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class PurposeCipherTest {

    /** Nobody else's, so that no other test finds its keys under a version that it does not have. */
    private static final String TENANT = "00000001000000000109";

    private static final String PURPOSE = "test-purpose";

    @Inject
    DataSource database;

    @Inject
    CurrentTenant tenant;

    @Inject
    PersonCipher people;

    @Inject
    PurposeCipher purposes;

    @ParameterizedTest
    @ValueSource(strings = {"", "a secret", "één ✓ \uD83D\uDD11"})
    void givesBackWhatItTook(String secret) {
        UUID person = UUID.randomUUID();
        byte[] sealed = call(() -> purposes.encrypt(PURPOSE, person, secret));

        assertEquals(Optional.of(secret), call(() -> purposes.decrypt(PURPOSE, person, sealed)));
    }

    @Test
    void isOpenedForNoOtherPurposePersonOrKey() {
        UUID person = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        byte[] sealed = call(() -> purposes.encrypt(PURPOSE, person, "a secret"));
        call(() -> purposes.encrypt("other-purpose", person, "a secret"));
        call(() -> purposes.encrypt(PURPOSE, other, "a secret"));
        call(() -> people.encrypt(person, "a secret"));

        assertThrows(IllegalStateException.class, () -> call(() -> purposes.decrypt("other-purpose", person, sealed)));
        assertThrows(IllegalStateException.class, () -> call(() -> purposes.decrypt(PURPOSE, other, sealed)));
        assertThrows(IllegalStateException.class, () -> call(() -> people.decrypt(person, sealed)));
    }

    @Test
    void tellsByItsLengthNothingOfShortTexts() {
        UUID person = UUID.randomUUID();
        int empty = call(() -> purposes.encrypt(PURPOSE, person, "")).length;
        int full = call(() -> purposes.encrypt(PURPOSE, person, "x".repeat(4092))).length;
        int more = call(() -> purposes.encrypt(PURPOSE, person, "x".repeat(4093))).length;

        assertEquals(empty, full);
        assertNotEquals(full, more);
        assertEquals(4096, more - full);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isGoneWhenEitherKeyIsDestroyed(boolean ofPerson) {
        UUID person = UUID.randomUUID();
        byte[] sealed = call(() -> purposes.encrypt(PURPOSE, person, "a secret"));
        byte[] rest = call(() -> people.encrypt(person, "the rest of the file"));

        destroyKey(ofPerson ? person : PurposeCipher.keyId(PURPOSE, person));

        assertEquals(Optional.empty(), call(() -> purposes.decrypt(PURPOSE, person, sealed)));
        assertThrows(PersonIsErased.class, () -> call(() -> purposes.encrypt(PURPOSE, person, "again")));
        assertEquals(
                ofPerson ? Optional.empty() : Optional.of("the rest of the file"),
                call(() -> people.decrypt(person, rest)));
    }

    @Test
    void isReadableAfterBothKeysWereWrappedAgain() {
        UUID person = UUID.randomUUID();
        byte[] sealed = call(() -> purposes.encrypt(PURPOSE, person, "a secret"));
        OtherKeys both = OtherKeys.of(2, 1, 2);
        KeyRotation rotation = new KeyRotation(database, both.tenants(tenant));
        call(() -> {
            for (UUID key : rotation.due(LocalDate.of(2026, 3, 1), new UUID(0, 0), 1000)) {
                rotation.handle(key, LocalDate.of(2026, 3, 1));
            }
            return person;
        });

        PurposeCipher rotated = new PurposeCipher(OtherKeys.of(2, 2).people(tenant, database));

        assertEquals(Optional.of("a secret"), call(() -> rotated.decrypt(PURPOSE, person, sealed)));
    }

    private void destroyKey(UUID id) {
        call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("update data_key set wrapped_key = null where person_id = ?")) {
                update.setObject(1, id);
                return update.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static <T> T call(Supplier<T> work) {
        return CurrentTenant.call(TENANT, work);
    }
}
