package nl.doorstroom.participants.eligibility;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The codes of rules that programmes of trajectories name, as far as they were told. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class KnownProgrammes {

    private final DataSource database;
    private final CurrentTenant tenant;

    KnownProgrammes(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Takes what is told of a programme, unless something newer is known. */
    public void store(UUID programmeId, long sequence, List<String> eligibilities) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into known_programme (id, tenant, sequence, eligibilities) values (?, ?, ?, ?)
                        on conflict (tenant, id) do update
                          set sequence = excluded.sequence, eligibilities = excluded.eligibilities
                          where known_programme.sequence < excluded.sequence""")) {
            upsert.setObject(1, programmeId);
            upsert.setString(2, tenant.tenant());
            upsert.setLong(3, sequence);
            upsert.setArray(4, connection.createArrayOf("text", eligibilities.toArray()));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The programme cannot be stored", failure);
        }
    }

    /** The codes that a programme names; nothing when no such programme was told of. */
    Optional<List<String>> eligibilities(UUID programmeId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select eligibilities from known_programme where id = ?")) {
            query.setObject(1, programmeId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Array codes = row.getArray(1);
                return Optional.of(List.of((String[]) codes.getArray()));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The programme cannot be read", failure);
        }
    }
}
