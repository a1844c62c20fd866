package nl.doorstroom.trajectories.earlieststart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.milestone.MilestoneRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/**
 * Moves what is planned when the day moves from which a person can start: by as many days, so that what was planned behind
 * each other stays so. Of trajectories that are not over: the planned start of those that did not begin, and the planned
 * milestones that wait for that day. An hours plan is agreed anew by people, because others count on it.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class EarliestStarts {

    private static final String BY = "earliest-start-changed";

    private final DataSource database;
    private final CurrentTenant tenant;
    private final TrajectoryRepository trajectories;
    private final MilestoneRepository milestones;
    private final PlannedDateChangeRepository changes;
    private final Clock clock;

    EarliestStarts(
            DataSource database,
            CurrentTenant tenant,
            TrajectoryRepository trajectories,
            MilestoneRepository milestones,
            PlannedDateChangeRepository changes,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.trajectories = trajectories;
        this.milestones = milestones;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes the day from which a person can start, unless something newer is known. The days are counted from the one that is
     * known here: of events that came in another order the newest moves once, by all of it. It holds for this registration
     * alone: of others of the same person it is told by itself, so that it does not matter whether a merge is known yet.
     *
     * @param day null: any day, and nothing moves
     * @param previous what was known before, where nothing is known here yet
     */
    public void take(UUID participantId, long sequence, @Nullable LocalDate day, @Nullable LocalDate previous) {
        Known known = find(participantId);
        if (known != null && known.sequence() >= sequence) {
            return;
        }
        store(participantId, sequence, day);
        move(participantId, known == null ? previous : known.day(), day);
    }

    private void move(UUID participantId, @Nullable LocalDate from, @Nullable LocalDate day) {
        if (from == null || day == null || day.equals(from)) {
            return;
        }
        long days = ChronoUnit.DAYS.between(from, day);
        for (Trajectory trajectory : trajectories.lockOpen(participantId)) {
            LocalDate start = trajectory.plannedStart();
            if (start != null && trajectory.hasPlannedStart()) {
                trajectory.movePlannedStart(days, clock);
                note(trajectory, null, start, start.plusDays(days));
            }
            for (Milestone milestone : milestones.listByTrajectory(trajectory.id())) {
                if (milestone.movesWithEarliestStart()) {
                    LocalDate due = milestone.dueDate();
                    milestone.moveBy(days, clock);
                    note(trajectory, milestone.id(), due, milestone.dueDate());
                }
            }
        }
    }

    private void note(Trajectory trajectory, @Nullable UUID milestoneId, LocalDate was, LocalDate became) {
        changes.persist(new PlannedDateChange(
                trajectory.id(), milestoneId, trajectory.participantId(), was, became, BY, clock));
    }

    /** From which day some people can start; who can on any day is left out. */
    public Map<UUID, LocalDate> of(Collection<UUID> participants) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select participant_id, day from earliest_start where participant_id = any(?) and day is not null")) {
            query.setArray(1, connection.createArrayOf("uuid", participants.toArray()));
            Map<UUID, LocalDate> days = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                }
            }
            return days;
        } catch (SQLException failure) {
            throw new IllegalStateException("The earliest starts cannot be read", failure);
        }
    }

    private @Nullable Known find(UUID participantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select sequence, day from earliest_start where participant_id = ? for update")) {
            query.setObject(1, participantId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Known(row.getLong(1), row.getObject(2, LocalDate.class)) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The earliest start cannot be read", failure);
        }
    }

    private void store(UUID participantId, long sequence, @Nullable LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into earliest_start (participant_id, tenant, sequence, day) values (?, ?, ?, ?)
                        on conflict (tenant, participant_id) do update
                          set sequence = excluded.sequence, day = excluded.day""")) {
            upsert.setObject(1, participantId);
            upsert.setString(2, tenant.tenant());
            upsert.setLong(3, sequence);
            upsert.setObject(4, day);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The earliest start cannot be stored", failure);
        }
    }

    private record Known(long sequence, @Nullable LocalDate day) {}
}
