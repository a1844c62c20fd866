package nl.doorstroom.trajectories.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Which registrations are of one person. Nothing here moves with a merge: what was registered under either id is read
 * together while it stands, so undoing it gives each its own again.
 */
@Singleton
public class MergedPeople {

    private final DataSource database;
    private final CurrentTenant tenant;

    MergedPeople(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Takes a merge or its undoing, unless a newer version of it is known. */
    public void store(UUID mergeId, UUID survivorId, UUID duplicateId, boolean undone, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into merged_person (tenant, merge_id, merge_version, survivor_id, duplicate_id, undone)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant, merge_id) do update set
                          merge_version = excluded.merge_version, undone = excluded.undone
                        where merged_person.merge_version < excluded.merge_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, mergeId);
            upsert.setLong(3, version);
            upsert.setObject(4, survivorId);
            upsert.setObject(5, duplicateId);
            upsert.setBoolean(6, undone);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** Every id under which a person was registered, this one included, whichever of them it is. */
    public List<UUID> registrationsOf(UUID participantId) {
        return ids("""
                with recursive same (id) as (
                  select ?::uuid
                  union
                  select case when m.duplicate_id = same.id then m.survivor_id else m.duplicate_id end
                  from same join merged_person m on same.id in (m.duplicate_id, m.survivor_id) and not m.undone)
                select id from same""", participantId);
    }

    /** @throws ParticipantIsMerged naming the registration with which everything goes on */
    public void requireOwn(UUID participantId) {
        ids("select survivor_id from merged_person where duplicate_id = ? and not undone", participantId).stream()
                .findFirst()
                .ifPresent(survivor -> {
                    throw new ParticipantIsMerged(participantId, survivor);
                });
    }

    private List<UUID> ids(String question, UUID participantId) {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setObject(1, participantId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return ids;
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The merges cannot be read or written", failure);
    }
}
