package nl.doorstroom.trajectories.placement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.CrewPlaces;
import nl.doorstroom.trajectories.crew.WaitingList;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegister;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/**
 * What a job elsewhere does here: with enough hours it frees the crew place, with fewer it makes a task. Each event leads
 * to the same question, what all events about the job together ask for, and only what is missing of that is done.
 */
@Singleton
public class PlacementEffects {

    private static final String BY = "matching/placement";

    private final PlacementEvents events;
    private final CrewPlaces places;
    private final WaitingList waitingList;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final Tasks tasks;
    private final Event<PersonPlaced> placed;
    private final Clock clock;

    PlacementEffects(
            PlacementEvents events,
            CrewPlaces places,
            WaitingList waitingList,
            ProgrammeRepository programmes,
            TrajectoryRepository trajectories,
            TrajectoryRegister register,
            Tasks tasks,
            Event<PersonPlaced> placed,
            Clock clock) {
        this.events = events;
        this.places = places;
        this.waitingList = waitingList;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.register = register;
        this.tasks = tasks;
        this.placed = placed;
        this.clock = clock;
    }

    /** Takes what an event told. */
    public void take(PlacementEvent event) {
        if (events.add(event)) {
            PlacementHistory.of(events.list(event.placementId())).ifPresent(job -> settle(event.placementId(), job));
            placed.fire(new PersonPlaced(event.participantId()));
        }
    }

    private void settle(UUID placementId, PlacementHistory job) {
        if (job.firstDayWith(this::any).isEmpty()) {
            tasks.lapse(TaskKind.PLACED_WHILE_WAITING, placementId);
            tasks.lapse(TaskKind.PLACEMENT_BELOW_RELEASE_HOURS, placementId);
        }
        Optional<CrewPlace> freed = places.lockPlaceFreedBy(placementId);
        if (freed.isPresent()) {
            review(placementId, job, freed.get());
            return;
        }
        Optional<CrewPlace> held =
                places.lockHeldPlace(job.participantId()).filter(place -> job.lastsUntil(place.validFrom()));
        if (leaveAftercare(placementId, job)) {
            followOthers(placementId, job.participantId());
        }
        if (held.isPresent()) {
            release(placementId, job, held.get());
        } else {
            followWithoutPlace(placementId, job);
        }
    }

    /** The place was freed by this job before: is it still so? */
    private void review(UUID placementId, PlacementHistory job, CrewPlace place) {
        Optional<LocalDate> day = job.firstDayWith(places.programmeOf(place)::releasesAt);
        LocalDate told = place.freeFrom();
        if (day.isEmpty()) {
            places.annulRelease(place, placementId, BY);
            leaveAftercare(placementId, job);
            followOthers(placementId, job.participantId());
            tasks.lapse(TaskKind.PLACEMENT_CORRECTED, placementId);
        } else if (told == null || !day.get().isAfter(told)) {
            if (told != null && day.get().isBefore(told) && place.validFrom().isBefore(told)) {
                places.releaseEarlier(place, day.get());
            }
            tasks.lapse(TaskKind.PLACEMENT_CORRECTED, placementId);
        } else {
            // Somebody else may count on the day that was told.
            tasks.register(
                    TaskKind.PLACEMENT_CORRECTED,
                    trajectories.lock(place.trajectoryId()).organisation(),
                    place.participantId(),
                    place.trajectoryId(),
                    placementId);
        }
    }

    private void release(UUID placementId, PlacementHistory job, CrewPlace place) {
        Programme programme = places.programmeOf(place);
        Optional<LocalDate> day = job.firstDayWith(programme::releasesAt);
        if (day.isPresent()) {
            places.release(place, placementId, day.get(), BY);
            tasks.lapse(TaskKind.PLACEMENT_BELOW_RELEASE_HOURS, placementId);
        } else {
            considerTask(placementId, job, trajectories.lock(place.trajectoryId()));
        }
    }

    private void followWithoutPlace(UUID placementId, PlacementHistory job) {
        Optional<Trajectory> waiting = waitingList.findWaiting(job.participantId());
        if (waiting.isPresent() && job.firstDayWith(this::any).isPresent()) {
            tasks.register(
                    TaskKind.PLACED_WHILE_WAITING,
                    waiting.get().organisation(),
                    job.participantId(),
                    waiting.get().id(),
                    placementId);
            return;
        }
        Optional<Trajectory> undecided = Optional.empty();
        for (Trajectory trajectory : trajectories.lockRunning(job.participantId())) {
            Optional<LocalDate> day = aftercareFrom(job, trajectory);
            if (day.isPresent()) {
                register.enterAftercare(trajectory, day.get(), placementId, BY);
            } else if (concerns(job, trajectory)) {
                undecided = undecided.or(() -> Optional.of(trajectory));
            }
        }
        undecided.ifPresentOrElse(
                trajectory -> considerTask(placementId, job, trajectory),
                () -> tasks.lapse(TaskKind.PLACEMENT_BELOW_RELEASE_HOURS, placementId));
    }

    /** What this job led into aftercare goes on when the job is not enough, or not there, after all. */
    private boolean leaveAftercare(UUID placementId, PlacementHistory job) {
        boolean left = false;
        for (Trajectory trajectory : trajectories.lockInAftercareFor(placementId)) {
            if (aftercareFrom(job, trajectory).isEmpty()) {
                register.leaveAftercare(trajectory, BY);
                left = true;
            }
        }
        return left;
    }

    /** Another job may have changed nothing only because this one was known before it. */
    private void followOthers(UUID placementId, UUID participantId) {
        LocalDate today = DutchCalendar.today(clock);
        for (UUID other : events.listOthers(placementId, participantId)) {
            PlacementHistory.of(events.list(other))
                    .filter(job -> job.lastsUntil(today))
                    .ifPresent(job -> followWithoutPlace(other, job));
        }
    }

    /** First day on which the job takes the person out of the trajectory; none when it does not. */
    private Optional<LocalDate> aftercareFrom(PlacementHistory job, Trajectory trajectory) {
        return concerns(job, trajectory)
                ? job.firstDayWith(programmes.get(trajectory.programmeId())::releasesAt)
                : Optional.empty();
    }

    /** A job that had ended before the trajectory began says nothing about it. */
    private static boolean concerns(PlacementHistory job, Trajectory trajectory) {
        LocalDate started = trajectory.startDate();
        return started != null && job.lastsUntil(started);
    }

    private void considerTask(UUID placementId, PlacementHistory job, Trajectory trajectory) {
        if (job.firstDayWith(this::any).isPresent()) {
            tasks.register(
                    TaskKind.PLACEMENT_BELOW_RELEASE_HOURS,
                    trajectory.organisation(),
                    job.participantId(),
                    trajectory.id(),
                    placementId);
        }
    }

    private boolean any(BigDecimal hours) {
        return hours.signum() > 0;
    }
}
