package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
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
    private final Candidates candidates;
    private final Seats seats;
    private final Openings openings;
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
            Candidates candidates,
            Seats seats,
            Openings openings,
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
        this.candidates = candidates;
        this.seats = seats;
        this.openings = openings;
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

    /**
     * Puts a person on the waiting list; a place that is free is offered at once.
     *
     * @param workKinds codes of list work-kinds that the person wants to do; none: any
     */
    public WaitingEntry enter(Crew crew, Trajectory trajectory, Collection<String> workKinds, String by) {
        crew.requireNotOverOn(DutchCalendar.today(clock));
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
        return enter(crew, trajectory, workKinds, false);
    }

    /** Puts a person back who lost a place to a job that was not there after all. */
    void enterFirst(Crew crew, Trajectory trajectory) {
        // Who stands still is passed over until the person goes on, and is then the first.
        if (!crew.woundUp()
                && (canTakePlace(trajectory.status()) || trajectory.status() == TrajectoryStatus.PAUSED)
                && crews.findWaiting(crew.id(), trajectory.id()).isEmpty()) {
            enter(crew, trajectory, List.of(), true);
        }
    }

    private WaitingEntry enter(Crew crew, Trajectory trajectory, Collection<String> workKinds, boolean returned) {
        WaitingEntry entry =
                new WaitingEntry(crew.id(), trajectory.id(), trajectory.participantId(), workKinds, returned, clock);
        crews.add(entry);
        crews.flush();
        refill(crew);
        return entry;
    }

    /** A person wants to do other work; what is free is offered to whom it suits now. The person keeps the position. */
    public void want(Crew crew, WaitingEntry entry, Collection<String> workKinds) {
        entry.want(workKinds, clock);
        crews.flush();
        refill(crew);
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

    void expire(PlaceOffer offer, LocalDate on) {
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
        crews.getSeat(offer.freeSeatId()).noteOffer();
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

    /** @param today the day as which it is done: today, or a later one of which a job is run */
    void refill(Crew crew, LocalDate today) {
        if (!crew.woundUp() && !crew.isOverOn(today)) {
            offer(crew, today);
        }
        openings.tell(crew);
    }

    private void offer(Crew crew, LocalDate today) {
        seats.openMissing(crew, today);
        Programme programme = programmes.get(crew.programmeId());
        List<Waiting> list = candidates.list(crew, today);
        for (FreeSeat seat : listToOffer(crew, today)) {
            Optional<Waiting> next = findNext(list, seat, today);
            if (next.isPresent()) {
                PlaceOffer offer = new PlaceOffer(seat, next.get().entry(), clock);
                keep(crew, programme, offer, seat, today);
                passBy(list, next.get(), seat, offer, today);
                seats.lapseNobody(seat);
                list = candidates.list(crew, today);
            } else if (seat.cause() != null) {
                seats.alertNobody(crew, seat);
            }
        }
    }

    /** Whether there is a seat to open, or one to offer to somebody, as of a day. */
    boolean canRefill(Crew crew, LocalDate today) {
        if (seats.roomFrom(crew, today).isPresent()) {
            return true;
        }
        List<FreeSeat> free = listToOffer(crew, today);
        List<Waiting> list = free.isEmpty() ? List.of() : candidates.list(crew, today);
        return free.stream().anyMatch(seat -> findNext(list, seat, today).isPresent());
    }

    private List<FreeSeat> listToOffer(Crew crew, LocalDate today) {
        return crews.listOpenSeatsWithoutOffer(crew.id()).stream()
                .filter(seat -> !crew.isOverOn(CrewPlaces.later(seat.freeFrom(), today)))
                .toList();
    }

    private static Optional<Waiting> findNext(List<Waiting> list, FreeSeat seat, LocalDate today) {
        return list.stream()
                .filter(one -> one.passedOverFor(seat, today).isEmpty())
                .findFirst();
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
        for (Waiting one : candidates.list(crew, today)) {
            if (one.entry().trajectoryId().equals(trajectoryId)) {
                return;
            }
            PassedOver reason = one.passedOverFor(seat, today).orElse(PassedOver.COACH_DECIDED);
            crews.add(new Passing(one.entry(), null, today, reason));
        }
    }

    private void keep(Crew crew, Programme programme, PlaceOffer offer, FreeSeat seat, LocalDate today) {
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
            seat.noteOffer();
            offered.fire(event);
        }
    }

    /** Whether a person can be offered a place now: who stands still or has a job is passed over for the time being. */
    static boolean canTakePlace(TrajectoryStatus status) {
        return SUITABLE.contains(status);
    }

    /** Somebody on lists goes on: what is free of those crews is offered, to that person too. */
    public void resume(UUID trajectoryId) {
        // Each is locked before the first is refilled, which writes the trajectory.
        crews.listWaitingOf(trajectoryId).stream()
                .map(entry -> crews.lock(entry.crewId()))
                .toList()
                .forEach(this::refill);
    }

    /** Nobody waits for a crew that is over, and nothing of it is offered. Gives the people who did, and whom it was. */
    Set<UUID> dissolve(Crew crew, LocalDate on) {
        Set<UUID> people = new HashSet<>();
        for (PlaceOffer offer : crews.listPendingOffers(crew.id())) {
            expire(offer, on);
            people.add(offer.participantId());
        }
        for (WaitingEntry entry : crews.listWaitingEntries(crew.id())) {
            entry.leave(clock);
            people.add(entry.participantId());
        }
        return people;
    }

    /** The trajectory for which a person waits for a place in any crew; the longest, when there are more. */
    public Optional<Trajectory> findWaiting(UUID participantId) {
        return crews.findLongestWaiting(participantId)
                .map(WaitingEntry::trajectoryId)
                .flatMap(trajectories::findByIdOptional);
    }
}
