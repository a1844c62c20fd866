package nl.doorstroom.trajectories.groupsession;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Sessions of the present tenant. */
@Singleton
public class GroupSessionRepository implements PanacheRepositoryBase<GroupSession, UUID> {

    private final Visibility visibility;

    GroupSessionRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the tenant has no such session, or none that the user may see */
    public GroupSession get(UUID id) {
        return findByIdOptional(id)
                .filter(session -> visibility.covers(session.organisation()))
                .orElseThrow(() -> new NotFound("Session", id));
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public GroupSession getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(session -> visibility.covers(session.organisation()))
                .orElseThrow(() -> new NotFound("Session", id));
    }

    /** What a list of sessions is limited to; what is null lets all through. */
    public record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID programmeId,
            @Nullable UUID seriesId,
            @Nullable String organisation,
            @Nullable SessionStatus status) {}

    /** Those that the user may see, in the order in which they were planned. */
    public List<GroupSession> list(Filter filter, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("day >=", filter.from())
                .where("day <=", filter.until())
                .where("programmeId =", filter.programmeId())
                .where("seriesId =", filter.seriesId())
                .where("organisation =", filter.organisation())
                .where("organisation =", visibility.onlyOrganisation())
                .where("status =", filter.status())
                .list(this, after, limit);
    }

    /** The days of a series on which there is a session already, cancelled or not. */
    Set<LocalDate> listDays(UUID seriesId, LocalDate from) {
        return stream("seriesId = ?1 and occursOn >= ?2 and superseded = false", seriesId, from)
                .map(GroupSession::occursOn)
                .collect(Collectors.toSet());
    }

    /** Planned sessions of a series from a day on, by the days of the series; nobody else changes them meanwhile. */
    List<GroupSession> lockPlanned(UUID seriesId, LocalDate from) {
        return find(
                        "seriesId = ?1 and occursOn >= ?2 and status = ?3 order by id",
                        seriesId,
                        from,
                        SessionStatus.PLANNED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
