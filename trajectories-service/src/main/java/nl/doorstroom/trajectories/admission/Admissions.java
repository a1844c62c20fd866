package nl.doorstroom.trajectories.admission;

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
import nl.doorstroom.trajectories.programme.Programme;

/** What participants decided of who may take part in what: yes or no, until a day. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Admissions {

    private final DataSource database;
    private final CurrentTenant tenant;

    Admissions(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Takes a decision, unless a newer one is known.
     *
     * @param validUntil last day of a yes
     */
    public void store(
            UUID participantId, UUID programmeId, long sequence, boolean eligible, @Nullable LocalDate validUntil) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into known_eligibility
                          (participant_id, programme_id, tenant, sequence, eligible, valid_until)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant, participant_id, programme_id) do update
                          set sequence = excluded.sequence, eligible = excluded.eligible,
                            valid_until = excluded.valid_until
                          where known_eligibility.sequence < excluded.sequence""")) {
            upsert.setObject(1, participantId);
            upsert.setObject(2, programmeId);
            upsert.setString(3, tenant.tenant());
            upsert.setLong(4, sequence);
            upsert.setBoolean(5, eligible);
            upsert.setObject(6, validUntil);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The decision cannot be stored", failure);
        }
    }

    /**
     * Refuses whom a programme may not take on a day.
     *
     * @throws EligibilityIsMissing when the programme names rules, and no decision that says yes holds on that day
     */
    public void requireEligible(UUID participantId, Programme programme, LocalDate day) {
        if (!programme.eligibilities().isEmpty() && !isEligible(participantId, programme.id(), day)) {
            throw new EligibilityIsMissing(programme.id(), programme.eligibilities(), day);
        }
    }

    private boolean isEligible(UUID participantId, UUID programmeId, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select 1 from known_eligibility
                        where participant_id = ? and programme_id = ? and eligible and valid_until >= ?""")) {
            query.setObject(1, participantId);
            query.setObject(2, programmeId);
            query.setObject(3, day);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The decision cannot be read", failure);
        }
    }

    /** Until which day a decision says yes that some people may take part; who has none is left out. */
    public Map<UUID, LocalDate> eligibleUntil(UUID programmeId, Collection<UUID> participants) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select participant_id, valid_until from known_eligibility
                        where participant_id = any(?) and programme_id = ? and eligible""")) {
            query.setArray(1, connection.createArrayOf("uuid", participants.toArray()));
            query.setObject(2, programmeId);
            Map<UUID, LocalDate> until = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    until.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                }
            }
            return until;
        } catch (SQLException failure) {
            throw new IllegalStateException("The decisions cannot be read", failure);
        }
    }
}
