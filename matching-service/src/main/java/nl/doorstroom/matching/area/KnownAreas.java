package nl.doorstroom.matching.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The table of areas that is in force for the present tenant. It is asked for each time, and read when it is another. */
@Singleton
public class KnownAreas {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final Map<String, AreaTable> tables = new ConcurrentHashMap<>();

    KnownAreas(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The table in force; one that knows no area when none was supplied. */
    public AreaTable now() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select digest from area_import where tenant = ? and state = 'IN_FORCE'")) {
            select.setString(1, tenant.tenant());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return AreaTable.NONE;
                }
                AreaTable known = tables.get(tenant.tenant());
                if (known != null && row.getString(1).equals(known.version())) {
                    return known;
                }
            }
            AreaTable table = read(connection);
            tables.put(tenant.tenant(), table);
            return table;
        } catch (SQLException failure) {
            throw new IllegalStateException("The table of areas cannot be read", failure);
        }
    }

    /** In one question: meanwhile another table may come into force. */
    private AreaTable read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select i.digest, p.pc4, p.latitude, p.longitude"
                + " from area_import i join postcode_area p on p.tenant = i.tenant and p.area_import_id = i.id"
                + " where i.tenant = ? and i.state = 'IN_FORCE'")) {
            select.setString(1, tenant.tenant());
            String version = null;
            List<PostcodeArea> areas = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    version = row.getString(1);
                    areas.add(new PostcodeArea(row.getInt(2), row.getBigDecimal(3), row.getBigDecimal(4)));
                }
            }
            return new AreaTable(version, areas);
        }
    }
}
