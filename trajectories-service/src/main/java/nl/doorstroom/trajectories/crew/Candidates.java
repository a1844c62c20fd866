package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.trajectories.admission.Admissions;
import nl.doorstroom.trajectories.earlieststart.EarliestStarts;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursPlanRepository;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/**
 * Who waits for a place of a crew, with all that decides whether one is offered to the person. Of somebody who was registered
 * twice everything under either registration counts, as long as the merge stands.
 */
@Singleton
public class Candidates {

    private final CrewRepository crews;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final HoursPlanRepository plans;
    private final Admissions admissions;
    private final EarliestStarts starts;
    private final MergedPeople people;

    Candidates(
            CrewRepository crews,
            ProgrammeRepository programmes,
            TrajectoryRepository trajectories,
            HoursPlanRepository plans,
            Admissions admissions,
            EarliestStarts starts,
            MergedPeople people) {
        this.crews = crews;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.plans = plans;
        this.admissions = admissions;
        this.starts = starts;
        this.people = people;
    }

    /**
     * The waiting list in its order: who lost a place to a job that was not there comes first, then by entry.
     *
     * @param today places that were free again by this day are left out
     */
    public List<Waiting> list(Crew crew, LocalDate today) {
        List<WaitingEntry> entries = crews.listWaitingEntries(crew.id());
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<UUID>> registrations = registrations(entries);
        Set<UUID> all = registrations.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<UUID> ways = entries.stream().map(WaitingEntry::trajectoryId).toList();
        Map<UUID, Trajectory> trajectory = byId(trajectories.list("id in ?1", ways), Trajectory::id);
        Map<UUID, HoursPlan> plan = byId(plans.list("id in ?1", ways), HoursPlan::id);
        List<PlaceOffer> offers = crews.listOffersTo(crew.id(), all);
        List<CrewPlace> places = crews.listPlacesOf(all, today);
        Programme programme = programmes.get(crew.programmeId());
        Map<UUID, LocalDate> eligibleUntil =
                programme.eligibilities().isEmpty() ? Map.of() : admissions.eligibleUntil(programme.id(), all);
        Map<UUID, LocalDate> startsFrom = starts.of(all);
        return entries.stream()
                .map(entry -> {
                    Set<UUID> same = Objects.requireNonNull(registrations.get(entry.participantId()));
                    Trajectory way = Objects.requireNonNull(trajectory.get(entry.trajectoryId()));
                    boolean started = way.startDate() != null;
                    return new Waiting(
                            entry,
                            way.status(),
                            offers.stream()
                                    .filter(offer -> same.contains(offer.participantId()))
                                    .toList(),
                            places.stream()
                                    .filter(place -> same.contains(place.participantId()))
                                    .toList(),
                            new Readiness(
                                    started ? null : latest(way.plannedStart(), latest(startsFrom, same)),
                                    !started && !programme.eligibilities().isEmpty(),
                                    latest(eligibleUntil, same),
                                    crew.minimumHours(),
                                    plan.get(way.id()),
                                    !entry.workKinds().isEmpty()
                                            && Collections.disjoint(entry.workKinds(), crew.workKinds())));
                })
                .toList();
    }

    private Map<UUID, Set<UUID>> registrations(List<WaitingEntry> entries) {
        Map<UUID, UUID> personOf = people.byRegistration(null);
        Map<UUID, Set<UUID>> ofPerson = new HashMap<>();
        personOf.forEach((registration, person) ->
                ofPerson.computeIfAbsent(person, first -> new HashSet<>()).add(registration));
        Map<UUID, Set<UUID>> registrations = new HashMap<>();
        entries.forEach(entry -> {
            UUID person = personOf.getOrDefault(entry.participantId(), entry.participantId());
            registrations.put(entry.participantId(), ofPerson.getOrDefault(person, Set.of(entry.participantId())));
        });
        return registrations;
    }

    private static @Nullable LocalDate latest(Map<UUID, LocalDate> days, Collection<UUID> registrations) {
        return registrations.stream()
                .map(days::get)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : CrewPlaces.later(one, other);
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
