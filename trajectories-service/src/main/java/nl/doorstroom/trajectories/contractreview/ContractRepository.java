package nl.doorstroom.trajectories.contractreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Contracts of the present tenant. */
@Singleton
public class ContractRepository implements PanacheRepositoryBase<EmploymentContract, UUID> {

    private final Visibility visibility;
    private final Registrations people;
    private final EntityManager entities;

    ContractRepository(Visibility visibility, Registrations people, EntityManager entities) {
        this.visibility = visibility;
        this.people = people;
        this.entities = entities;
    }

    /** @throws NotFound when the user has no such contract */
    public EmploymentContract get(UUID id) {
        return findByIdOptional(id)
                .filter(contract -> visibility.covers(contract.organisation(), contract.participantId()))
                .orElseThrow(() -> new NotFound("Contract", id));
    }

    /** What follows on a contract that was extended. */
    public Optional<EmploymentContract> findSuccessor(UUID id) {
        return find("predecessorId = ?1 and state <> ?2", id, ContractState.ANNULLED)
                .firstResultOptional();
    }

    List<EmploymentContract> listByTrajectory(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }

    /** Those that the user may see, in the order of registration; a filter that is null lets all through. */
    public List<EmploymentContract> list(Filter filter, @Nullable UUID after, int limit) {
        PageQuery query = new PageQuery()
                .where("state =", filter.state())
                .where("trajectoryId =", filter.trajectoryId())
                .where("participantId in", filter.participantId() == null ? null : people.of(filter.participantId()))
                .where("endDate <", filter.endBefore())
                .where("organisation =", filter.organisation())
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden());
        if (filter.reviewDueBefore() != null || Boolean.TRUE.equals(filter.undecided())) {
            query.where("state =", ContractState.AGREED)
                    .suchThat("decision is null", Map.of())
                    .where("reviewDate <", filter.reviewDueBefore());
        }
        if (Boolean.FALSE.equals(filter.undecided())) {
            query.suchThat("state <> :agreed or decision is not null", Map.of("agreed", ContractState.AGREED));
        }
        return query.list(this, after, limit);
    }

    /**
     * Contracts that nobody has decided on and whose day to be looked at, or of the alert, has come, or whose job was over
     * before; and those that ended with a job that turns out to have had another last day.
     */
    @SuppressWarnings("unchecked")
    List<UUID> listDue(LocalDate day, UUID after, int limit) {
        return entities.createNativeQuery("""
                        select c.id
                        from employment_contract c
                        join trajectory t on t.tenant = c.tenant and t.id = c.trajectory_id
                        left join contract_review_rule r on r.tenant = c.tenant and r.id = c.programme_id
                        left join lateral (select e.end_date as last_day from placement_event e
                            where e.tenant = c.tenant and e.placement_id = c.placement_id
                              and e.kind in ('ENDED', 'CORRECTED')
                            order by e.sequence desc limit 1) job
                          on c.predecessor_id is null or job.last_day >= c.start_date
                        where c.id > :after and t.last_day is null and t.status <> 'ENTERED_IN_ERROR'
                          and (c.state = 'AGREED' and c.decision is null and case
                              when job.last_day < c.end_date then job.last_day < :day
                              else (c.review_asked_on is null and c.review_date <= :day)
                                or (c.alerted_on is null and c.end_date - 7 * coalesce(r.alert_weeks, 6) <= :day) end
                            or c.ended_with_placement and job.last_day is distinct from c.ended_on)
                        order by c.id""", UUID.class)
                .setParameter("after", after)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What is asked for.
     *
     * @param reviewDueBefore undecided, and to be looked at before this day
     * @param endBefore agreed until before this day
     */
    public record Filter(
            @Nullable ContractState state,
            @Nullable UUID trajectoryId,
            @Nullable UUID participantId,
            @Nullable Boolean undecided,
            @Nullable LocalDate reviewDueBefore,
            @Nullable LocalDate endBefore,
            @Nullable String organisation) {}
}
