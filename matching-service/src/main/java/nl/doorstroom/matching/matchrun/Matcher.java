package nl.doorstroom.matching.matchrun;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.mirror.Mirrors;
import nl.doorstroom.matching.mirror.Rows;
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

    /** How often it is looked when the best have changed between the look and their reading. */
    private static final int LOOKS = 2;

    /** Pairs that are compared in one go: enough to be worth handing over. */
    private static final int PIECE = 10_000;

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
        MatchRun run = new MatchRun(subject, filter, limit, ranked.inputs(), ranked.version(), by, clock);
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
        return new Ranking(null, ranked.version(), weights.version(), ranked.results(), ranked.places());
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
        for (int look = 1; look <= LOOKS; look++) {
            Candidate person = subject.participantId() == null ? null : profiles.get(subject.participantId());
            Place place = subject.participantId() == null ? place(subject) : null;
            MatchInputs inputs = new MatchInputs(
                    weights.version(),
                    areas.now(),
                    from,
                    person == null ? everybody() : List.of(kept(person)),
                    place == null ? open(from, filter) : List.of(kept(place)));
            CompletableFuture<String> version = CompletableFuture.supplyAsync(inputs::version);
            List<Best.Pair> best = best(inputs, filter, limit);
            Map<UUID, Candidate> people = person == null ? people(best) : Map.of(person.participantId(), person);
            Map<UUID, Place> found = place == null ? places(best) : Map.of(place.id(), place);
            if (best.stream().allMatch(pair -> isAsCompared(pair, people, found))) {
                return new Ranked(inputs, version.join(), explained(inputs, best, people, found), found);
            }
        }
        return rankReadingAll(subject, from, filter, limit);
    }

    /** For who looks while the best change faster than they are read: everything is read once, and kept until it is explained. */
    private Ranked rankReadingAll(MatchRun.Subject subject, LocalDate from, PlaceFilter filter, int limit) {
        SortedMap<UUID, Candidate> people = new TreeMap<>(Rows.BY_BITS);
        SortedMap<UUID, Place> found = new TreeMap<>(Rows.BY_BITS);
        if (subject.participantId() != null) {
            people.put(subject.participantId(), profiles.get(subject.participantId()));
            places.readOpen(null, place -> found.put(place.id(), place));
        } else {
            Place place = place(subject);
            found.put(place.id(), place);
            Set<UUID> hidden = guarded.hidden();
            profiles.listForAllUsers(null).stream()
                    .filter(person -> !hidden.contains(person.participantId()))
                    .forEach(person -> people.put(person.participantId(), person));
        }
        MatchInputs inputs = new MatchInputs(
                weights.version(),
                areas.now(),
                from,
                people.values().stream().map(this::kept).toList(),
                found.values().stream()
                        .map(this::kept)
                        .filter(place -> subject.participantId() == null
                                || (place.isOpenOn(KeptPlace.day(from)) && filter.admits(place)))
                        .toList());
        return new Ranked(
                inputs, inputs.version(), explained(inputs, best(inputs, filter, limit), people, found), found);
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
    List<KeptCandidate> everybody() {
        List<KeptCandidate> all = mirrors.look(candidateRows).list();
        Set<UUID> hidden = guarded.hidden();
        return hidden.isEmpty()
                ? all
                : all.stream()
                        .filter(person -> !hidden.contains(person.candidate().participantId()))
                        .toList();
    }

    /** Every place that takes people on a day or after it, and that is asked for. */
    List<KeptPlace> open(LocalDate on, PlaceFilter filter) {
        int day = KeptPlace.day(on);
        return mirrors.look(placeRows).list().parallelStream()
                .filter(place -> place.isOpenOn(day) && filter.admits(place))
                .toList();
    }

    /**
     * Compares piece by piece, by as many processors as are free. Which piece is done first makes no difference, because no two pairs
     * are equal in the order of the best.
     */
    private List<Best.Pair> best(MatchInputs inputs, PlaceFilter filter, int limit) {
        long pairs = (long) inputs.candidates().size() * inputs.places().size();
        return LongStream.range(0, (pairs + PIECE - 1) / PIECE)
                .parallel()
                .mapToObj(piece -> best(inputs, filter, limit, piece * PIECE, Math.min(pairs, (piece + 1) * PIECE)))
                .reduce(Best::with)
                .map(Best::list)
                .orElse(List.of());
    }

    private Best best(MatchInputs inputs, PlaceFilter filter, int limit, long from, long until) {
        Comparison comparison = new Comparison(weights, inputs.from(), inputs.areas());
        Best best = new Best(limit);
        int places = inputs.places().size();
        for (long pair = from; pair < until; pair++) {
            KeptCandidate candidate = inputs.candidates().get((int) (pair / places));
            KeptPlace place = inputs.places().get((int) (pair % places));
            if (filter.admits(candidate, place, inputs.areas())
                    && comparison.compare(candidate.candidate(), place.work(), best.least(place))
                    && filter.admits(comparison.status())) {
                best.add(candidate, place, comparison.points());
            }
        }
        return best;
    }

    /** Those of the best, as they are now. */
    private Map<UUID, Candidate> people(List<Best.Pair> best) {
        Map<UUID, Candidate> people = new HashMap<>();
        List<UUID> ids = best.stream()
                .map(pair -> pair.candidate().candidate().participantId())
                .toList();
        profiles.listForAllUsers(ids).forEach(person -> people.put(person.participantId(), person));
        return people;
    }

    /** Those of the best, as they are now. */
    private Map<UUID, Place> places(List<Best.Pair> best) {
        Map<UUID, Place> found = new HashMap<>();
        List<UUID> ids =
                best.stream().map(pair -> pair.place().work().vacancyId()).toList();
        places.readOpen(ids, place -> found.put(place.id(), place));
        return found;
    }

    /** Whether what was read is what was compared: in between it may have changed. */
    private static boolean isAsCompared(Best.Pair pair, Map<UUID, Candidate> people, Map<UUID, Place> found) {
        Candidate person = people.get(pair.candidate().candidate().participantId());
        Place place = found.get(pair.place().work().vacancyId());
        return person != null
                && place != null
                && pair.candidate().isMadeFrom(person)
                && pair.place().isMadeFrom(place);
    }

    private List<Fit> explained(
            MatchInputs inputs, List<Best.Pair> best, Map<UUID, Candidate> people, Map<UUID, Place> found) {
        List<Fit> fits = new ArrayList<>();
        for (Best.Pair pair : best) {
            fits.add(fit(
                    Objects.requireNonNull(
                            people.get(pair.candidate().candidate().participantId())),
                    Objects.requireNonNull(found.get(pair.place().work().vacancyId())),
                    inputs.from(),
                    inputs.areas()));
        }
        return fits;
    }

    /** The highest level of the aspects of a language that are asked for. */
    public static int highestLevel(VacancyDetails.Language language) {
        return Places.highestLevel(language);
    }

    private record Ranked(MatchInputs inputs, String version, List<Fit> results, Map<UUID, Place> places) {}

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
