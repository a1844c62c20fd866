package nl.doorstroom.trajectories.instrument;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Instruments of the present tenant. */
@Singleton
public class InstrumentRepository implements PanacheRepositoryBase<Instrument, UUID> {

    private final Registrations people;
    private final Visibility visibility;
    private final DataSource database;
    private final CurrentTenant tenant;

    InstrumentRepository(Registrations people, Visibility visibility, DataSource database, CurrentTenant tenant) {
        this.people = people;
        this.visibility = visibility;
        this.database = database;
        this.tenant = tenant;
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
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("participantId not in :hidden"));
        parameters.put("hidden", visibility.hidden());
        add(conditions, parameters, "trajectoryId = :trajectory", "trajectory", filter.trajectoryId());
        add(
                conditions,
                parameters,
                "participantId in :people",
                "people",
                filter.participantId() == null ? null : people.of(filter.participantId()));
        add(conditions, parameters, "kind = :kind", "kind", filter.kind());
        add(conditions, parameters, "state = :state", "state", filter.state());
        add(conditions, parameters, "plannedEnd <= :endsBy", "endsBy", filter.endsBy());
        add(
                conditions,
                parameters,
                "remeasureBy <= :remeasureBy and state = RUNNING",
                "remeasureBy",
                filter.remeasureBy());
        add(
                conditions,
                parameters,
                "trajectoryId in (select t.id from Trajectory t where t.organisation = :organisation)",
                "organisation",
                visibility.onlyOrganisation());
        add(conditions, parameters, "id > :after", "after", after);
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
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

    /**
     * Waits until nobody else registers or changes an instrument of a person: the law counts months over everything that a
     * person has, also in trajectories of other organisations.
     */
    void awaitTurn(UUID participantId) {
        UUID registration = Collections.min(people.of(participantId));
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('instruments of ' || ? || ?, 0))")) {
            waiting.setString(1, tenant.tenant());
            waiting.setString(2, registration.toString());
            waiting.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException("The turn cannot be awaited", failure);
        }
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
