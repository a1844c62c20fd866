package nl.doorstroom.matching.matchinground;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.AllPairs;
import nl.doorstroom.matching.matchrun.AllPairs.Field;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalDesk;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Makes matching rounds, and takes what users decide on them. */
@Singleton
public class MatchingRounds {

    /** People of a round at most. */
    public static final int MOST_PEOPLE = 2000;

    /** Vacancies of a round at most. */
    public static final int MOST_VACANCIES = 2000;

    /** Pairs that match at most, so that a round is made within the request that asks for it. */
    public static final int MOST_OPTIONS = 500_000;

    private final AllPairs pairs;
    private final Standings standings;
    private final Allocator allocator;
    private final MatchingRoundRepository rounds;
    private final AllocationRepository allocations;
    private final VacancyRepository vacancies;
    private final ProposalDesk proposals;
    private final Matcher matcher;
    private final MergedPeople merged;
    private final ProtectedPeople people;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Clock clock;

    MatchingRounds(
            AllPairs pairs,
            Standings standings,
            Allocator allocator,
            MatchingRoundRepository rounds,
            AllocationRepository allocations,
            VacancyRepository vacancies,
            ProposalDesk proposals,
            Matcher matcher,
            MergedPeople merged,
            ProtectedPeople people,
            CodeLists codes,
            CurrentTenant caller,
            Clock clock) {
        this.pairs = pairs;
        this.standings = standings;
        this.allocator = allocator;
        this.rounds = rounds;
        this.allocations = allocations;
        this.vacancies = vacancies;
        this.proposals = proposals;
        this.matcher = matcher;
        this.merged = merged;
        this.people = people;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Allocates vacancies to people, and keeps what came of it.
     *
     * @param participantIds null: everybody of whom a profile is known
     * @param vacancyIds null: every open vacancy for paid work
     * @param from first day on which a person could start
     * @throws InvalidInput for somebody or something unknown, or more than a round can have
     */
    public Made make(@Nullable List<UUID> participantIds, @Nullable List<UUID> vacancyIds, LocalDate from) {
        Field field = pairs.field(participantIds, vacancyIds, from);
        requireKnownAndNotTooMany(participantIds, vacancyIds, field);
        RoundInputs inputs = new RoundInputs(field, from, standings.of(field.vacancyIds(), from));
        Options options = Optional.ofNullable(inputs.options(MOST_OPTIONS))
                .orElseThrow(() -> InvalidInput.at(
                        "",
                        "too-many-matches",
                        "More than [" + MOST_OPTIONS + "] pairs match. Name fewer participants or vacancies."));
        List<Outcome> outcomes = allocator.allocate(options);
        List<Outcome.Choice> got = outcomes.stream()
                .map(Outcome::got)
                .filter(Objects::nonNull)
                .map(Outcome.Choice.class::cast)
                .toList();
        MatchingRound round = new MatchingRound(
                inputs,
                options.count(),
                got.size(),
                Allocation.points(got.stream().mapToLong(Outcome.Choice::points).sum()),
                caller.user(),
                clock);
        rounds.persist(round);
        for (int person = 0; person < outcomes.size(); person++) {
            Outcome outcome =
                    inputs.hasWork(person) ? Outcome.without(AllocationReason.HAS_WORK) : outcomes.get(person);
            allocations.persist(new Allocation(round, inputs.people().get(person), outcome, inputs.vacancies(), clock));
        }
        return new Made(round, inputs.people());
    }

    private static void requireKnownAndNotTooMany(
            @Nullable List<UUID> participantIds, @Nullable List<UUID> vacancyIds, Field field) {
        List<FieldError> errors = new ArrayList<>();
        unknown(
                participantIds,
                field.participantIds(),
                "/participantIds/",
                "unknown-participant",
                "Nothing is known of this participant that could be compared.",
                errors);
        unknown(
                vacancyIds,
                field.vacancyIds(),
                "/vacancyIds/",
                "unknown-vacancy",
                "The vacancy does not exist, or takes nobody on that day.",
                errors);
        if (field.participantIds().size() > MOST_PEOPLE) {
            errors.add(FieldError.at(
                    "/participantIds",
                    "too-many",
                    "Name [" + MOST_PEOPLE + "] participants at most; there are more of whom a profile is known."));
        }
        if (field.vacancyIds().size() > MOST_VACANCIES) {
            errors.add(FieldError.at(
                    "/vacancyIds",
                    "too-many",
                    "Name [" + MOST_VACANCIES + "] vacancies at most; there are more that are open."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void unknown(
            @Nullable List<UUID> named,
            List<UUID> known,
            String pointer,
            String code,
            String detail,
            List<FieldError> errors) {
        if (named != null) {
            Set<UUID> found = new HashSet<>(known);
            for (int i = 0; i < named.size(); i++) {
                if (!found.contains(named.get(i))) {
                    errors.add(FieldError.at(pointer + i, code, detail));
                }
            }
        }
    }

    /**
     * Makes a proposal of an allocation that is held, if it is still right: things may have changed since the round. The vacancy's row
     * is held until the end, so that rounds propose no more people for it than it has positions.
     *
     * @throws AllocationIsNotOpen when there is nothing to decide (any more)
     * @throws PersonHasAnotherPlace when the person was registered twice, and got a place under the other id
     * @throws PersonHasFoundWork when the person has work meanwhile
     * @throws VacancyHasClosed when the vacancy's last day has passed
     * @throws NoPositionIsLeft when the vacancy has no position for one more
     * @throws PersonNoLongerMatches when what is asked or known changed
     */
    public void approve(Allocation allocation) {
        UUID vacancyId = allocation.requireOpen();
        UUID person = goesOnAs(allocation.participantId());
        LocalDate today = DutchCalendar.today(clock);
        List<UUID> registrations = merged.of(person);
        people.requireVisible(person, "");
        allocations.lockOf(allocation.matchingRoundId(), registrations).stream()
                .filter(other -> other.state() == AllocationState.APPROVED)
                .findFirst()
                .ifPresent(other -> {
                    throw new PersonHasAnotherPlace(other.id());
                });
        if (standings.hasWork(registrations, today)) {
            throw new PersonHasFoundWork(person);
        }
        Vacancy vacancy = vacancies.lock(vacancyId);
        vacancy.requireOpen();
        LocalDate closingDate = vacancy.terms().closingDate();
        if (closingDate != null && closingDate.isBefore(today)) {
            throw new VacancyHasClosed(vacancyId, closingDate);
        }
        if (standings.freePositions(vacancy) <= 0) {
            throw new NoPositionIsLeft(vacancyId);
        }
        LocalDate from = rounds.get(allocation.matchingRoundId()).fromDate();
        if (matcher.compare(person, vacancy, from).fit().status() != MatchStatus.MATCH) {
            throw new PersonNoLongerMatches(person, vacancyId);
        }
        Proposal proposal = proposals.propose(person, vacancyId, null, today);
        allocation.approve(proposal.id(), today, caller.user(), clock);
        allocations.flush();
    }

    /** Who was registered twice may have been merged since the round. */
    private UUID goesOnAs(UUID registration) {
        UUID person = registration;
        for (Optional<UUID> survivor = merged.survivorOf(person);
                survivor.isPresent();
                survivor = merged.survivorOf(person)) {
            person = survivor.get();
        }
        return person;
    }

    /**
     * Somebody says no to an allocation that is held.
     *
     * @throws AllocationIsNotOpen when there is nothing to decide (any more)
     */
    public void reject(Allocation allocation, String reason) {
        LocalDate today = DutchCalendar.today(clock);
        codes.require("allocation-rejection-reasons", reason, today, "/reason");
        allocation.reject(reason, today, caller.user(), clock);
        allocations.flush();
    }

    /**
     * A round, and who took part.
     *
     * @param people in the order of their ids
     */
    public record Made(MatchingRound round, List<UUID> people) {}
}
