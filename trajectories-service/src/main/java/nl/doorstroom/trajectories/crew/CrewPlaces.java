package nl.doorstroom.trajectories.crew;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegister;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/**
 * Who has the places of a crew. Every method that takes a crew expects its row to be locked by this transaction, so that
 * one decision about its places is taken at a time; and each ends with the free seats offered to who comes next.
 */
@Singleton
public class CrewPlaces {

    private final CrewRepository crews;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final TrajectoryRegister register;
    private final WaitingList waitingList;
    private final Seats seats;
    private final Openings openings;
    private final Clock clock;
    private final Event<CrewOpened> opened;
    private final Event<CrewCapacityChanged> capacityChanged;
    private final Event<CrewClosed> closed;
    private final Event<CrewPlaceTaken> taken;
    private final Event<CrewPlaceFreed> freed;

    CrewPlaces(
            CrewRepository crews,
            ProgrammeRepository programmes,
            TrajectoryRepository trajectories,
            TrajectoryRegister register,
            WaitingList waitingList,
            Seats seats,
            Openings openings,
            Clock clock,
            Event<CrewOpened> opened,
            Event<CrewCapacityChanged> capacityChanged,
            Event<CrewClosed> closed,
            Event<CrewPlaceTaken> taken,
            Event<CrewPlaceFreed> freed) {
        this.crews = crews;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.register = register;
        this.waitingList = waitingList;
        this.seats = seats;
        this.openings = openings;
        this.clock = clock;
        this.opened = opened;
        this.capacityChanged = capacityChanged;
        this.closed = closed;
        this.taken = taken;
        this.freed = freed;
    }

    /** Opens a crew; all its seats are free from its first day. */
    public void open(Crew crew) {
        CrewOpened event = crew.open(clock);
        crews.persist(crew);
        opened.fire(event);
        crews.flush();
        seats.openMissing(crew, crew.validFrom());
        openings.tell(crew);
    }

    /**
     * Changes what a crew is called, who leads it and what it does. What is free is offered to whom it suits now; who has a
     * place keeps it. What is null stays as it is.
     */
    public void change(
            Crew crew,
            @Nullable String name,
            @Nullable String foreman,
            @Nullable Collection<String> workKinds,
            @Nullable BigDecimal minimumHours) {
        crew.change(name, foreman, workKinds, minimumHours, clock);
        crews.flush();
        waitingList.refill(crew);
    }

    /** More places are offered at once; fewer places evict nobody, and close free seats only. */
    public void changeCapacity(Crew crew, int capacity, LocalDate from) {
        capacityChanged.fire(crew.changeCapacity(capacity, from, clock));
        long pending = crews.countPendingOffers(crew.id());
        if (pending > 0 && crew.lowestCapacityFrom(from) < crews.countHeld(crew.id()) + pending) {
            throw new PlacesAreOffered(crew.id(), pending);
        }
        crews.flush();
        seats.closeSurplus(crew);
        seats.openMissing(crew, from);
        waitingList.refill(crew);
    }

    /**
     * Gives a crew its last day. Until then everything goes on. When that day has passed already, the crew is wound up.
     *
     * @return whose place, offer or entry ended with it now
     */
    public Set<UUID> close(Crew crew, LocalDate lastDay) {
        closed.fire(crew.close(lastDay, clock));
        crews.flush();
        LocalDate today = DutchCalendar.today(clock);
        if (lastDay.isBefore(today)) {
            return windUp(crew);
        }
        Set<UUID> people = new HashSet<>();
        for (PlaceOffer offer : crews.listPendingOffers(crew.id())) {
            if (crew.isOverOn(offer.freeFrom())) {
                waitingList.expire(offer, today);
                people.add(offer.participantId());
            }
        }
        crews.flush();
        waitingList.refill(crew);
        return people;
    }

    /**
     * The last day of a crew has passed: who still has a place is out of it, and nobody waits for it any more. The
     * trajectories go on.
     *
     * @return whose place, offer or entry ended with it
     */
    Set<UUID> windUp(Crew crew) {
        LocalDate after = Objects.requireNonNull(crew.lastDay(), "a crew that is wound up has a last day")
                .plusDays(1);
        Set<UUID> people = new HashSet<>();
        for (CrewPlace place : crews.listHeldPlaces(crew.id(), after)) {
            freed.fire(
                    place.freeFrom() == null
                            ? place.free(after, FreeingCause.WITHDRAWN, null, clock)
                            : place.freeEarlier(after, FreeingCause.WITHDRAWN, clock));
            people.add(place.participantId());
        }
        people.addAll(waitingList.dissolve(crew, DutchCalendar.today(clock)));
        crews.listOpenSeats(crew.id()).forEach(seats::close);
        crew.windUp(clock);
        crews.flush();
        openings.tell(crew);
        return people;
    }

