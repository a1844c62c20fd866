package nl.doorstroom.platform.crypto;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.platform.schema.SchemaSettings;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Refuses to start with another key than the one that was used before. It would encrypt all the same, and what it wrote
 * could be read, or found, by no other replica.
 */
@Singleton
class KeyCheck {

    private static final byte[] TEXT = "fingerprint".getBytes(UTF_8);

    private final DataSource database;
    private final KeyVersions keys;
    private final KeyVersions indexKeys;
    private final boolean skipped;

    KeyCheck(
            DataSource database,
            CryptoSettings settings,
            SchemaSettings schema,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean migrating) {
        this.database = database;
        this.keys = KeyVersions.ofKey(settings);
        this.indexKeys = KeyVersions.ofIndexKey(settings);
        // A migration, and the making of an image, have no keys that are real; the latter has no database either.
        this.skipped = migrating || !schema.check();
    }

    /** Right behind the look at the schema, and before anything else that starts. */
    @Transactional
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) throws SQLException {
        if (!skipped) {
            check("key", keys);
            check("index-key", indexKeys);
        }
    }

    private void check(String purpose, KeyVersions versions) throws SQLException {
        for (Map.Entry<Integer, byte[]> version : versions.all().entrySet()) {
            byte[] fingerprint = Keys.hmac(version.getValue(), TEXT);
            if (!MessageDigest.isEqual(fingerprint, known(purpose, version.getKey(), fingerprint))) {
                throw new IllegalStateException("Version [" + version.getKey() + "] of [doorstroom.crypto." + purpose
                        + "] is another key than the one that this database was used with");
            }
        }
    }

    /** The fingerprint that was stored first; this one when there was none. */
    private byte[] known(String purpose, int version, byte[] fingerprint) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into crypto_key (purpose, version, fingerprint) values (?, ?, ?) on conflict do nothing");
                PreparedStatement query = connection.prepareStatement(
                        "select fingerprint from crypto_key where purpose = ? and version = ?")) {
            insert.setString(1, purpose);
            insert.setInt(2, version);
            insert.setBytes(3, fingerprint);
            insert.executeUpdate();
            query.setString(1, purpose);
            query.setInt(2, version);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
