package nl.doorstroom.trajectories.attendance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Who tells of the days of one person takes turns: two at once would not see that together it is more than a day. */
@Singleton
class PersonTurns {

    private final DataSource database;
    private final CurrentTenant tenant;

    PersonTurns(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Waits until nobody else tells of the days of these people; until the transaction ends nobody does.
     *
     * @param registrations every one of each person
     */
    void await(Collection<UUID> registrations) {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('attendance of ' || ? || ?, 0))")) {
            // In one order, so that no two wait for each other.
            for (UUID registration : registrations.stream().sorted().distinct().toList()) {
                waiting.setString(1, tenant.tenant());
                waiting.setString(2, registration.toString());
                waiting.executeQuery();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The turn cannot be awaited", failure);
        }
    }
}
