package nl.doorstroom.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * Keeps apart that events about somebody are taken and that somebody is erased: who looks whether a person was erased would
 * otherwise store a row that the erasure, of the same moment, does not see. Both last until their transaction ends, and
 * events do not wait for each other. A person has one of 64 locks, so that a batch about many people needs few; they are
 * taken in one order.
 */
public final class PersonLocks {

    private static final String LOCK = """
            select %s(648, lock) from (
              select distinct hashtext(person::text) & 63 as lock from unnest(?) as person order by 1) locks""";

    private PersonLocks() {}

    /** While events about these people are taken, or something is registered for them. */
    public static void share(Connection connection, Collection<UUID> people) throws SQLException {
        lock("pg_advisory_xact_lock_shared", connection, people);
    }

    /** While these people are erased; waits for every event about them that is being taken. */
    public static void own(Connection connection, Collection<UUID> people) throws SQLException {
        lock("pg_advisory_xact_lock", connection, people);
    }

    private static void lock(String function, Connection connection, Collection<UUID> people) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK.formatted(function))) {
            lock.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            lock.execute();
        }
    }
}
