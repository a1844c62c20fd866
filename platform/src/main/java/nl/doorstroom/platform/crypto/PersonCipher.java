package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Encrypts the fields of one person with that person's own data key. To erase somebody (GDPR, article 17) the key is
 * taken out of {@code data_key.wrapped_key}: every value of the person is unreadable at once, wherever it was copied to.
 * The row stays, without a key, so that no new one is made. A backup of the keys from before the erasure still opens the
 * values in it: it is kept no longer than must be, and an erasure is done again after such a backup is put back.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class PersonCipher {

    private final DataSource database;
    private final TenantCipher wrapping;
    private final CurrentTenant tenant;

    PersonCipher(DataSource database, TenantCipher wrapping, CurrentTenant tenant) {
        this.database = database;
        this.wrapping = wrapping;
        this.tenant = tenant;
    }

    /**
     * Seals a text; the person's data key is made when there is none yet.
     *
     * @throws PersonIsErased when the data key has been destroyed
     */
    public byte[] encrypt(UUID person, String plain) {
        return encryptUnlessErased(person, plain).orElseThrow(() -> new PersonIsErased(person));
    }

    /** What {@link #encrypt} gives, or nothing when the data key has been destroyed. */
    public Optional<byte[]> encryptUnlessErased(UUID person, String plain) {
        byte[] key = dataKey(person);
        return key == null
                ? Optional.empty()
                : Optional.of(Keys.encrypt(key, person.toString(), plain.getBytes(UTF_8)));
    }

    /** The text of what {@link #encrypt} gave, or nothing when the person's data key has been destroyed. */
    public Optional<String> decrypt(UUID person, byte[] sealed) {
        byte[] key = knownDataKey(person);
        return key == null
                ? Optional.empty()
                : Optional.of(new String(Keys.decrypt(key, person.toString(), sealed), UTF_8));
    }

    /**
     * Erases somebody: every value that was sealed for the person is unreadable from the end of this transaction on. The row
     * stays without a key, also of somebody who had none, so that none is made again.
     */
    public void destroyKey(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement destroy = connection.prepareStatement(
                        "insert into data_key (person_id, tenant, wrapped_key) values (?, ?, null)"
                                + " on conflict (tenant, person_id) do update set wrapped_key = null")) {
            destroy.setObject(1, person);
            destroy.setString(2, tenant.tenant());
            destroy.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The data key cannot be destroyed", failure);
        }
    }

    /** @return null when it has been destroyed; it is made when there is none yet */
    byte @Nullable [] dataKey(UUID person) {
        DataKey known = find(person);
        return known == null ? create(person) : known.key();
    }

    /** @return null when it has been destroyed, or there is none */
    byte @Nullable [] knownDataKey(UUID person) {
        DataKey known = find(person);
        return known == null ? null : known.key();
    }

    private @Nullable DataKey find(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select wrapped_key from data_key where person_id = ?")) {
            query.setObject(1, person);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                byte[] wrapped = row.getBytes(1);
                return new DataKey(wrapped == null ? null : wrapping.decrypt(about(person), wrapped));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The data key cannot be read", failure);
        }
    }

    /** Somebody else may make it at the same moment; then that one is taken. */
    private byte @Nullable [] create(UUID person) {
        byte[] key = Keys.random();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into data_key (person_id, tenant, wrapped_key) values (?, ?, ?)"
                                + " on conflict (tenant, person_id) do nothing")) {
            insert.setObject(1, person);
            insert.setString(2, tenant.tenant());
            insert.setBytes(3, wrapping.encrypt(about(person), key));
            if (insert.executeUpdate() == 1) {
                return key;
            }
            return Objects.requireNonNull(find(person)).key();
        } catch (SQLException failure) {
            throw new IllegalStateException("The data key cannot be stored", failure);
        }
    }

    static String about(UUID person) {
        return "data key " + person;
    }

    /** @param key null when it has been destroyed */
    private record DataKey(byte @Nullable [] key) {}
}
