package nl.doorstroom.trajectories.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** What was told of days, in the present tenant. */
@Singleton
public class AttendanceRepository implements PanacheRepositoryBase<AttendanceEntry, UUID> {

    /** @throws NotFound when nothing of this id was told of the trajectory */
    public AttendanceEntry get(UUID trajectoryId, UUID id) {
        return findByIdOptional(id)
                .filter(entry -> entry.trajectoryId().equals(trajectoryId))
                .orElseThrow(() -> new NotFound("Attendance", id));
    }

    /** Those of a trajectory in the order in which they were told; a filter that is null lets all through. */
    public List<AttendanceEntry> list(
            UUID trajectoryId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String code,
            @Nullable AttendanceState state,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("trajectoryId =", trajectoryId)
                .where("day >=", from)
                .where("day <=", until)
                .where("code =", code)
                .where("state =", state)
                .list(this, after, limit);
    }

    /** What was known of one entry, version by version, oldest first, after one that was seen. */
    public List<AttendanceVersion> listVersions(UUID entryId, @Nullable UUID after, int limit) {
        TypedQuery<AttendanceVersion> query = getEntityManager()
                .createQuery(
                        "from AttendanceVersion v where v.entry.id = :entry"
                                + (after == null ? "" : " and v.id > :after") + " order by v.id",
                        AttendanceVersion.class)
                .setParameter("entry", entryId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** What counts of a trajectory from one day to another, both included. */
    List<AttendanceEntry> listRecorded(UUID trajectoryId, LocalDate from, LocalDate until) {
        return list(
                "trajectoryId = ?1 and day between ?2 and ?3 and state = ?4 order by day, id",
                trajectoryId,
                from,
                until,
                AttendanceState.RECORDED);
    }

    /** What counts of people, in whichever trajectory. */
    List<AttendanceEntry> listOf(Collection<UUID> registrations, LocalDate from, LocalDate until) {
        return list(
                "participantId in ?1 and day between ?2 and ?3 and state = ?4 order by day, id",
                registrations,
                from,
                until,
                AttendanceState.RECORDED);
    }
}
