package nl.doorstroom.participants.fairness;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Cohorts of the present tenant that were counted. Who is in them stands there, and nothing of what came out. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class CohortRepository {

    private final DataSource database;
    private final CurrentTenant tenant;

    CohortRepository(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** When exactly these people were counted in a period. */
    Optional<Moment> find(String period, Cohort cohort) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select counted_on, counted_at from fairness_cohort where period = ? and members_hash = ?")) {
            query.setString(1, period);
            query.setBytes(2, cohort.hash());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Moment(
                                row.getObject(1, LocalDate.class),
                                row.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The cohorts cannot be read", failure);
        }
    }

    /**
     * Notes that people are counted.
     *
     * @throws CountedAlready when one of them was counted in another cohort of the period
     */
    Moment add(String period, Cohort cohort, LocalDate on, Instant at, String by) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into fairness_cohort
                          (id, tenant, period, members_hash, counted_on, counted_at, counted_by)
                        values (?, ?, ?, ?, ?, ?, ?)""");
                // One that is there already is not stored, and missing from the number of rows; of two requests at once
                // the
                // second waits here for the first.
                PreparedStatement members = connection.prepareStatement("""
                        insert into fairness_cohort_member (tenant, period, participant_id, cohort_id)
                        select ?, ?, person, ? from unnest(?::uuid[]) person order by person
                        on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, tenant.tenant());
            insert.setString(3, period);
            insert.setBytes(4, cohort.hash());
            insert.setObject(5, on);
            insert.setTimestamp(6, Timestamp.from(at));
            insert.setString(7, by);
            insert.executeUpdate();
            Array people = connection.createArrayOf("uuid", cohort.members().toArray());
            members.setString(1, tenant.tenant());
            members.setString(2, period);
            members.setObject(3, id);
            members.setArray(4, people);
            if (members.executeUpdate() < cohort.members().size()) {
                throw new CountedAlready(cohort.name(), period);
            }
            return new Moment(on, at);
        } catch (SQLException failure) {
            throw new IllegalStateException("The cohort cannot be stored", failure);
        }
    }

    /**
     * When people were counted.
     *
     * @param countedAt in UTC; what was recorded later was not known
     */
    record Moment(LocalDate countedOn, Instant countedAt) {}
}