    /**
     * Gives a free place to a person, past the waiting list: a coach may, for a place that is not offered.
     *
     * @throws CrewIsFull when no place is free on that day
     */
    public CrewPlace take(Crew crew, Trajectory trajectory, LocalDate validFrom, String by) {
        crew.requireSameProgramme(trajectory);
        crew.requireNotOverOn(validFrom);
        seats.openMissing(crew, DutchCalendar.today(clock));
        crews.findPendingOffer(crew.id(), trajectory.id()).ifPresent(offer -> {
            throw new PlaceIsOffered(trajectory.id(), offer.id());
        });
        FreeSeat seat = crews.listOpenSeatsWithoutOffer(crew.id()).stream()
                .filter(free -> !free.freeFrom().isAfter(validFrom))
                // The one that became free last: one that is free for longer is left for who is registered later.
                .max(Comparator.comparing(FreeSeat::freeFrom)
                        .thenComparing(Comparator.comparingInt(FreeSeat::seat).reversed()))
                .orElseThrow(() -> new CrewIsFull(crew.id(), validFrom));
        waitingList.passBy(crew, seat, trajectory.id());
        return occupy(crew, seat, trajectory, validFrom, by);
    }

    private CrewPlace occupy(Crew crew, FreeSeat seat, Trajectory trajectory, LocalDate validFrom, String by) {
        crews.findPlaceFrom(trajectory.participantId(), validFrom).ifPresent(place -> {
            throw new PersonHasPlace(trajectory.participantId(), place.id());
        });
        seat.take(validFrom);
        CrewPlace place = new CrewPlace(crew.id(), seat, trajectory.id(), trajectory.participantId(), validFrom, clock);
        CrewPlaceTaken event = place.take(seat, clock);
        crews.add(place);
        crews.findWaiting(crew.id(), trajectory.id()).ifPresent(entry -> entry.place(clock));
        taken.fire(event);
        seats.lapseNobody(seat);
        openings.tell(crew);
        boolean ahead = validFrom.isAfter(DutchCalendar.today(clock));
        if (trajectory.status() == TrajectoryStatus.ACTIVE
                || (ahead && trajectory.status() == TrajectoryStatus.SCHEDULED)) {
            trajectory.joinCrew(clock);
        } else if (ahead) {
            register.schedule(trajectory, validFrom, by);
        } else {
            register.start(trajectory, validFrom, by);
        }
        return place;
    }

    /** Takes a person out of the crew; the seat is free on the next day. */
    public void withdraw(Crew crew, CrewPlace place, LocalDate lastDay) {
        vacate(crew, place, lastDay.plusDays(1), FreeingCause.WITHDRAWN);
    }

    /** Frees the place, also when it is due to be free on a later day. */
    private void vacate(Crew crew, CrewPlace place, LocalDate from, FreeingCause cause) {
        LocalDate due = place.freeFrom();
        if (due == null || !from.isBefore(due)) {
            free(crew, place, from, cause, null);
        } else {
            freeEarlier(place, from, cause);
            waitingList.refill(crew);
        }
    }

    void free(Crew crew, CrewPlace place, LocalDate from, FreeingCause cause, @Nullable UUID placementId) {
        CrewPlaceFreed event = place.free(from, cause, placementId, clock);
        crews.flush();
        freed.fire(event.in(seats.openAfter(crew, place, event.freeFrom(), cause)));
        waitingList.refill(crew);
    }

