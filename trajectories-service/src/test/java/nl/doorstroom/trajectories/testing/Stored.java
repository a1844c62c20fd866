package nl.doorstroom.trajectories.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import nl.doorstroom.platform.testing.RealParts;

/** What is really stored. */
public final class Stored {

    private Stored() {}

    /** How many rows of a table show a text. */
    public static int rowsWith(String table, String text) {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text like '%" + text + "%'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes what only the passing of time could. */
    public static void execute(String change) {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
