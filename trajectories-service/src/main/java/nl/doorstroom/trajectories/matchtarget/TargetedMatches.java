package nl.doorstroom.trajectories.matchtarget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What matching told of targets: plain rows, written by the projector and by nobody else. */
@Singleton
class TargetedMatches {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final ObjectMapper mapper;

    TargetedMatches(DataSource database, CurrentTenant tenant, ObjectMapper mapper) {
        this.database = database;
        this.tenant = tenant;
        this.mapper = mapper;
    }

    /**
     * Takes a match.
     *
     * @param sequence order of what was told of it
     * @return whether that is newer than what was known
     */
    boolean take(TargetedMatch match, long sequence) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into targeted_match (tenant, match_id, participant_id, sequence, vacancy_id, targeted_on,
                          recorded_at, gaps)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (tenant, match_id) do update
                        set participant_id = excluded.participant_id, sequence = excluded.sequence,
                          vacancy_id = excluded.vacancy_id, targeted_on = excluded.targeted_on,
                          recorded_at = excluded.recorded_at, gaps = excluded.gaps
                        where targeted_match.sequence < excluded.sequence""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, match.matchId());
            upsert.setObject(3, match.participantId());
            upsert.setLong(4, sequence);
            upsert.setObject(5, match.vacancyId());
            upsert.setObject(6, match.targetedOn());
            upsert.setTimestamp(7, Timestamp.from(match.recordedAt()));
            upsert.setString(8, mapper.writeValueAsString(match.gaps()));
            return upsert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The match cannot be stored", failure);
        }
    }

    /**
     * The matches of a person, newest first; few.
     *
     * @param registrations all of the person
     */
    List<TargetedMatch> list(Collection<UUID> registrations) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select match_id, participant_id, vacancy_id, targeted_on, recorded_at, gaps
                        from targeted_match where tenant = ? and participant_id = any (?)
                        order by recorded_at desc, match_id desc""")) {
            query.setString(1, tenant.tenant());
            query.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            try (ResultSet row = query.executeQuery()) {
                List<TargetedMatch> matches = new ArrayList<>();
                while (row.next()) {
                    matches.add(new TargetedMatch(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getObject(4, LocalDate.class),
                            row.getTimestamp(5).toInstant(),
                            mapper.readValue(row.getString(6), new TypeReference<List<TargetedMatch.Gap>>() {})));
                }
                return matches;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The matches of a person cannot be read", failure);
        }
    }
}
