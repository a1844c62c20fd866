package nl.doorstroom.matching.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Open places of crews of the present tenant: plain rows, written by a projector. */
@Singleton
public class Openings {

    private static final String COLUMNS =
            "select opening_id, open, hours_min, valid_from, valid_to from opening" + " where tenant = ?";

    private final DataSource database;
    private final CurrentTenant tenant;

    Openings(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Takes how many places are open, unless something newer is known. */
    public void store(Opening opening, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into opening (tenant, opening_id, opening_version, kind, open, hours_min, valid_from, valid_to)
                        values (?, ?, ?, 'CREW', ?, ?, ?, ?)
                        on conflict (tenant, opening_id) do update set
                          opening_version = excluded.opening_version, open = excluded.open, hours_min = excluded.hours_min,
                          valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        where opening.opening_version < excluded.opening_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, opening.id());
            upsert.setLong(3, version);
            upsert.setInt(4, opening.open());
            upsert.setBigDecimal(5, opening.hoursMin());
            upsert.setObject(6, opening.validFrom());
            upsert.setObject(7, opening.validTo());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The open places cannot be stored", failure);
        }
    }

    /** What is known of the places of a crew, open or not. */
    public Optional<Opening> find(UUID id) {
        return read(" and opening_id = any (?)", List.of(id)).stream().findFirst();
    }

    /** @throws NotFound when nothing is known of places of such a crew */
    public Opening get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("Opening", id));
    }

    /** @param ids of which; null: all of which places are open */
    public List<Opening> listOpen(@Nullable Collection<UUID> ids) {
        return read(" and open > 0" + (ids == null ? "" : " and opening_id = any (?)"), ids);
    }

    private List<Opening> read(String condition, @Nullable Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
            select.setString(1, tenant.tenant());
            if (ids != null) {
                select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            }
            List<Opening> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Opening(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getBigDecimal(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The open places cannot be read", failure);
        }
    }
}
