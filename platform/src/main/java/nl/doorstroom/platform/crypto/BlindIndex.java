package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds a secret value without storing it: HMAC-SHA-256 by a key per tenant that is not in the database. A plain hash
 * would not do: there are only some 91 million valid citizen service numbers, and a graphics card tries them all in a
 * second.
 *
 * <p>While the key is being replaced, rows are under one version or another, so a value is looked for under all of them.
 */
@Singleton
public class BlindIndex {

    private final KeyVersions keys;
    private final CurrentTenant tenant;
    private final DataSource database;

    BlindIndex(CryptoSettings settings, CurrentTenant tenant, DataSource database) {
        this.keys = KeyVersions.ofIndexKey(settings);
        this.tenant = tenant;
        this.database = database;
    }

    /** 32 bytes under the current version of the key, the same for the same value in the same tenant. */
    public byte[] of(String value) {
        return index(keys.currentKey(), value);
    }

    /** What the value has under each version that is given: a row that has one of them is found. */
    public List<byte[]> everyOf(String value) {
        return keys.all().values().stream().map(key -> index(key, value)).toList();
    }

    /** The version under which {@link #of} indexes; stored with the row, so that a rotation knows what is left. */
    public int currentVersion() {
        return keys.current();
    }

    /**
     * Keeps others from storing the same value before this transaction ends. Where every row has the same version a
     * unique index does that; but of two replicas that index under different versions neither sees the other's row.
     */
    public void reserve(String value) {
        if (keys.all().size() == 1) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))")) {
            // The oldest version is what all replicas know.
            lock.setBytes(1, index(keys.all().firstEntry().getValue(), value));
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("A value cannot be reserved", failure);
        }
    }

    private byte[] index(byte[] key, String value) {
        return Keys.hmac(Keys.derive(key, "index " + tenant.tenant()), value.getBytes(UTF_8));
    }
}
