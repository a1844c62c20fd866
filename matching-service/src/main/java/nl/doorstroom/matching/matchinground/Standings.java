package nl.doorstroom.matching.matchinground;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.ProposalSettings;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.platform.person.MergedPeople;

/** Reads how things stand with people and vacancies: what is not compared, and yet decides what is possible. */
@Singleton
class Standings {

    /** It may be proposed to the same person again. */
    private static final Set<ProposalState> FORGOTTEN =
            Set.of(ProposalState.WITHDRAWN, ProposalState.EXPIRED, ProposalState.LAPSED_PLACED_ELSEWHERE);

    /** Somebody may still take the position for which a round proposed it. */
    private static final Set<ProposalState> HAS_A_POSITION = Stream.of(ProposalState.values())
            .filter(state -> !state.isOver() && state != ProposalState.IN_RESERVE)
            .collect(Collectors.toUnmodifiableSet());

    private final EntityManager entities;
    private final MergedPeople merged;
    private final ProposalSettings settings;

    Standings(EntityManager entities, MergedPeople merged, ProposalSettings settings) {
        this.entities = entities;
        this.merged = merged;
        this.settings = settings;
    }

    /** @param from who works no longer on that day has no work */
    Standing of(Collection<UUID> vacancies, LocalDate from) {
        Map<UUID, UUID> people = merged.byRegistration(null);
        Set<UUID> workers = new HashSet<>();
        for (UUID registration : workers(null, from)) {
            workers.add(people.getOrDefault(registration, registration));
        }
        return new Standing(freePositions(vacancies), workers, proposed(vacancies, people));
    }

    /** @param registrations every id under which the person is known */
    boolean hasWork(List<UUID> registrations, LocalDate from) {
        return !workers(registrations, from).isEmpty();
    }

    /** How many people a vacancy that is held has room for: those for whom a round proposed it have a position until it is over. */
    int freePositions(Vacancy vacancy) {
        return vacancy.terms().positions()
                - vacancy.positionsTaken()
                - openFromRounds(List.of(vacancy.id())).getOrDefault(vacancy.id(), 0);
    }

    /** By vacancy, how many people it was proposed for by rounds. Who is in reserve has no position, and who took one is counted there. */
    private Map<UUID, Integer> openFromRounds(Collection<UUID> vacancies) {
        Map<UUID, Integer> open = new HashMap<>();
        entities.createQuery(
                        "select a.vacancyId, count(*) from Allocation a join Proposal p on p.id = a.proposalId"
                                + " where a.vacancyId in :vacancies and p.state in :open group by a.vacancyId",
                        Object[].class)
                .setParameter("vacancies", vacancies)
                .setParameter("open", HAS_A_POSITION)
                .getResultStream()
                .forEach(row -> open.put((UUID) row[0], Math.toIntExact((Long) row[1])));
        return open;
    }

    private Map<UUID, Integer> freePositions(Collection<UUID> vacancies) {
        Map<UUID, Integer> free = new HashMap<>();
        if (!vacancies.isEmpty()) {
            entities.createQuery(
                            "select v.id, v.positions - v.positionsTaken from Vacancy v where v.id in :ids and v.state = :open",
                            Object[].class)
                    .setParameter("ids", vacancies)
                    .setParameter("open", VacancyState.OPEN)
                    .getResultStream()
                    .forEach(row -> free.put((UUID) row[0], (Integer) row[1]));
            openFromRounds(vacancies)
                    .forEach((vacancy, open) ->
                            free.computeIfPresent(vacancy, (id, positions) -> Math.max(0, positions - open)));
        }
        return free;
    }

    /** @param registrations null: of everybody */
    private Set<UUID> workers(@Nullable List<UUID> registrations, LocalDate from) {
        Set<UUID> workers = new HashSet<>(among(registrations, "Placement", """
                        w.paid and w.annulmentReason is null and w.hoursPerWeek >= :hours
                        and (coalesce(w.endDate, w.plannedEnd) is null or coalesce(w.endDate, w.plannedEnd) >= :from)""")
                .setParameter("hours", settings.hiredFromHours())
                .setParameter("from", from)
                .getResultList());
        // Who took an offer of which the placement is not registered yet.
        workers.addAll(among(registrations, "Proposal", """
                        w.state = :accepted and not exists (
                          select 1 from Placement p where p.proposalId = w.id and p.annulmentReason is null)""")
                .setParameter("accepted", ProposalState.ACCEPTED)
                .getResultList());
        return workers;
    }

    private TypedQuery<UUID> among(@Nullable List<UUID> registrations, String entity, String condition) {
        String query = "select w.participantId from " + entity + " w where " + condition;
        return registrations == null
                ? entities.createQuery(query, UUID.class)
                : entities.createQuery(query + " and w.participantId in :registrations", UUID.class)
                        .setParameter("registrations", registrations);
    }

    private Map<UUID, SortedSet<UUID>> proposed(Collection<UUID> vacancies, Map<UUID, UUID> people) {
        Map<UUID, SortedSet<UUID>> proposed = new HashMap<>();
        if (!vacancies.isEmpty()) {
            entities.createQuery(
                            "select p.participantId, p.vacancyId from Proposal p"
                                    + " where p.vacancyId in :vacancies and p.state not in :forgotten",
                            Object[].class)
                    .setParameter("vacancies", vacancies)
                    .setParameter("forgotten", FORGOTTEN)
                    .getResultStream()
                    .forEach(row -> proposed.computeIfAbsent(
                                    people.getOrDefault((UUID) row[0], (UUID) row[0]), person -> new TreeSet<>())
                            .add((UUID) row[1]));
        }
        return proposed;
    }
}
