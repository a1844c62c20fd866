package nl.doorstroom.trajectories.neighbourhoodrole;

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

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Roles of the present tenant's people. */
@Singleton
public class RoleRepository implements PanacheRepositoryBase<NeighbourhoodRole, UUID> {

    private final DataSource database;
    private final CurrentTenant tenant;

    RoleRepository(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @throws NotFound when the trajectory has no such role */
    public NeighbourhoodRole get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Role", id));
    }

    /** Those of a trajectory in the order of registration; a filter that is null lets all through. */
    public List<NeighbourhoodRole> list(
            UUID trajectoryId, @Nullable RoleStatus status, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("trajectoryId =", trajectoryId)
                .where("status =", status)
                .list(this, after, limit);
    }

    List<NeighbourhoodRole> listByTrajectory(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }

    /** Roles in a programme that a person has or had, under any of these registrations, whoever executes them. */
    List<NeighbourhoodRole> listOfPerson(UUID programmeId, Collection<UUID> registrations) {
        return list(
                "programmeId = ?1 and participantId in ?2 and status <> ?3",
                programmeId,
                registrations,
                RoleStatus.ENTERED_IN_ERROR);
    }

    /**
     * Roles of which the next step is to be asked for by a day, or that are over before it.
     *
     * @param standard what holds in a programme without a rule
     */
    List<UUID> listDue(LocalDate day, RoleRule standard, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select r.id from neighbourhood_role r
                        left join role_rule p on p.tenant = r.tenant and p.id = r.programme_id
                        where r.tenant = ? and r.status = 'ACTIVE' and r.id > ?
                          and (r.planned_end < ? or (r.asked_on is null and r.next_step is null
                            and r.planned_end - 7 * coalesce(p.next_step_weeks_before, ?) <= ?))
                        order by r.id limit ?""")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, after);
            query.setObject(3, day);
            query.setInt(4, standard.nextStepWeeksBefore());
            query.setObject(5, day);
            query.setInt(6, limit);
            List<UUID> due = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
            }
            return due;
        } catch (SQLException failure) {
            throw new IllegalStateException("The roles cannot be read", failure);
        }
    }
}
