package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.programme.OfferApproval;
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

    private static final Set<TrajectoryStatus> SUITABLE = EnumSet.of(
            TrajectoryStatus.REGISTERED, TrajectoryStatus.WAITING, TrajectoryStatus.SCHEDULED, TrajectoryStatus.ACTIVE);

    private final CrewRepository crews;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final Tasks tasks;
    private final Clock clock;
    private final Event<CrewPlaceProposed> proposed;
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
            Event<CrewPlaceProposed> proposed,
            Event<CrewPlaceOffered> offered,
            Event<CrewPlaceOfferDeclined> declined,
            Event<CrewPlaceOfferExpired> expired) {
        this.crews = crews;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.register = register;
        this.tasks = tasks;
        this.clock = clock;
        this.proposed = proposed;
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
        requireNoPlace(trajectory, DutchCalendar.today(clock));
        if (trajectory.status() != TrajectoryStatus.WAITING && trajectory.status() != TrajectoryStatus.ACTIVE) {
            register.awaitPlace(trajectory, by);
        } else {
            trajectory.joinCrew(clock);
        }
        return enter(crew, trajectory, false);
    }

    /** Puts a person back who lost a place to a job that was not there after all. */
    void enterFirst(Crew crew, Trajectory trajectory) {
        // Who stands still is passed over until the person goes on, and is then the first.
        if ((canTakePlace(trajectory.status()) || trajectory.status() == TrajectoryStatus.PAUSED)
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

    /** Takes a person off the waiting list; what is offered or proposed to the person goes to who comes next. */
    public void leave(Crew crew, WaitingEntry entry) {
        entry.leave(clock);
        crews.findPendingOffer(crew.id(), entry.trajectoryId())
                .ifPresent(offer -> expire(offer, DutchCalendar.today(clock)));
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
        late.forEach(offer -> expire(offer, on));
        refill(crew, CrewPlaces.later(on, DutchCalendar.today(clock)));
        return late;
    }

    private void expire(PlaceOffer offer, LocalDate on) {
        offer.expire(on, clock).ifPresent(expired::fire);
        tasks.lapse(TaskKind.OFFER_TO_APPROVE, offer.id());
    }

    /** Offers a place that was proposed; the days in which it can be accepted count from today. */
    public void approve(Crew crew, PlaceOffer offer, Trajectory trajectory, String by) {
        LocalDate today = DutchCalendar.today(clock);
        CrewPlaceOffered event = offer.offer(today, lastDayToAnswer(programmes.get(crew.programmeId()), today), clock);
        if (!canTakePlace(trajectory.status())) {
            throw new TrajectoryIsNotReady(trajectory.id(), trajectory.status());
        }
        requireNoPlace(trajectory, CrewPlaces.later(offer.freeFrom(), today));
        offered.fire(event);
        tasks.complete(TaskKind.OFFER_TO_APPROVE, offer.id(), by);
    }

    /** Proposes the place to the coach for who comes next. The person stays on the list. */
    public void reject(Crew crew, PlaceOffer offer, @Nullable String reason, String by) {
        offer.reject(DutchCalendar.today(clock), reason, clock);
        tasks.complete(TaskKind.OFFER_TO_APPROVE, offer.id(), by);
        crews.flush();
        refill(crew);
    }

    private void requireNoPlace(Trajectory trajectory, LocalDate from) {
        crews.findPlaceFrom(trajectory.participantId(), from).ifPresent(place -> {
            throw new PersonHasPlace(trajectory.participantId(), place.id());
        });
    }

    private static LocalDate lastDayToAnswer(Programme programme, LocalDate today) {
        return DutchCalendar.plusWorkingDays(today, programme.offerWorkingDays());
    }

    /** Offers each free seat to who comes next, or proposes it to the coach when the programme says so. */
    void refill(Crew crew) {
        refill(crew, DutchCalendar.today(clock));
    }

    private void refill(Crew crew, LocalDate today) {
        Programme programme = programmes.get(crew.programmeId());
        List<Waiting> list = crews.listWaiting(crew.id(), today);
        for (FreeSeat seat : crews.listOpenSeatsWithoutOffer(crew.id())) {
            Optional<Waiting> next = list.stream()
                    .filter(one -> one.passedOverFor(seat, today).isEmpty())
                    .findFirst();
            if (next.isPresent()) {
                PlaceOffer offer = new PlaceOffer(seat, next.get().entry(), clock);
                keep(crew, programme, offer, today);
                passBy(list, next.get(), seat, offer, today);
                tasks.lapse(TaskKind.NOBODY_FOR_FREE_PLACE, seat.id());
                list = crews.listWaiting(crew.id(), today);
            } else if (seat.freedPlaceId() != null) {
                tasks.register(TaskKind.NOBODY_FOR_FREE_PLACE, crew.organisation(), null, null, seat.id());
            }
        }
    }

    /** Writes down why the seat goes past those who stand further up, and past those who wait for longer. */
    private void passBy(List<Waiting> list, Waiting next, FreeSeat seat, PlaceOffer offer, LocalDate today) {
        int rank = list.indexOf(next);
        for (int i = 0; i < list.size(); i++) {
            Waiting one = list.get(i);
            if (i < rank || one.entry().enteredAt().isBefore(next.entry().enteredAt())) {
                PassedOver reason = one.passedOverFor(seat, today).orElse(PassedOver.RETURNED);
                crews.add(new Passing(one.entry(), offer.id(), today, reason));
            }
        }
    }

    /** A coach gives a seat to a person, past everybody who stands further up or on the list at all. */
    void passBy(Crew crew, FreeSeat seat, UUID trajectoryId) {
        LocalDate today = DutchCalendar.today(clock);
        for (Waiting one : crews.listWaiting(crew.id(), today)) {
            if (one.entry().trajectoryId().equals(trajectoryId)) {
                return;
            }
            PassedOver reason = one.passedOverFor(seat, today).orElse(PassedOver.COACH_DECIDED);
            crews.add(new Passing(one.entry(), null, today, reason));
        }
    }

    private void keep(Crew crew, Programme programme, PlaceOffer offer, LocalDate today) {
        if (programme.offerApproval() == OfferApproval.MANUAL) {
            CrewPlaceProposed event = offer.propose(clock);
            crews.add(offer);
            crews.flush();
            proposed.fire(event);
            tasks.register(
                    TaskKind.OFFER_TO_APPROVE,
                    crew.organisation(),
                    offer.participantId(),
                    offer.trajectoryId(),
                    offer.id());
        } else {
            CrewPlaceOffered event = offer.offer(today, lastDayToAnswer(programme, today), clock);
            crews.add(offer);
            offered.fire(event);
        }
    }

    /** Whether a person can be offered a place now: who stands still or has a job is passed over for the time being. */
    static boolean canTakePlace(TrajectoryStatus status) {
        return SUITABLE.contains(status);
    }

    /** The trajectory for which a person waits for a place in any crew; the longest, when there are more. */
    public Optional<Trajectory> findWaiting(UUID participantId) {
        return crews.findLongestWaiting(participantId)
                .map(WaitingEntry::trajectoryId)
                .flatMap(trajectories::findByIdOptional);
    }
}
