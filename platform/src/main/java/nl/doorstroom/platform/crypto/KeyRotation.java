package nl.doorstroom.platform.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;

/**
 * Wraps the data keys again that an older version of the key wraps. What is encrypted by a data key stays as it is: a
 * person costs one small row, whatever is kept of them.
 *
 * <p>It goes one way: a replica that does not know yet, or does not want to know any more, that a newer version became the
 * current one leaves alone what that wraps. Otherwise a rotation would depend on which replica takes the run of a day.
 */
@Singleton
class KeyRotation implements Job {

    private final DataSource database;
    private final TenantCipher cipher;

    KeyRotation(DataSource database, TenantCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public String name() {
        return "key-rotation";
    }

    /** The day plays no part: every data key is due that an older version wraps than the current one. */
    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(database, """
                select person_id from data_key
                where key_version < ? and person_id > ? order by person_id limit ?""", cipher.currentVersion(), after, limit);
    }

    @Override
    public void handle(UUID person, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select wrapped_key from data_key where person_id = ? and key_version < ? for update");
                PreparedStatement update =
                        connection.prepareStatement("update data_key set wrapped_key = ? where person_id = ?")) {
            query.setObject(1, person);
            query.setInt(2, cipher.currentVersion());
            try (ResultSet row = query.executeQuery()) {
                // Whoever was erased meanwhile stays so: without a key there is no version of it.
                if (row.next()) {
                    String about = PersonCipher.about(person);
                    update.setBytes(1, cipher.encrypt(about, cipher.decrypt(about, row.getBytes(1))));
                    update.setObject(2, person);
                    update.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The data key cannot be wrapped again", failure);
        }
    }
}
