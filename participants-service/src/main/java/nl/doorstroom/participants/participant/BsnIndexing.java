package nl.doorstroom.participants.participant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.crypto.BlindIndex;
import nl.doorstroom.platform.crypto.IndexedRows;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;

/**
 * Indexes the numbers again that stand under an older version of the key than the current one; never back to an older one,
 * whichever replica takes the run. Whose data key was destroyed gets an index by which nobody is found.
 */
@Singleton
class BsnIndexing implements Job, IndexedRows {

    private final DataSource database;
    private final PersonCipher cipher;
    private final BlindIndex index;

    BsnIndexing(DataSource database, PersonCipher cipher, BlindIndex index) {
        this.database = database;
        this.cipher = cipher;
        this.index = index;
    }

    @Override
    public String name() {
        return "bsn-indexing";
    }

    /** The day plays no part: every number is due that an older version indexes than the current one. */
    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(database, """
                select id from participant
                where bsn_index_key < ? and bsn_index is not null and id > ? order by id limit ?""", index.currentVersion(), after, limit);
    }

    @Override
    public void handle(UUID participant, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select bsn_sealed from participant"
                        + " where id = ? and bsn_index_key < ? and bsn_index is not null for update");
                // No new version of the participant: nothing changed that anybody sees.
                PreparedStatement update = connection.prepareStatement(
                        "update participant set bsn_index = ?, bsn_index_key = ? where id = ?")) {
            query.setObject(1, participant);
            query.setInt(2, index.currentVersion());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    Optional<String> number = cipher.decrypt(participant, row.getBytes(1));
                    update.setBytes(
                            1, index.of(number.orElseGet(() -> UUID.randomUUID().toString())));
                    update.setInt(2, index.currentVersion());
                    update.setObject(3, participant);
                    update.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The number cannot be indexed again", failure);
        }
    }

    @Override
    public Set<Integer> indexKeyVersions() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct bsn_index_key from participant where bsn_index is not null");
                ResultSet row = query.executeQuery()) {
            Set<Integer> versions = new HashSet<>();
            while (row.next()) {
                versions.add(row.getInt(1));
            }
            return versions;
        } catch (SQLException failure) {
            throw new IllegalStateException("The versions of keys cannot be read", failure);
        }
    }
}
