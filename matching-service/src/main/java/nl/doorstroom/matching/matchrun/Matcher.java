package nl.doorstroom.matching.matchrun;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.mirror.Mirrors;
import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.opening.Openings;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.CodedCandidate;
import nl.doorstroom.matching.scoring.Codes;
import nl.doorstroom.matching.scoring.Comparison;
import nl.doorstroom.matching.scoring.Distances;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.matching.scoring.Scoring;
import nl.doorstroom.matching.scoring.Weights;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Ranks what fits. A ranking is a proposal to a professional and decides nothing.
 *
 * <p>All are compared in memory, by numbers; only the best are read, and explained.
 */
@Singleton
public class Matcher {

    /** How often it is looked again when the best have changed between the look and their reading. */
    private static final int LOOKS = 3;

    private final CandidateProfiles profiles;
    private final CandidateRows candidateRows;
    private final Places places;
    private final PlaceRows placeRows;
    private final Mirrors mirrors;
    private final Codes codes;
    private final ProtectedPeople guarded;
    private final VacancyRepository vacancies;
    private final KnownAreas areas;
    private final Openings openings;
    private final MatchRunRepository runs;
    private final CurrentTenant caller;
    private final Weights weights;
    private final Clock clock;

    Matcher(
            CandidateProfiles profiles,
            CandidateRows candidateRows,
            Places places,
            PlaceRows placeRows,
            Mirrors mirrors,
            Codes codes,
            ProtectedPeople guarded,
            VacancyRepository vacancies,
            KnownAreas areas,
            Openings openings,
            MatchRunRepository runs,
            CurrentTenant caller,
            MatchingSettings settings,
            Clock clock) {
        this.profiles = profiles;
        this.candidateRows = candidateRows;
        this.places = places;
        this.placeRows = placeRows;
        this.mirrors = mirrors;
        this.codes = codes;
        this.guarded = guarded;
        this.vacancies = vacancies;
        this.areas = areas;
        this.openings = openings;
        this.runs = runs;
        this.caller = caller;
        this.weights = Weights.load(settings.weights());
        this.clock = clock;
    }

    /** Ranks, and remembers the run. */
    public Ranking run(MatchRun.Subject subject, LocalDate from, int limit) {
        return run(subject, from, PlaceFilter.NONE, limit, caller.user());
    }

    /** The same, when no user asks for it; {@code by} says what does. */
    public Ranking run(MatchRun.Subject subject, LocalDate from, int limit, String by) {
        return run(subject, from, PlaceFilter.NONE, limit, by);
    }

    /** The same, of what is asked for. */
    public Ranking run(MatchRun.Subject subject, LocalDate from, PlaceFilter filter, int limit) {
        return run(subject, from, filter, limit, caller.user());
    }

    /** The same, when no user asks for it; {@code by} says what does. */
    public Ranking run(MatchRun.Subject subject, LocalDate from, PlaceFilter filter, int limit, String by) {
        Ranked ranked = rank(subject, from, filter, limit);
        MatchRun run = new MatchRun(subject, filter, limit, ranked.inputs(), by, clock);
        runs.persist(run);
        return new Ranking(run, run.inputVersion(), weights.version(), ranked.results(), ranked.places());
    }

    /** Ranks a person's opportunities without remembering it. */
    public Ranking opportunities(UUID participantId, LocalDate from, int limit) {
        return opportunities(participantId, from, PlaceFilter.NONE, limit);
    }

    /** The same, of what is asked for. */
    public Ranking opportunities(UUID participantId, LocalDate from, PlaceFilter filter, int limit) {
        Ranked ranked = rank(MatchRun.Subject.person(participantId), from, filter, limit);
        return new Ranking(null, ranked.inputs().version(), weights.version(), ranked.results(), ranked.places());
    }

    /** How one person and one vacancy fit now. */
    public Pair compare(UUID participantId, Vacancy vacancy, LocalDate from) {
        Candidate person = profiles.get(participantId);
        Place place = places.of(vacancy);
        MatchInputs inputs =
                new MatchInputs(weights.version(), areas.now(), from, List.of(kept(person)), List.of(kept(place)));
        return new Pair(fit(person, place, from, inputs.areas()), inputs.version(), weights.version());
    }

    /**
     * How many open vacancies match, and how well one fits, for a person as known before and since.
     *
     * @param target a vacancy, open or not; null: none is asked for
     */
    public Difference difference(Candidate before, Candidate since, LocalDate from, @Nullable Vacancy target) {
        List<KeptPlace> open = open(from, PlaceFilter.NONE);
        Place aim = target == null ? null : places.of(target);
        Distances distances = areas.now();
        return new Difference(
                matches(before, open, from, distances),
                matches(since, open, from, distances),
                score(before, aim, from, distances),
                score(since, aim, from, distances));
    }

    private int matches(Candidate person, List<KeptPlace> open, LocalDate from, Distances distances) {
        CodedCandidate coded = new CodedCandidate(person, codes);
        Comparison comparison = new Comparison(weights, from, distances);
        int matches = 0;
        for (KeptPlace place : open) {
            comparison.compare(coded, place.work());
            if (comparison.status() == MatchStatus.MATCH) {
                matches++;
            }
        }
        return matches;
    }

    private @Nullable BigDecimal score(Candidate person, @Nullable Place aim, LocalDate from, Distances distances) {
        return aim == null ? null : fit(person, aim, from, distances).score();
    }

    private Fit fit(Candidate person, Place place, LocalDate from, Distances distances) {
        return Scoring.of(person, place.work(), from, weights, distances);
    }

