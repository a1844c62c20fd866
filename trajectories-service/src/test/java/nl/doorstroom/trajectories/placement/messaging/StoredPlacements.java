package nl.doorstroom.trajectories.placement.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import nl.doorstroom.platform.testing.RealParts;

/** What is really stored of jobs. */
final class StoredPlacements {

    private StoredPlacements() {}

    static int count(UUID placement) {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from placement_event where placement_id = ?")) {
            query.setObject(1, placement);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
