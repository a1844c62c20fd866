package nl.doorstroom.platform.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.arc.DefaultBean;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.inbox.PersonLocks;

/**
 * Destroys the data keys of people and removes every row about them, by a function of the rows' owner, because the service's
 * own role may remove none. Afterwards the inbox takes no event whose key is one of them.
 */
@DefaultBean
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class ErasedPeople implements PersonErasure {

    private final DataSource database;
    private final PersonCipher cipher;

    ErasedPeople(DataSource database, PersonCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public void erase(Collection<UUID> people) {
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement("select erase_people(?)")) {
            PersonLocks.own(connection, people);
            people.forEach(cipher::destroyKey);
            erase.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            erase.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("People cannot be erased", failure);
        }
    }
}
