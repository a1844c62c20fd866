package nl.doorstroom.matching.candidate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What people can do since a gap was closed, by the milestones that closed it: plain rows, written by projectors. */
@Singleton
public class GainedAbilities {

    private final DataSource database;
    private final CurrentTenant tenant;

    GainedAbilities(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Takes that a milestone closed a gap, or opened it again, unless a newer version of the milestone is known.
     *
     * @param closed whether the ability counts
     * @return whether it was newer than what was known
     */
    public boolean store(UUID milestoneId, UUID participantId, GainedAbility ability, boolean closed, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into candidate_gain (tenant, milestone_id, participant_id, milestone_version, closed, kind, subject,
                          reaches, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant, milestone_id) do update set
                          participant_id = excluded.participant_id, milestone_version = excluded.milestone_version,
                          closed = excluded.closed, kind = excluded.kind, subject = excluded.subject,
                          reaches = excluded.reaches, since = excluded.since
                        where candidate_gain.milestone_version < excluded.milestone_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, milestoneId);
            upsert.setObject(3, participantId);
            upsert.setLong(4, version);
            upsert.setBoolean(5, closed);
            upsert.setString(6, ability.kind().name());
            upsert.setString(7, ability.subject());
            upsert.setBigDecimal(8, ability.reaches());
            upsert.setObject(9, ability.since());
            return upsert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The ability cannot be stored", failure);
        }
    }

    /**
     * What counts, by person.
     *
     * @param registrations whose is read; null: everybody's
     * @param people who goes on with a registration, of those that were merged
     */
    Map<UUID, List<GainedAbility>> list(@Nullable Collection<UUID> registrations, Map<UUID, UUID> people) {
        String query =
                "select participant_id, kind, subject, reaches, since from candidate_gain where tenant = ? and closed"
                        + (registrations == null ? "" : " and participant_id = any (?)") + " order by milestone_id";
        Map<UUID, List<GainedAbility>> byPerson = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, tenant.tenant());
            if (registrations != null) {
                select.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID registration = row.getObject(1, UUID.class);
                    byPerson.computeIfAbsent(
                                    people.getOrDefault(registration, registration), person -> new ArrayList<>())
                            .add(new GainedAbility(
                                    GapKind.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getBigDecimal(4),
                                    row.getObject(5, LocalDate.class)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The abilities cannot be read", failure);
        }
        return byPerson;
    }
}
