package nl.doorstroom.platform.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What a {@link Job} has to do, as far as plain SQL finds it. */
public final class DueItems {

    private DueItems() {}

    /**
     * The ids that a query gives in its first column.
     *
     * @param query in the order of the ids, after the last one that was taken
     * @param values of its parameters, in their order
     */
    public static List<UUID> list(DataSource database, String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<UUID> items = new ArrayList<>();
                while (row.next()) {
                    items.add(row.getObject(1, UUID.class));
                }
                return items;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What is due cannot be read", failure);
        }
    }
}
