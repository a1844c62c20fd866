package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Encrypts the fields of one person with that person's own data key. Destroying the key makes every value of the person
 * unreadable at once, backups included, as erasure (GDPR, article 17) asks.
 */
@Singleton
public class PersonCipher {

    private final DataSource database;
    private final TenantCipher wrapping;
    private final CurrentTenant tenant;

    PersonCipher(DataSource database, TenantCipher wrapping, CurrentTenant tenant) {
        this.database = database;
        this.wrapping = wrapping;
        this.tenant = tenant;
    }

    /** Nonce and ciphertext; the person's data key is made when there is none yet. */
    public byte[] encrypt(UUID person, String plain) {
        return Keys.encrypt(find(person).orElseGet(() -> create(person)), plain.getBytes(UTF_8));
    }

    /** The text of what {@link #encrypt} gave, or nothing when the person's data key has been destroyed. */
    public Optional<String> decrypt(UUID person, byte[] sealed) {
        return find(person).map(key -> new String(Keys.decrypt(key, sealed), UTF_8));
    }

    private Optional<byte[]> find(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select wrapped_key from data_key where person_id = ?")) {
            query.setObject(1, person);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(wrapping.decrypt(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The data key cannot be read", failure);
        }
    }

    private byte[] create(UUID person) {
        byte[] key = Keys.random();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into data_key (person_id, tenant, wrapped_key) values (?, ?, ?)")) {
            insert.setObject(1, person);
            insert.setString(2, tenant.tenant());
            insert.setBytes(3, wrapping.encrypt(key));
            insert.executeUpdate();
            return key;
        } catch (SQLException failure) {
            throw new IllegalStateException("The data key cannot be stored", failure);
        }
    }
}
