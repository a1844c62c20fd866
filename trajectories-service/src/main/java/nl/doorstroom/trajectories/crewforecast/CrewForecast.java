package nl.doorstroom.trajectories.crewforecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.trajectories.crew.Candidates;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.crew.FreeSeat;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.Waiting;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/**
 * Looks ahead at the places of a crew: those that are free, those whose first free day is known, those of people whose
 * trajectory is planned to end, and those of people who are about to have a job. Nothing is offered by it.
 */
@Singleton
public class CrewForecast {

    private final CrewRepository crews;
    private final Candidates candidates;
    private final JobProposals proposals;
    private final TrajectoryRepository trajectories;
    private final Registrations people;
    private final Clock clock;

    CrewForecast(
            CrewRepository crews,
            Candidates candidates,
            JobProposals proposals,
            TrajectoryRepository trajectories,
            Registrations people,
            Clock clock) {
        this.crews = crews;
        this.candidates = candidates;
        this.proposals = proposals;
        this.trajectories = trajectories;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Places by the order in which they come free, those without a day last, each with who would be offered it. Everybody on
     * the list is named at most once: for the place that the person would get when all goes as it looks now.
     */
    public List<ComingPlace> of(Crew crew, int weeks) {
        LocalDate today = DutchCalendar.today(clock);
        LocalDate until = today.plusWeeks(weeks);
        List<Waiting> list = candidates.list(crew, today);
        Map<UUID, PlaceOffer> offers = new HashMap<>();
        crews.listPendingOffers(crew.id()).forEach(offer -> offers.put(offer.freeSeatId(), offer));
        Set<UUID> named = new HashSet<>();
        list.stream()
                .filter(one -> offers.values().stream()
                        .anyMatch(
                                offer -> offer.trajectoryId().equals(one.entry().trajectoryId())))
                .forEach(one -> named.add(one.entry().id()));
        List<ComingPlace> coming = new ArrayList<>();
        for (FreeSeat seat : crews.listOpenSeats(crew.id())) {
            LocalDate day = later(seat.freeFrom(), today);
            if (!seat.freeFrom().isAfter(until) && !crew.isOverOn(day)) {
                Optional<ComingPlace.Candidate> first = Optional.ofNullable(offers.get(seat.id()))
                        .map(offer -> offered(list, offer))
                        .orElseGet(() -> next(list, named, one -> one.canTake(seat, today)));
                coming.add(new ComingPlace(
                        seat.freeFrom().isAfter(today) ? Certainty.KNOWN : Certainty.FREE,
                        seat.freeFrom(),
                        seat.seat(),
                        seat.cause(),
                        seat.freedPlaceId(),
                        null,
                        null,
                        first.stream().toList()));
            }
        }
        coming.addAll(expected(crew, list, named, today, until));
        return coming;
    }

    /** Places with no end in sight of people who are planned to leave, or will probably. */
    private List<ComingPlace> expected(
            Crew crew, List<Waiting> list, Set<UUID> named, LocalDate today, LocalDate until) {
        List<CrewPlace> held = crews.listHeldPlaces(crew.id(), until).stream()
                .filter(place -> place.freeFrom() == null)
                .toList();
        Map<UUID, LocalDate> planned = planned(held);
        planned.values().removeIf(day -> day.isAfter(until) || crew.isOverOn(day));
        Map<UUID, LocalDate> accepted = accepted(held, today.minusDays(until.toEpochDay() - today.toEpochDay()));
        // As many as the crew has too many leave no place to anybody else.
        long tooMany = held.size() + crews.listOpenSeats(crew.id()).size() - crew.lowestCapacityFrom(today);
        return held.stream()
                .filter(place -> accepted.containsKey(place.id()) || planned.containsKey(place.id()))
                .sorted(Comparator.comparing((CrewPlace place) -> planned.getOrDefault(place.id(), LocalDate.MAX))
                        .thenComparing(place -> accepted.getOrDefault(place.id(), LocalDate.MAX)))
                .skip(Math.max(0, tooMany))
                .map(place -> {
                    LocalDate day = planned.get(place.id());
                    LocalDate from = day == null ? until : later(day, today);
                    return new ComingPlace(
                            day == null ? Certainty.PROBABLE : Certainty.PLANNED,
                            day,
                            place.seat(),
                            null,
                            place.id(),
                            place.participantId(),
                            accepted.get(place.id()),
                            next(list, named, one -> one.passedOverOn(from).isEmpty()).stream()
                                    .toList());
                })
                .toList();
    }

    /** The first day after the trajectory, by the place of who is on it, where an end is planned. */
    private Map<UUID, LocalDate> planned(List<CrewPlace> held) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        trajectories
                .list("id in ?1", held.stream().map(CrewPlace::trajectoryId).toList())
                .forEach(trajectory -> {
                    LocalDate end = trajectory.plannedEnd();
                    if (end != null) {
                        held.stream()
                                .filter(place -> place.trajectoryId().equals(trajectory.id()))
                                .forEach(place -> ends.put(place.id(), end.plusDays(1)));
                    }
                });
        return ends;
    }

    /**
     * When who has a place took the offer of a job, by the place.
     *
     * @param since as far back as it looks ahead: of an offer that was taken longer ago, nothing came
     */
    private Map<UUID, LocalDate> accepted(List<CrewPlace> held, LocalDate since) {
        Map<UUID, UUID> placeOf = new HashMap<>();
        held.forEach(place -> people.of(place.participantId()).forEach(id -> placeOf.put(id, place.id())));
        Map<UUID, LocalDate> accepted = new HashMap<>();
        proposals
                .acceptedSince(since, placeOf.keySet())
                .forEach((person, day) ->
                        accepted.merge(Objects.requireNonNull(placeOf.get(person)), day, CrewForecast::later));
        return accepted;
    }

    private static Optional<ComingPlace.Candidate> offered(List<Waiting> list, PlaceOffer offer) {
        return list.stream()
                .filter(one -> one.entry().trajectoryId().equals(offer.trajectoryId()))
                .findFirst()
                .map(one -> candidate(list, one, true));
    }

    /** The first who can take it and is not named yet. */
    private static Optional<ComingPlace.Candidate> next(
            List<Waiting> list, Set<UUID> named, Predicate<Waiting> canTake) {
        Optional<Waiting> found = list.stream()
                .filter(one -> !named.contains(one.entry().id()) && canTake.test(one))
                .findFirst();
        found.ifPresent(one -> named.add(one.entry().id()));
        return found.map(one -> candidate(list, one, false));
    }

    private static ComingPlace.Candidate candidate(List<Waiting> list, Waiting one, boolean offered) {
        return new ComingPlace.Candidate(
                list.indexOf(one) + 1,
                one.entry().id(),
                one.entry().trajectoryId(),
                one.entry().participantId(),
                offered);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
