package nl.doorstroom.trajectories.signal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What is known of basic conditions elsewhere: plain rows, written by the projector and by nobody else. */
@Singleton
class LostConditions {

    private final DataSource database;
    private final CurrentTenant tenant;

    LostConditions(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Takes how a condition stands.
     *
     * @param sequence order of what was told of it
     * @param since when it was lost; null: it is not
     * @return whether that is newer than what was known
     */
    boolean take(UUID participantId, UUID conditionId, String condition, long sequence, @Nullable LocalDate since) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into condition_of_person (tenant, condition_id, participant_id, condition, sequence, lost_from)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant, condition_id) do update
                        set participant_id = excluded.participant_id, sequence = excluded.sequence,
                          lost_from = excluded.lost_from
                        where condition_of_person.sequence < excluded.sequence""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, conditionId);
            upsert.setObject(3, participantId);
            upsert.setString(4, condition);
            upsert.setLong(5, sequence);
            upsert.setObject(6, since);
            return upsert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The condition cannot be stored", failure);
        }
    }

    /**
     * The conditions that a person has lost. A condition is known once of a person: where several registrations know one, the
     * survivor's stands.
     *
     * @param registrations all of the person
     */
    List<LostCondition> list(Collection<UUID> registrations) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select condition_id, condition, lost_from
                        from (
                          select distinct on (c.condition) c.condition_id, c.condition, c.lost_from
                          from condition_of_person c
                          where c.tenant = ? and c.participant_id = any (?)
                          order by c.condition,
                            exists (select from person_merge m where m.duplicate_id = c.participant_id and not m.undone),
                            c.condition_id desc) standing
                        where lost_from is not null order by condition_id""")) {
            query.setString(1, tenant.tenant());
            query.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            try (ResultSet row = query.executeQuery()) {
                List<LostCondition> lost = new ArrayList<>();
                while (row.next()) {
                    lost.add(new LostCondition(
                            row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)));
                }
                return lost;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The conditions of a person cannot be read", failure);
        }
    }
}
