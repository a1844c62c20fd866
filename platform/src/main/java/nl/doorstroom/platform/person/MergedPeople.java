package nl.doorstroom.platform.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Which registrations are of one person, as participants tells it. Nothing moves with a merge: what was registered under
 * either id is read together while it stands, so undoing it gives each its own again.
 */
@DefaultBean
@Singleton
public class MergedPeople implements Registrations {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final Event<MergeTold> told;

    MergedPeople(DataSource database, CurrentTenant tenant, Event<MergeTold> told) {
        this.database = database;
        this.tenant = tenant;
        this.told = told;
    }

    /** Takes a merge or its undoing, unless a newer version of it is known. */
    void store(UUID mergeId, UUID survivorId, UUID duplicateId, boolean undone, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into person_merge (tenant, merge_id, merge_version, survivor_id, duplicate_id, undone)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant, merge_id) do update set
                          merge_version = excluded.merge_version, undone = excluded.undone
                        where person_merge.merge_version < excluded.merge_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, mergeId);
            upsert.setLong(3, version);
            upsert.setObject(4, survivorId);
            upsert.setObject(5, duplicateId);
            upsert.setBoolean(6, undone);
            if (upsert.executeUpdate() == 0) {
                return;
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        told.fire(new MergeTold(survivorId, duplicateId));
    }

    /** Every id under which a person was registered, this one first, whichever of them it is. */
    @Override
    public List<UUID> of(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        with recursive same (id) as (
                          select ?::uuid
                          union
                          select case when m.duplicate_id = same.id then m.survivor_id else m.duplicate_id end
                          from same join person_merge m on same.id in (m.duplicate_id, m.survivor_id) and not m.undone)
                        select id from same""")) {
            query.setObject(1, person);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** The registration into which another one was merged, if it was. */
    public Optional<UUID> survivorOf(UUID registration) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select survivor_id from person_merge where duplicate_id = ? and not undone")) {
            query.setObject(1, registration);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /**
     * Every registration of some people, with the person who goes on with it. One that goes on as another person is no
     * person, and has none.
     *
     * @param people null: all who were merged, and no others
     */
    public Map<UUID, UUID> byRegistration(@Nullable Collection<UUID> people) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        with recursive asked (id) as (
                          select unnest(?::uuid[])
                          union
                          select survivor_id from person_merge where ? and not undone),
                        down (registration, person) as (
                          select id, id from asked where not exists (
                            select from person_merge m where m.duplicate_id = asked.id and not m.undone)
                          union
                          select m.duplicate_id, down.person
                          from down join person_merge m on m.survivor_id = down.registration and not m.undone)
                        select registration, person from down""")) {
            query.setArray(1, connection.createArrayOf("uuid", people == null ? new UUID[0] : people.toArray()));
            query.setBoolean(2, people == null);
            Map<UUID, UUID> found = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The merges cannot be read or written", failure);
    }
}
