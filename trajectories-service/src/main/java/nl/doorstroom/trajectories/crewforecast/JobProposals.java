package nl.doorstroom.trajectories.crewforecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Who took the offer of a job, as matching told it last. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class JobProposals {

    private final DataSource database;
    private final CurrentTenant tenant;

    JobProposals(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Takes what became of a proposal, unless something newer is known.
     *
     * @param acceptedOn when the person took it; null: it is off
     */
    public void store(UUID proposalId, UUID participantId, long sequence, @Nullable LocalDate acceptedOn) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into job_proposal (tenant, proposal_id, participant_id, sequence, accepted_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant, proposal_id) do update
                          set sequence = excluded.sequence, accepted_on = excluded.accepted_on
                          where job_proposal.sequence < excluded.sequence""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, proposalId);
            upsert.setObject(3, participantId);
            upsert.setLong(4, sequence);
            upsert.setObject(5, acceptedOn);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The proposal cannot be stored", failure);
        }
    }

    /**
     * Of some people those who took the offer of a job on a day or later, with when they did, as long as no job that begins
     * then or later is registered: of such a job it is known whether it frees a place.
     */
    Map<UUID, LocalDate> acceptedSince(LocalDate day, Collection<UUID> participants) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select participant_id, max(accepted_on) from job_proposal proposal
                        where participant_id = any(?) and accepted_on >= ?
                          and not exists (select from placement_event job
                            where job.participant_id = proposal.participant_id and job.start_date >= proposal.accepted_on)
                        group by participant_id""")) {
            query.setArray(1, connection.createArrayOf("uuid", participants.toArray()));
            query.setObject(2, day);
            Map<UUID, LocalDate> accepted = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    accepted.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                }
            }
            return accepted;
        } catch (SQLException failure) {
            throw new IllegalStateException("The proposals cannot be read", failure);
        }
    }
}
