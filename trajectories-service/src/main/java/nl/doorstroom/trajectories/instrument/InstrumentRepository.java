package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Instruments of the present tenant. */
@Singleton
public class InstrumentRepository implements PanacheRepositoryBase<Instrument, UUID> {

    private final Registrations people;
    private final Visibility visibility;

    InstrumentRepository(Registrations people, Visibility visibility) {
        this.people = people;
        this.visibility = visibility;
    }

    /** @throws NotFound when the trajectory has no such instrument */
    public Instrument get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Instrument", id));
    }

    /**
     * One that nobody else changes until this transaction ends.
     *
     * @throws NotFound when the trajectory has no such instrument
     */
    public Instrument getLocked(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Instrument", id));
    }

    /**
     * Which instruments a list shows; a filter that is null lets all through.
     *
     * @param participantId of whom, under whichever id the person was registered
     * @param endsBy those that are planned to end on or before this day
     * @param remeasureBy those that run and whose wage value has to be measured again on or before this day
     */
    public record Filter(
            @Nullable UUID trajectoryId,
            @Nullable UUID participantId,
            @Nullable String kind,
            @Nullable InstrumentState state,
            @Nullable LocalDate endsBy,
            @Nullable LocalDate remeasureBy) {}

    /** Those that the user may see, in the order of registration. */
    public List<Instrument> list(Filter filter, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("participantId not in", visibility.hidden())
                .where("trajectoryId =", filter.trajectoryId())
                .where("participantId in", filter.participantId() == null ? null : people.of(filter.participantId()))
                .where("kind =", filter.kind())
                .where("plannedEnd <=", filter.endsBy())
                .where("remeasureBy <=", filter.remeasureBy())
                .where("state =", filter.remeasureBy() == null ? null : InstrumentState.RUNNING)
                .where("state =", filter.state())
                .where(
                        "(select t.organisation from Trajectory t where t.id = trajectoryId) =",
                        visibility.onlyOrganisation())
                .list(this, after, limit);
    }

    /** Those of a trajectory that run; nobody else changes them until this transaction ends. */
    List<Instrument> lockRunning(UUID trajectoryId) {
        return find("trajectoryId = ?1 and state = ?2 order by id", trajectoryId, InstrumentState.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of a trajectory that were not registered in error; nobody else changes them until this transaction ends. */
    List<Instrument> lockValid(UUID trajectoryId) {
        return find("trajectoryId = ?1 and state <> ?2 order by id", trajectoryId, InstrumentState.ANNULLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of a kind that a person has or had, under whichever id, in the order of their first days. */
    List<Instrument> listOfPerson(UUID participantId, String kind) {
        return list(
                "participantId in ?1 and kind = ?2 and state <> ?3 order by startDate, id",
                people.of(participantId),
                kind,
                InstrumentState.ANNULLED);
    }

    /** Those whose wage value has to be measured again, and of which nobody was reminded, in the order of the ids. */
    List<UUID> listToRemind(LocalDate day, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Instrument i where i.state = RUNNING and i.remindOn <= :day and i.id > :after"
                                + " and not exists (select 1 from Task t where t.kind = WAGE_VALUE_TO_REMEASURE"
                                + " and t.subjectId = i.newestMeasurement and t.state <> LAPSED) order by i.id",
                        UUID.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One that nobody else changes until this transaction ends, whoever executes it. */
    Instrument lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Instrument", id));
    }
}
