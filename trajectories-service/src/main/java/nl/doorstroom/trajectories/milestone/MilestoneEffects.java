package nl.doorstroom.trajectories.milestone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What matching told of the effect of milestones: plain rows, written by the projector and by nobody else. */
@Singleton
public class MilestoneEffects {

    private final DataSource database;
    private final CurrentTenant tenant;

    MilestoneEffects(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Takes an effect, unless that of a newer version of the milestone is known. */
    public void take(MilestoneEffect effect) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into milestone_effect (tenant, milestone_id, participant_id, milestone_version, matches_before,
                          matches_after, target_score_before, target_score_after, recomputed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant, milestone_id) do update
                        set participant_id = excluded.participant_id, milestone_version = excluded.milestone_version,
                          matches_before = excluded.matches_before, matches_after = excluded.matches_after,
                          target_score_before = excluded.target_score_before,
                          target_score_after = excluded.target_score_after, recomputed_at = excluded.recomputed_at
                        where milestone_effect.milestone_version < excluded.milestone_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, effect.milestoneId());
            upsert.setObject(3, effect.participantId());
            upsert.setLong(4, effect.version());
            upsert.setInt(5, effect.matchesBefore());
            upsert.setInt(6, effect.matchesAfter());
            upsert.setBigDecimal(7, effect.targetScoreBefore());
            upsert.setBigDecimal(8, effect.targetScoreAfter());
            upsert.setTimestamp(9, Timestamp.from(effect.recomputedAt()));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The effect cannot be stored", failure);
        }
    }

    /** The effect of what a milestone told last; nothing while matching has not told it. */
    public Optional<MilestoneEffect> find(Milestone milestone) {
        Long version = milestone.gapVersion();
        if (version == null) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select participant_id, matches_before, matches_after, target_score_before, target_score_after,
                          recomputed_at
                        from milestone_effect where tenant = ? and milestone_id = ? and milestone_version = ?""")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, milestone.id());
            query.setLong(3, version);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new MilestoneEffect(
                                milestone.id(),
                                row.getObject(1, UUID.class),
                                version,
                                row.getInt(2),
                                row.getInt(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getTimestamp(6).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The effect cannot be read", failure);
        }
    }
}
