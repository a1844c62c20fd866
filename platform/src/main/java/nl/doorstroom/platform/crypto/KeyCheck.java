package nl.doorstroom.platform.crypto;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private final boolean migrating;

    KeyCheck(
            DataSource database,
            CryptoSettings settings,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean migrating) {
        this.database = database;
        this.keys = KeyVersions.ofKey(settings);
        this.indexKeys = KeyVersions.ofIndexKey(settings);
        this.migrating = migrating;
    }

    @Transactional
    void start(@Observes StartupEvent event) throws SQLException {
        // A migration uses no keys and is given none that are real.
        if (!migrating) {
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
