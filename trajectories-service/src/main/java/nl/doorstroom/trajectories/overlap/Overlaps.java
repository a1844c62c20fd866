package nl.doorstroom.trajectories.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.CrewPlaceTaken;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.PlannedEndCause;
import nl.doorstroom.trajectories.trajectory.StatusChange;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryPlannedEndChanged;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegistered;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;
import nl.doorstroom.trajectories.trajectory.TrajectoryScheduled;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TransferBegins;
import nl.doorstroom.trajectories.trajectory.TransferPlanned;
import nl.doorstroom.trajectories.turn.PersonTurns;
import nl.doorstroom.trajectories.visibility.Visibility;

/**
 * Refuses what a user asks for a person who has something else in the same time that does not go together with it. Of somebody
 * who was registered twice everything counts together. What an event from elsewhere moves, such as a planned start, is not
 * refused; it is looked at again when the trajectory starts.
 */
@Singleton
class Overlaps {

    /** Before whatever else takes a lock on the person, so that all take them in the same order. */
    private static final int FIRST = 100;

    /** Nothing was ever occupied by these. */
    private static final Set<TrajectoryStatus> NEVER_THERE = EnumSet.of(
            TrajectoryStatus.DRAFT,
            TrajectoryStatus.PROPOSED,
            TrajectoryStatus.NOT_STARTED,
            TrajectoryStatus.ENTERED_IN_ERROR);

    private final OverlapGroups groups;
    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final EntityManager entities;
    private final Registrations people;
    private final Visibility visibility;
    private final PersonTurns turns;
    private final Clock clock;

    Overlaps(
            OverlapGroups groups,
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            EntityManager entities,
            Registrations people,
            Visibility visibility,
            PersonTurns turns,
            Clock clock) {
        this.groups = groups;
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.entities = entities;
        this.people = people;
        this.visibility = visibility;
        this.turns = turns;
        this.clock = clock;
    }

    /** What is known to be refused on the day is refused when it is planned. */
    void transferPlanned(@Observes @Priority(FIRST) TransferPlanned event) {
        require(event.trajectoryId(), event.participantId(), event.effectiveDate());
    }

    void transferBegins(@Observes @Priority(FIRST) TransferBegins event) {
        require(event.trajectoryId(), event.participantId(), event.effectiveDate());
    }

    void registered(@Observes @Priority(FIRST) TrajectoryRegistered event) {
        requireUnlessItGoesOn(event.trajectoryId(), event.participantId());
    }

    void scheduled(@Observes @Priority(FIRST) TrajectoryScheduled event) {
        requireUnlessItGoesOn(event.trajectoryId(), event.participantId());
    }

    void started(@Observes @Priority(FIRST) TrajectoryStarted event) {
        requireUnlessItGoesOn(event.trajectoryId(), event.participantId());
    }

    /** A job that was not there after all gives back what the person had; nobody can refuse that. */
    void resumed(@Observes @Priority(FIRST) TrajectoryResumed event) {
        List<StatusChange> history = trajectories.findById(event.trajectoryId()).history();
        if (history.get(history.size() - 1).fromStatus() == TrajectoryStatus.PAUSED) {
            require(event.trajectoryId(), event.participantId(), null);
        }
    }

    void extended(@Observes @Priority(FIRST) TrajectoryPlannedEndChanged event) {
        if (event.cause() == PlannedEndCause.EXTENSION) {
            require(event.trajectoryId(), event.participantId(), null);
        } else if (event.cause() == PlannedEndCause.START) {
            requireUnlessItGoesOn(event.trajectoryId(), event.participantId());
        }
    }

    void seated(@Observes @Priority(FIRST) CrewPlaceTaken event) {
        require(event.trajectoryId(), event.participantId(), null);
    }

    /** Who goes on elsewhere does so with what was looked at before the transfer began. */
    private void requireUnlessItGoesOn(UUID trajectoryId, UUID participantId) {
        if (trajectories.findById(trajectoryId).predecessorId() == null) {
            require(trajectoryId, participantId, null);
        }
    }

    /**
     * Refuses what does not go together.
     *
     * @param goesOver the day on which it goes over to another organisation: what it overlapped before may be so there too
     */
    private void require(UUID trajectoryId, UUID participantId, @Nullable LocalDate goesOver) {
        List<OverlapGroup> holding = groups.listActive();
        if (holding.isEmpty()) {
            return;
        }
        List<UUID> registrations = people.of(participantId);
        // Of two requests about a person at the same moment the second sees what the first has done.
        turns.await("overlaps", Collections.min(registrations));
        List<Trajectory> all =
                trajectories.list("participantId in ?1 and status not in ?2 order by id", registrations, NEVER_THERE);
        List<CrewPlace> places = entities.createQuery(
                        "from CrewPlace p where p.participantId in :people order by p.id", CrewPlace.class)
                .setParameter("people", registrations)
                .getResultList();
        for (OverlapGroup group : holding) {
            List<Occupied> taken = all.stream()
                    .flatMap(trajectory -> occupied(group, trajectory, places))
                    .toList();
            List<Occupied> mine = taken.stream()
                    .filter(one -> one.trajectory().id().equals(trajectoryId))
                    .toList();
            List<Occupied> asked = goesOver == null
                    ? mine
                    : mine.stream()
                            .filter(one ->
                                    group.counts(programmes.get(one.trajectory().programmeId())))
                            .limit(1)
                            .map(one -> Occupied.after(one.trajectory(), goesOver))
                            .toList();
            for (Occupied one : asked) {
                taken.stream()
                        .filter(other -> !other.trajectory().id().equals(trajectoryId) && one.overlaps(other))
                        .filter(other -> goesOver == null || mine.stream().noneMatch(other::overlaps))
                        .findFirst()
                        .ifPresent(other -> refuse(group, one.trajectory(), other.trajectory()));
            }
        }
    }

    private Stream<Occupied> occupied(OverlapGroup group, Trajectory trajectory, List<CrewPlace> places) {
        Stream<Occupied> seats = group.crewPlaces()
                ? places.stream()
                        .filter(place -> place.trajectoryId().equals(trajectory.id()))
                        .flatMap(place -> seat(trajectory, place))
                : Stream.empty();
        boolean itself = group.counts(programmes.get(trajectory.programmeId()));
        Stream<Occupied> whole = itself
                ? Stream.of(Occupied.by(
                        trajectory, DutchCalendar.dateOf(trajectory.createdAt()), DutchCalendar.today(clock)))
                : Stream.empty();
        return Stream.concat(whole, seats);
    }

    /** A place that was free again before its first day was never taken. */
    private static Stream<Occupied> seat(Trajectory trajectory, CrewPlace place) {
        LocalDate free = place.freeFrom();
        return free != null && !free.isAfter(place.validFrom())
                ? Stream.empty()
                : Stream.of(new Occupied(trajectory, place.validFrom(), free == null ? null : free.minusDays(1)));
    }

    private void refuse(OverlapGroup group, Trajectory mine, Trajectory other) {
        boolean known = visibility.covers(other.organisation(), other.participantId());
        throw new TrajectoriesOverlap(group.id(), mine.id(), known ? other.id() : null);
    }
}
