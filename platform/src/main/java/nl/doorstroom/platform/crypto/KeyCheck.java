package nl.doorstroom.platform.crypto;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.schema.SchemaSettings;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.KnownTenants;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Refuses to start with another key than the one that was used before. It would encrypt all the same, and what it wrote
 * could be read, or found, by no other replica. A version that no start has seen yet has to open what it sealed: the
 * database may be older than this look at its keys.
 */
@Singleton
class KeyCheck {

    private static final byte[] TEXT = "fingerprint".getBytes(UTF_8);

    private final DataSource database;
    private final KeyVersions keys;
    private final KeyVersions indexKeys;
    private final TenantCipher cipher;
    private final KnownTenants tenants;
    private final boolean skipped;

    KeyCheck(
            DataSource database,
            CryptoSettings settings,
            TenantCipher cipher,
            KnownTenants tenants,
            SchemaSettings schema,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean migrating) {
        this.database = database;
        this.keys = KeyVersions.ofKey(settings);
        this.indexKeys = KeyVersions.ofIndexKey(settings);
        this.cipher = cipher;
        this.tenants = tenants;
        // A migration, and the making of an image, have no keys that are real; the latter has no database either.
        this.skipped = migrating || !schema.check();
    }

    /** Right behind the look at the schema, and before anything else that starts. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) throws SQLException {
        if (!skipped) {
            try (Connection connection = database.getConnection()) {
                check(connection, "key", keys);
                check(connection, "index-key", indexKeys);
            }
        }
    }

    private void check(Connection connection, String purpose, KeyVersions versions) throws SQLException {
        for (Map.Entry<Integer, byte[]> version : versions.all().entrySet()) {
            byte[] fingerprint = Keys.hmac(version.getValue(), TEXT);
            byte[] known = known(connection, purpose, version.getKey());
            if (known == null && (versions != keys || opensWhatItSealed(version.getKey()))) {
                note(connection, purpose, version.getKey(), fingerprint);
                // Another replica may have been first.
                known = known(connection, purpose, version.getKey());
            }
            if (known == null || !MessageDigest.isEqual(fingerprint, known)) {
                throw new IllegalStateException("Version [" + version.getKey() + "] of [doorstroom.crypto." + purpose
                        + "] is another key than the one that this database was used with");
            }
        }
    }

    /** One data key of each tenant is enough: all keys of a version are derived from one. */
    private boolean opensWhatItSealed(int version) {
        return tenants.list().stream().allMatch(oin -> CurrentTenant.call(oin, () -> opensOne(version)));
    }

    private boolean opensOne(int version) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select person_id, wrapped_key from data_key where key_version = ? limit 1")) {
            query.setInt(1, version);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    cipher.decrypt(PersonCipher.about(row.getObject(1, UUID.class)), row.getBytes(2));
                }
                return true;
            }
        } catch (IllegalStateException otherKey) {
            return false;
        } catch (SQLException failure) {
            throw new IllegalStateException("The data keys cannot be read", failure);
        }
    }

    private static byte @Nullable [] known(Connection connection, String purpose, int version) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select fingerprint from crypto_key where purpose = ? and version = ?")) {
            query.setString(1, purpose);
            query.setInt(2, version);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private static void note(Connection connection, String purpose, int version, byte[] fingerprint)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into crypto_key (purpose, version, fingerprint) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, purpose);
            insert.setInt(2, version);
            insert.setBytes(3, fingerprint);
            insert.executeUpdate();
        }
    }
}
