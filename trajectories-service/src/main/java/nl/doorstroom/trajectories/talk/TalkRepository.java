package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Talks of the present tenant. */
@Singleton
public class TalkRepository implements PanacheRepositoryBase<Talk, UUID> {

    private static final List<TalkStatus> OPEN = List.of(TalkStatus.SUGGESTED, TalkStatus.PLANNED);

    private final Visibility visibility;
    private final Registrations people;
    private final EntityManager entities;

    TalkRepository(Visibility visibility, Registrations people, EntityManager entities) {
        this.visibility = visibility;
        this.people = people;
        this.entities = entities;
    }

    /** @throws NotFound when the trajectory has no such talk */
    public Talk get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Talk", id));
    }

    /** Whether a talk was held on one of these days, both included, on a trajectory. */
    public boolean heldBetween(UUID trajectoryId, LocalDate from, LocalDate until) {
        return count(
                        "trajectoryId = ?1 and status = ?2 and heldOn between ?3 and ?4",
                        trajectoryId,
                        TalkStatus.HELD,
                        from,
                        until)
                > 0;
    }

    /** Every talk of a trajectory that has not lapsed. */
    List<Talk> listStanding(UUID trajectoryId) {
        return list("trajectoryId = ?1 and status <> ?2 order by id", trajectoryId, TalkStatus.LAPSED);
    }

    /** Those of a trajectory that are still to be held. */
    List<Talk> listOpen(UUID trajectoryId) {
        return list("trajectoryId = ?1 and status in ?2 order by id", trajectoryId, OPEN);
    }

    /** Those that the user may see, in the order of registration; a filter that is null lets all through. */
    public List<Talk> list(Filter filter, @Nullable UUID after, int limit) {
        PageQuery query = new PageQuery()
                .where("status =", filter.status())
                .where("trajectoryId =", filter.trajectoryId())
                .where("participantId in", filter.participantId() == null ? null : people.of(filter.participantId()))
                .where("coalesce(heldOn, plannedOn) >=", filter.from())
                .where("coalesce(heldOn, plannedOn) <=", filter.until())
                .where("organisation =", filter.organisation())
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden());
        if (filter.overdueOn() != null) {
            query.where("status in", OPEN).where("overdueFrom <=", filter.overdueOn());
        }
        if (filter.coach() != null) {
            query.suchThat(
                    "trajectoryId in (select c.id from Coaching c where c.coachedBy = :coach)",
                    Map.of("coach", filter.coach()));
        }
        return query.list(this, after, limit);
    }

    /**
     * Trajectories whose talks have to be looked at: those that run and of which another talk comes within the horizon or the
     * rule has changed, and those that were over before this day and still leave something open.
     */
    @SuppressWarnings("unchecked")
    List<UUID> listTrajectoriesToPlan(LocalDate day, UUID after, int limit) {
        return entities.createNativeQuery("""
                        select t.id
                        from trajectory t
                        join programme p on p.tenant = t.tenant and p.id = t.programme_id
                        left join coaching c on c.tenant = t.tenant and c.id = t.id
                        left join talk_rule r on r.tenant = p.tenant and r.id = p.id
                        where t.id > :after and (
                          (t.status = 'ACTIVE' and 'TALKS' = any (p.features)
                            and (c.next_plan_on is null or c.next_plan_on <= :day
                              or c.rule_version <> coalesce(r.version, 0)
                              or exists (select from talk k where k.tenant = t.tenant and k.trajectory_id = t.id
                                and k.status = 'SUGGESTED' and k.planned_on >= t.transfer_on and k.planned_on >= :day)))
                          or (t.last_day < :day
                            and (exists (select from talk k where k.tenant = t.tenant and k.trajectory_id = t.id
                                and k.status in ('SUGGESTED', 'PLANNED'))
                              or exists (select from talk_agreement a where a.tenant = t.tenant
                                and a.trajectory_id = t.id and a.state = 'OPEN'))))
                        order by t.id""", UUID.class)
                .setParameter("after", after)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What is asked for.
     *
     * @param overdueOn they are open, and overdue on this day
     * @param coach of the trajectory
     * @param from held or planned on this day or later
     * @param until held or planned on this day or earlier
     */
    public record Filter(
            @Nullable TalkStatus status,
            @Nullable LocalDate overdueOn,
            @Nullable String coach,
            @Nullable UUID trajectoryId,
            @Nullable UUID participantId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String organisation) {}
}
