package nl.doorstroom.platform.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import nl.doorstroom.platform.crypto.PersonCipher;

/**
 * Erases people from a service for good (GDPR, article 17). The rows are removed by a function of their owner, because the
 * service's own role may remove none; afterwards the inbox takes no event whose key is one of them.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedPeople {

    private final DataSource database;
    private final PersonCipher cipher;

    ErasedPeople(DataSource database, PersonCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Destroys the data keys of these people and removes every row about them; once more does nothing. */
    public void erase(Collection<UUID> people) {
        people.forEach(cipher::destroyKey);
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement("select erase_people(?)")) {
            erase.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            erase.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("People cannot be erased", failure);
        }
    }
}
