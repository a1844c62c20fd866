package nl.doorstroom.participants.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.merge.RegistrationsChanged;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * What is known of work elsewhere: plain rows, one for each event, written by the projectors and by nobody else. Of a person
 * who was registered twice what was told of either registration counts, as long as the merge stands.
 */
@Singleton
public class WorkElsewhere {

    private final DataSource database;
    private final ParticipantRepository participants;
    private final CurrentTenant tenant;
    private final Event<WorkChanged> changed;

    WorkElsewhere(
            DataSource database, ParticipantRepository participants, CurrentTenant tenant, Event<WorkChanged> changed) {
        this.database = database;
        this.participants = participants;
        this.tenant = tenant;
        this.changed = changed;
    }

    /** Takes what an event told; one that is known changes nothing. */
    public void take(WorkEvent event) {
        if (add(event)) {
            changed.fire(new WorkChanged(participants.personOf(event.participantId())));
        }
    }

    /** What was told of one registration is, or is not any more, of another one too. */
    void onMerge(@Observes RegistrationsChanged event) {
        changed.fire(new WorkChanged(event.participantId()));
    }

    /** The paid jobs of a person, those that never were too; by their ids. */
    public List<Job> listJobs(UUID participantId) {
        return list(participantId, Job::of, Job::participantId);
    }

    /** The places of a person in crews, those that never were too; by their ids. */
    public List<CrewPlace> listCrewPlaces(UUID participantId) {
        return list(participantId, CrewPlace::of, CrewPlace::participantId);
    }

    /** The temporary roles of a person in the neighbourhood, those that never were too; by their ids. */
    public List<NeighbourhoodRole> listRoles(UUID participantId) {
        return list(participantId, NeighbourhoodRole::of, NeighbourhoodRole::participantId);
    }

    /** The trajectories of a person; by their ids. */
    public List<Guidance> listGuidance(UUID participantId) {
        return list(participantId, Guidance::of, Guidance::participantId);
    }

    private <T> List<T> list(
            UUID participantId, Function<Collection<WorkEvent>, Optional<T>> form, Function<T, UUID> person) {
        List<UUID> registrations = participants.listRegistrationsOf(participantId);
        Map<UUID, List<WorkEvent>> byWork = events(registrations).stream()
                .collect(Collectors.groupingBy(WorkEvent::workId, TreeMap::new, Collectors.toList()));
        return byWork.values().stream()
                .map(form)
                .flatMap(Optional::stream)
                .filter(work -> registrations.contains(person.apply(work)))
                .toList();
    }

    private boolean add(WorkEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into work_event (tenant, work_id, sequence, kind, participant_id, contract_kind, start_date,
                          valid_from, end_date, hours_per_week, destination)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, tenant.tenant());
            insert.setObject(2, event.workId());
            insert.setLong(3, event.sequence());
            insert.setString(4, event.kind().name());
            insert.setObject(5, event.participantId());
            insert.setString(6, event.contractKind());
            insert.setObject(7, event.startDate());
            insert.setObject(8, event.validFrom());
            insert.setObject(9, event.endDate());
            insert.setBigDecimal(10, event.hoursPerWeek());
            insert.setString(11, event.destination());
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The work cannot be stored", failure);
        }
    }

    /** Every event about work of which one names one of the registrations. */
    private List<WorkEvent> events(Collection<UUID> registrations) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select work_id, sequence, kind, participant_id, contract_kind, start_date, valid_from, end_date,
                          hours_per_week, destination
                        from work_event where tenant = ? and work_id in (
                          select work_id from work_event where tenant = ? and participant_id = any (?))""")) {
            query.setString(1, tenant.tenant());
            query.setString(2, tenant.tenant());
            query.setArray(3, connection.createArrayOf("uuid", registrations.toArray()));
            try (ResultSet row = query.executeQuery()) {
                List<WorkEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(new WorkEvent(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            WorkEvent.Kind.valueOf(row.getString(3)),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class),
                            row.getObject(8, LocalDate.class),
                            row.getBigDecimal(9),
                            row.getString(10)));
                }
                return events;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The work of a person cannot be read", failure);
        }
    }
}