    private KeptCandidate kept(Candidate person) {
        return KeptCandidate.of(person, codes);
    }

    private KeptPlace kept(Place place) {
        return KeptPlace.of(place, codes, new Shared());
    }

    private Ranked rank(MatchRun.Subject subject, LocalDate from, PlaceFilter filter, int limit) {
        // What this transaction changed is there for what is read by SQL too.
        vacancies.flush();
        for (int look = 1; ; look++) {
            Candidate person = subject.participantId() == null ? null : profiles.get(subject.participantId());
            Place place = subject.participantId() == null ? place(subject) : null;
            MatchInputs inputs = new MatchInputs(
                    weights.version(),
                    areas.now(),
                    from,
                    person == null ? everybody() : List.of(kept(person)),
                    place == null ? open(from, filter) : List.of(kept(place)));
            Optional<Ranked> ranked = explain(inputs, best(inputs, filter, limit), person, place);
            if (ranked.isPresent()) {
                return ranked.get();
            }
            if (look == LOOKS) {
                throw new IllegalStateException("The best are not what was ranked, at each of [" + LOOKS + "] looks");
            }
            if (look > 1) {
                mirrors.forget(person == null ? candidateRows : placeRows);
            }
        }
    }

    private Place place(MatchRun.Subject subject) {
        if (subject.vacancyId() != null) {
            return places.of(vacancies.get(subject.vacancyId()));
        }
        if (subject.openingId() != null) {
            return places.of(openings.get(subject.openingId()));
        }
        throw new IllegalArgumentException("A run is about a person or about a place");
    }

    /** Everybody whom the user may see. */
    private List<KeptCandidate> everybody() {
        List<KeptCandidate> all = mirrors.look(candidateRows).list();
        Set<UUID> hidden = guarded.hidden();
        return hidden.isEmpty()
                ? all
                : all.stream()
                        .filter(person -> !hidden.contains(person.candidate().participantId()))
                        .toList();
    }

    /** Every place that takes people on a day or after it, and that is asked for. */
    private List<KeptPlace> open(LocalDate on, PlaceFilter filter) {
        List<KeptPlace> all = mirrors.look(placeRows).list();
        List<KeptPlace> open = new ArrayList<>(all.size());
        for (KeptPlace place : all) {
            if (place.isOpenOn(on) && filter.admits(place)) {
                open.add(place);
            }
        }
        return open;
    }

    private List<Best.Pair> best(MatchInputs inputs, PlaceFilter filter, int limit) {
        Comparison comparison = new Comparison(weights, inputs.from(), inputs.areas());
        Best best = new Best(limit);
        for (KeptCandidate candidate : inputs.candidates()) {
            for (KeptPlace place : inputs.places()) {
                if (!filter.admits(candidate, place, inputs.areas())) {
                    continue;
                }
                comparison.compare(candidate.candidate(), place.work());
                if (filter.admits(comparison.status())) {
                    best.add(candidate, place, comparison.points());
                }
            }
        }
        return best.list();
    }

    /**
     * Reads the best as they are now, to say why they are.
     *
     * @return nothing when one of them is not what was compared: it has changed since
     */
    private Optional<Ranked> explain(
            MatchInputs inputs, List<Best.Pair> best, @Nullable Candidate person, @Nullable Place place) {
        Map<UUID, Candidate> people = new HashMap<>();
        Map<UUID, Place> found = new HashMap<>();
        if (person != null) {
            people.put(person.participantId(), person);
            places.readOpen(
                    best.stream().map(pair -> pair.place().work().vacancyId()).toList(),
                    read -> found.put(read.id(), read));
        }
        if (place != null) {
            found.put(place.id(), place);
            profiles.listForAllUsers(best.stream()
                            .map(pair -> pair.candidate().candidate().participantId())
                            .toList())
                    .forEach(read -> people.put(read.participantId(), read));
        }
        List<Fit> fits = new ArrayList<>();
        for (Best.Pair pair : best) {
            Candidate who = people.get(pair.candidate().candidate().participantId());
            Place what = found.get(pair.place().work().vacancyId());
            if (who == null
                    || what == null
                    || !Digest.of(who).equals(pair.candidate().digest())
                    || !Digest.of(what).equals(pair.place().digest())) {
                return Optional.empty();
            }
            fits.add(fit(who, what, inputs.from(), inputs.areas()));
        }
        return Optional.of(new Ranked(inputs, fits, found));
    }

    /** The highest level of the aspects of a language that are asked for. */
    public static int highestLevel(VacancyDetails.Language language) {
        return Places.highestLevel(language);
    }

    private record Ranked(MatchInputs inputs, List<Fit> results, Map<UUID, Place> places) {}

    /**
     * A ranking.
     *
     * @param run null when the ranking is not remembered
     * @param results best first
     * @param places those of the results, by their ids
     */
    public record Ranking(
            @Nullable MatchRun run,
            String inputVersion,
            String weightSet,
            List<Fit> results,
            Map<UUID, Place> places) {}

    /**
     * What became of a person's matches.
     *
     * @param matchesBefore open vacancies that fitted before
     * @param targetScoreBefore points of the target before, or null when nothing that it asks was known
     */
    public record Difference(
            int matchesBefore,
            int matchesAfter,
            @Nullable BigDecimal targetScoreBefore,
            @Nullable BigDecimal targetScoreAfter) {}

    /** A person and a vacancy. */
    public record Pair(Fit fit, String inputVersion, String weightSet) {}
}
