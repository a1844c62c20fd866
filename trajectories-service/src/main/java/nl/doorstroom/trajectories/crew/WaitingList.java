package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegister;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/**
 * Who waits for a place of a crew, and which free seat is offered to whom. As in {@link CrewPlaces}, the row of a crew that is
 * handed over is locked by this transaction.
 */
@Singleton
public class WaitingList {

    private final CrewRepository crews;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final Tasks tasks;
    private final Clock clock;
    private final Event<CrewPlaceOffered> offered;
    private final Event<CrewPlaceOfferDeclined> declined;
    private final Event<CrewPlaceOfferExpired> expired;

    WaitingList(
            CrewRepository crews,
            ProgrammeRepository programmes,
            TrajectoryRepository trajectories,
            TrajectoryRegister register,
            Tasks tasks,
            Clock clock,
            Event<CrewPlaceOffered> offered,
            Event<CrewPlaceOfferDeclined> declined,
            Event<CrewPlaceOfferExpired> expired) {
        this.crews = crews;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.register = register;
        this.tasks = tasks;
        this.clock = clock;
        this.offered = offered;
        this.declined = declined;
        this.expired = expired;
    }

    /** Puts a person on the waiting list; a place that is free is offered at once. */
    public WaitingEntry enter(Crew crew, Trajectory trajectory, String by) {
        crew.requireSameProgramme(trajectory);
        crews.findWaiting(crew.id(), trajectory.id()).ifPresent(entry -> {
            throw new AlreadyWaiting(trajectory.id(), entry.id());
        });
        crews.findPlaceFrom(trajectory.participantId(), DutchCalendar.today(clock))
                .ifPresent(place -> {
                    throw new PersonHasPlace(trajectory.participantId(), place.id());
                });
        if (trajectory.status() != TrajectoryStatus.WAITING && trajectory.status() != TrajectoryStatus.ACTIVE) {
            register.awaitPlace(trajectory, by);
        } else {
            trajectory.joinCrew(clock);
        }
        return enter(crew, trajectory, false);
    }

    /** Puts a person back who lost a place to a job that was not there after all. */
    void enterFirst(Crew crew, Trajectory trajectory) {
        if (canTakePlace(trajectory)
                && crews.findWaiting(crew.id(), trajectory.id()).isEmpty()) {
            enter(crew, trajectory, true);
        }
    }

    private WaitingEntry enter(Crew crew, Trajectory trajectory, boolean returned) {
        WaitingEntry entry = new WaitingEntry(crew.id(), trajectory.id(), trajectory.participantId(), returned, clock);
        crews.add(entry);
        crews.flush();
        refill(crew);
        return entry;
    }

    /** Takes a person off the waiting list; an offer that is open goes to who comes next. */
    public void leave(Crew crew, WaitingEntry entry) {
        entry.leave(clock);
        crews.findOpenOffer(crew.id(), entry.trajectoryId())
                .ifPresent(offer -> expired.fire(offer.expire(DutchCalendar.today(clock), clock)));
        crews.flush();
        refill(crew);
    }

    public void decline(Crew crew, PlaceOffer offer) {
        declined.fire(offer.decline(DutchCalendar.today(clock), clock));
        refill(crew);
    }

    /**
     * Lets the offers expire whose last day lies before a day, and offers the places to who comes next.
     *
     * @return the offers that expired
     */
    public List<PlaceOffer> expire(Crew crew, LocalDate on) {
        List<PlaceOffer> late = crews.listOffersExpiredBefore(crew.id(), on);
        late.forEach(offer -> expired.fire(offer.expire(on, clock)));
        refill(crew, CrewPlaces.later(on, DutchCalendar.today(clock)));
        return late;
    }

    /** Offers each free seat to who comes next. */
    void refill(Crew crew) {
        refill(crew, DutchCalendar.today(clock));
    }

    private void refill(Crew crew, LocalDate today) {
        Programme programme = programmes.get(crew.programmeId());
        LocalDate expiresOn = DutchCalendar.plusWorkingDays(today, programme.offerWorkingDays());
        for (FreeSeat seat : crews.listOpenSeatsWithoutOffer(crew.id())) {
            Optional<WaitingEntry> next = crews.findNext(crew.id(), seat);
            if (next.isPresent()) {
                PlaceOffer offer = new PlaceOffer(seat, next.get(), today, expiresOn, clock);
                CrewPlaceOffered event = offer.offer(clock);
                crews.add(offer);
                offered.fire(event);
                tasks.lapse(TaskKind.NOBODY_FOR_FREE_PLACE, seat.id());
            } else if (seat.freedPlaceId() != null) {
                tasks.register(TaskKind.NOBODY_FOR_FREE_PLACE, crew.organisation(), null, null, seat.id());
            }
        }
    }

    /** Whether a person can be offered a place now: who stands still or has a job is passed over for the time being. */
    public static boolean canTakePlace(Trajectory trajectory) {
        return CrewRepository.SUITABLE.contains(trajectory.status());
    }

    /** The trajectory for which a person waits for a place in any crew; the longest, when there are more. */
    public Optional<Trajectory> findWaiting(UUID participantId) {
        return crews.findLongestWaiting(participantId)
                .map(WaitingEntry::trajectoryId)
                .flatMap(trajectories::findByIdOptional);
    }
}
