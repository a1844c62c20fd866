package nl.doorstroom.trajectories.turn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Lets those who decide something about one person take turns, where no row stands for it that could be locked. A turn is about
 * a subject, and lasts until the transaction ends.
 */
@Singleton
public class PersonTurns {

    private static final String OWN = "pg_advisory_xact_lock";
    private static final String SHARED = "pg_advisory_xact_lock_shared";

    /** In the place of a person: all of the tenant together. */
    private static final String EVERYBODY = "";

    private final DataSource database;
    private final CurrentTenant tenant;

    PersonTurns(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Waits until nobody else has a turn about a person.
     *
     * @param registration always the same one of a person, who may have two
     */
    public void await(String subject, UUID registration) {
        await(OWN, subject, registration.toString());
    }

    /** Waits for a turn about each of these registrations, in one order, so that no two wait for each other. */
    public void await(String subject, Collection<UUID> registrations) {
        registrations.stream().sorted().distinct().forEach(registration -> await(subject, registration));
    }

    /** Waits until nobody {@linkplain #awaitEverybody has the turn of everybody}, and lets nobody have it; others may do so too. */
    public void holdEverybody(String subject) {
        await(SHARED, subject, EVERYBODY);
    }

    /** Waits until nobody {@linkplain #holdEverybody holds it}. */
    public void awaitEverybody(String subject) {
        await(OWN, subject, EVERYBODY);
    }

    private void await(String lock, String subject, String of) {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "select 1 from " + lock + "(hashtextextended(? || ' of ' || ? || ?, 0))")) {
            waiting.setString(1, subject);
            waiting.setString(2, tenant.tenant());
            waiting.setString(3, of);
            waiting.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException("The turn cannot be awaited", failure);
        }
    }
}