    /** @param validFrom first day in the crew; without it the first day that is free and not in the past */
    public CrewPlace accept(
            Crew crew, PlaceOffer offer, Trajectory trajectory, @Nullable LocalDate validFrom, String by) {
        LocalDate today = DutchCalendar.today(clock);
        LocalDate from = validFrom != null ? validFrom : later(offer.freeFrom(), today);
        FreeSeat seat = crews.getSeat(offer.freeSeatId());
        if (from.isBefore(seat.freeFrom())) {
            throw new PlaceNotYetFree(offer.id(), seat.freeFrom());
        }
        crew.requireNotOverOn(from);
        offer.accept(today, clock);
        CrewPlace place = occupy(crew, seat, trajectory, from, by);
        crews.flush();
        return place;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The place that a person has, its crew locked. */
    public Optional<CrewPlace> lockHeldPlace(UUID participantId) {
        return crews.findHeldPlace(participantId).filter(this::lockCrewOf).filter(place -> place.freeFrom() == null);
    }

    /** The place that a job freed, its crew locked. */
    public Optional<CrewPlace> lockPlaceFreedBy(UUID placementId) {
        return crews.findPlaceFreedBy(placementId).filter(this::lockCrewOf);
    }

    private boolean lockCrewOf(CrewPlace place) {
        crews.lock(place.crewId());
        // It may have changed while this transaction waited for the crew.
        crews.reread(place);
        return true;
    }

    /** The programme for which the crew of a place works. */
    public Programme programmeOf(CrewPlace place) {
        return programmes.get(crews.lock(place.crewId()).programmeId());
    }

    /** A job frees the place from a day on, and the person goes on in aftercare. */
    public void release(CrewPlace place, UUID placementId, LocalDate from, String by) {
        free(crews.lock(place.crewId()), place, from, FreeingCause.PLACEMENT, placementId);
        Trajectory trajectory = trajectories.lock(place.trajectoryId());
        if (trajectory.status().mayBecome(TrajectoryStatus.AFTERCARE)) {
            register.enterAftercare(trajectory, from, placementId, by);
        }
    }

    /** The place was free earlier than was told: always safe, because nobody can have taken it since then. */
    public void releaseEarlier(CrewPlace place, LocalDate from) {
        freeEarlier(place, from, FreeingCause.PLACEMENT);
    }

    private void freeEarlier(CrewPlace place, LocalDate from, FreeingCause cause) {
        LocalDate told = place.freeFrom();
        CrewPlaceFreed event = place.freeEarlier(from, cause, clock);
        FreeSeat seat = crews.findSeatFreedBy(place.id()).orElse(null);
        if (seat != null) {
            // One that opened later, when the crew had room for it, still does.
            seat.correct(seat.freeFrom().equals(told) ? event.freeFrom() : seat.freeFrom(), cause);
        }
        freed.fire(event.in(seat));
        crews.flush();
        openings.tell(crews.lock(place.crewId()));
    }

    /** The job is not there after all. Nobody is evicted: the person goes on, and comes first on the waiting list. */
    public void annulRelease(CrewPlace place, UUID placementId, String by) {
        Crew crew = crews.lock(place.crewId());
        FreeSeat seat = crews.findSeatFreedBy(place.id()).orElse(null);
        if (seat != null) {
            seat.correct(seat.freeFrom(), FreeingCause.PLACEMENT_ANNULLED);
        }
        freed.fire(place.annulRelease(clock).in(seat));
        Trajectory trajectory = trajectories.lock(place.trajectoryId());
        Trajectory present = trajectories.lockPresent(trajectory);
        if (present.status() == TrajectoryStatus.AFTERCARE
                && placementId.equals(Objects.requireNonNullElse(present.aftercarePlacementId(), placementId))) {
            register.leaveAftercare(present, by);
        } else if (!trajectory.status().isTerminal()) {
            trajectory.joinCrew(clock);
        }
        waitingList.enterFirst(crew, trajectory);
    }

    /** Locks the crews in which a trajectory has a place after a day, or for which it waits, in the order of their ids. */
    void lockCrewsOf(UUID trajectoryId, LocalDate from) {
        lockCrews(crews.listPlacesKeptAfter(trajectoryId, from), crews.listWaitingOf(trajectoryId));
    }

    private void lockCrews(List<CrewPlace> kept, List<WaitingEntry> waiting) {
        Stream.concat(kept.stream().map(CrewPlace::crewId), waiting.stream().map(WaitingEntry::crewId))
                .distinct()
                .sorted()
                .forEach(crews::lock);
    }

    /** A trajectory is over here: its place is free from a day on, and it waits no longer. */
    void close(UUID trajectoryId, LocalDate from, FreeingCause cause) {
        List<CrewPlace> kept = crews.listPlacesKeptAfter(trajectoryId, from);
        List<WaitingEntry> waiting = crews.listWaitingOf(trajectoryId);
        lockCrews(kept, waiting);
        for (CrewPlace place : kept) {
            crews.reread(place);
            LocalDate due = place.freeFrom();
            if (due == null || from.isBefore(due)) {
                vacate(crews.lock(place.crewId()), place, from, cause);
            }
        }
        for (WaitingEntry entry : waiting) {
            crews.reread(entry);
            if (entry.state() == WaitingState.WAITING) {
                waitingList.leave(crews.lock(entry.crewId()), entry);
            }
        }
    }
}
