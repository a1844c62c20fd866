package nl.doorstroom.trajectories.stepup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.attendance.AttendanceState;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Proposals of more hours in the present tenant. */
@Singleton
public class StepUpProposalRepository implements PanacheRepositoryBase<StepUpProposal, UUID> {

    private final Visibility visibility;

    StepUpProposalRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the trajectory has no such proposal */
    public StepUpProposal get(UUID trajectoryId, UUID id) {
        return findByIdOptional(id)
                .filter(proposal -> proposal.trajectoryId().equals(trajectoryId))
                .orElseThrow(() -> new NotFound("Proposal", id));
    }

    /** Those that the user may see, in the order in which they were made; a filter that is null lets all through. */
    public List<StepUpProposal> list(
            @Nullable UUID programmeId,
            @Nullable StepUpState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("programmeId =", programmeId)
                .where("state =", state)
                .where("proposedOn >=", from)
                .where("proposedOn <=", until)
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden())
                .list(this, after, limit);
    }

    /** Those of a trajectory in the order in which they were made. */
    public List<StepUpProposal> listByTrajectory(
            UUID trajectoryId, @Nullable StepUpState state, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("trajectoryId =", trajectoryId)
                .where("state =", state)
                .list(this, after, limit);
    }

    Optional<StepUpProposal> findOpen(UUID trajectoryId) {
        return find("trajectoryId = ?1 and state = ?2", trajectoryId, StepUpState.PROPOSED)
                .firstResultOptional();
    }

    /** The day on which a proposal of any of these trajectories was refused last. */
    Optional<LocalDate> findLastRefusal(Collection<UUID> trajectories) {
        return find("trajectoryId in ?1 and state = ?2 order by decidedAt desc", trajectories, StepUpState.REJECTED)
                .firstResultOptional()
                .flatMap(refused -> Optional.ofNullable(refused.decidedAt()).map(DutchCalendar::dateOf));
    }

    /**
     * Trajectories of which it has to be looked whether more hours are due: they run by a plan, days of them were told since a
     * day, nothing is proposed, and the programme did not say that nothing ever is.
     */
    List<UUID> listTrajectoriesToLookAt(LocalDate since, UUID after, int limit) {
        return getEntityManager()
                .createQuery("""
                        select t.id from Trajectory t where t.status = :active and t.id > :after
                          and exists (select 1 from HoursPlan p where p.id = t.id)
                          and exists (select 1 from AttendanceEntry a where a.trajectoryId = t.id and a.day >= :since
                            and a.state = :recorded)
                          and not exists (select 1 from StepUpProposal s where s.trajectoryId = t.id and s.state = :open)
                          and not exists (select 1 from StepUpRule r where r.id = t.programmeId and r.active = false)
                        order by t.id""", UUID.class)
                .setParameter("active", TrajectoryStatus.ACTIVE)
                .setParameter("after", after)
                .setParameter("since", since)
                .setParameter("recorded", AttendanceState.RECORDED)
                .setParameter("open", StepUpState.PROPOSED)
                .setMaxResults(limit)
                .getResultList();
    }
}
