package nl.doorstroom.matching.candidate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Which registrations are of one person, as participants tells it. */
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

    /** Who goes on as whom, after the merges that stand. */
    Survivors survivors() {
        Map<UUID, UUID> survivors = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select duplicate_id, survivor_id from merged_person where tenant = ? and not undone")) {
            query.setString(1, tenant.tenant());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    survivors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return new Survivors(survivors);
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The merges cannot be read or written", failure);
    }

    /** The person with whom each merged registration goes on. */
    record Survivors(Map<UUID, UUID> byDuplicate) {

        /** Every registration of a person; none of one that goes on as another. */
        List<UUID> registrationsOf(UUID participantId) {
            if (byDuplicate.containsKey(participantId)) {
                return List.of();
            }
            return Stream.concat(Stream.of(participantId), byDuplicate.keySet().stream())
                    .filter(registration -> of(registration).equals(participantId))
                    .toList();
        }

        /** Follows a row of merges; a circle, which no sound history has, ends where it began. */
        UUID of(UUID participantId) {
            UUID person = participantId;
            for (int steps = 0; steps < byDuplicate.size() && byDuplicate.containsKey(person); steps++) {
                person = byDuplicate.get(person);
            }
            return person;
        }
    }
}
