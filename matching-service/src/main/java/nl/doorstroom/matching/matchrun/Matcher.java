package nl.doorstroom.matching.matchrun;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.AreaTable;
import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.mirror.Mirrors;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Distances;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.matching.scoring.Scoring;
import nl.doorstroom.matching.scoring.SkillWeight;
import nl.doorstroom.matching.scoring.Weights;
import nl.doorstroom.matching.scoring.Work;
import nl.doorstroom.matching.vacancy.OpenVacancy;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vacancy.YesNoUnknown;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Ranks what fits. A ranking is a proposal to a professional and decides nothing. */
@Singleton
public class Matcher {

    private static final int HIGHEST_LEVEL = 4;

    private final CandidateProfiles profiles;
    private final CandidateRows candidateRows;
    private final PlaceRows placeRows;
    private final Mirrors mirrors;
    private final ProtectedPeople guarded;
    private final VacancyRepository vacancies;
    private final KnownAreas areas;
    private final MatchRunRepository runs;
    private final CurrentTenant caller;
    private final Weights weights;
    private final Clock clock;

    Matcher(
            CandidateProfiles profiles,
            CandidateRows candidateRows,
            PlaceRows placeRows,
            Mirrors mirrors,
            ProtectedPeople guarded,
            VacancyRepository vacancies,
            KnownAreas areas,
            MatchRunRepository runs,
            CurrentTenant caller,
            MatchingSettings settings,
            Clock clock) {
        this.profiles = profiles;
        this.candidateRows = candidateRows;
        this.placeRows = placeRows;
        this.mirrors = mirrors;
        this.guarded = guarded;
        this.vacancies = vacancies;
        this.areas = areas;
        this.runs = runs;
        this.caller = caller;
        this.weights = Weights.load(settings.weights());
        this.clock = clock;
    }

    /** Ranks, and remembers the run. */
    public Ranking run(MatchRun.Subject subject, LocalDate from, int limit) {
        return run(subject, from, limit, caller.user());
    }

    /** The same, when no user asks for it; {@code by} says what does. */
    public Ranking run(MatchRun.Subject subject, LocalDate from, int limit, String by) {
        MatchInputs inputs = inputs(subject, from);
        MatchRun run = new MatchRun(subject, limit, inputs, by, clock);
        runs.persist(run);
        return new Ranking(run, run.inputVersion(), weights.version(), rank(inputs, limit));
    }

    /** Ranks a person's opportunities without remembering it. */
    public Ranking opportunities(UUID participantId, LocalDate from, int limit) {
        MatchInputs inputs = inputs(new MatchRun.Subject(participantId, null), from);
        return new Ranking(null, inputs.version(), weights.version(), rank(inputs, limit));
    }

    /** How one person and one vacancy fit now. */
    public Pair compare(UUID participantId, Vacancy vacancy, LocalDate from) {
        MatchInputs inputs = new MatchInputs(
                weights.version(),
                areas.now(),
                from,
                List.of(Input.of(profiles.get(participantId))),
                List.of(Input.of(work(vacancy))));
        return new Pair(rank(inputs, 1).get(0), inputs.version(), weights.version());
    }

    /**
     * How many open vacancies match, and how well one fits, for a person as known before and since.
     *
     * @param target a vacancy, open or not; null: none is asked for
     */
    public Difference difference(Candidate before, Candidate since, LocalDate from, @Nullable Vacancy target) {
        List<Input<Work>> open = open(from);
        AreaTable distances = areas.now();
        Work aim = target == null ? null : work(target);
        return new Difference(
                matches(before, open, from, distances),
                matches(since, open, from, distances),
                score(before, aim, from, distances),
                score(since, aim, from, distances));
    }

    private int matches(Candidate person, List<Input<Work>> open, LocalDate from, Distances distances) {
        return (int) open.stream()
                .filter(work -> fit(person, work.value(), from, distances).status() == MatchStatus.MATCH)
                .count();
    }

    private @Nullable BigDecimal score(Candidate person, @Nullable Work aim, LocalDate from, Distances distances) {
        return aim == null ? null : fit(person, aim, from, distances).score();
    }

    private Fit fit(Candidate person, Work work, LocalDate from, Distances distances) {
        return Scoring.of(person, work, from, weights, distances);
    }

    private MatchInputs inputs(MatchRun.Subject subject, LocalDate from) {
        return new MatchInputs(
                weights.version(),
                areas.now(),
                from,
                subject.participantId() == null
                        ? everybody()
                        : List.of(Input.of(profiles.get(subject.participantId()))),
                subject.vacancyId() == null ? open(from) : List.of(Input.of(work(vacancies.get(subject.vacancyId())))));
    }

    /** Everybody whom the user may see. */
    private List<Input<Candidate>> everybody() {
        List<Input<Candidate>> all = mirrors.look(candidateRows).list();
        Set<UUID> hidden = guarded.hidden();
        return hidden.isEmpty()
                ? all
                : all.stream()
                        .filter(person -> !hidden.contains(person.value().participantId()))
                        .toList();
    }

    /** Every vacancy that takes people on a day or after it. */
    private List<Input<Work>> open(LocalDate on) {
        // What this transaction changed is there for what is read by SQL too.
        vacancies.flush();
        List<Input<Work>> open = new ArrayList<>();
        for (Place place : mirrors.look(placeRows).list()) {
            if (place.isOpenOn(on)) {
                open.add(place.input());
            }
        }
        return open;
    }

    private List<Fit> rank(MatchInputs inputs, int limit) {
        Best best = new Best(limit);
        for (Input<Candidate> candidate : inputs.candidates()) {
            for (Input<Work> work : inputs.vacancies()) {
                best.add(fit(candidate.value(), work.value(), inputs.from(), inputs.areas()));
            }
        }
        return best.list();
    }

    private static Work work(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        return work(vacancy.id(), terms.hoursMin(), terms.hoursMax(), terms.pc4(), terms.startDate(), terms.details());
    }

    static Work work(OpenVacancy vacancy) {
        return work(
                vacancy.id(),
                vacancy.hoursMin(),
                vacancy.hoursMax(),
                vacancy.pc4(),
                vacancy.startDate(),
                vacancy.details());
    }

    private static Work work(
            UUID id,
            BigDecimal hoursMin,
            BigDecimal hoursMax,
            @Nullable String pc4,
            @Nullable LocalDate startDate,
            VacancyDetails details) {
        SortedMap<String, SkillWeight> skills = new TreeMap<>();
        for (VacancyDetails.Skill skill : details.skills()) {
            if (skill.uri() != null) {
                // Of two mentions the heavier one counts; the weights stand from heavy to light.
                skills.merge(
                        skill.uri(),
                        SkillWeight.valueOf(skill.importance().name()),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        SortedMap<String, Integer> languages = new TreeMap<>();
        for (VacancyDetails.Language language : details.languages()) {
            languages.merge(language.language(), highestLevel(language), Math::max);
        }
        TreeSet<String> transport = new TreeSet<>();
        for (VacancyDetails.Transport means : details.transport()) {
            if (means.forWork() == YesNoUnknown.YES || means.forCommute() == YesNoUnknown.YES) {
                transport.add(means.means());
            }
        }
        return new Work(
                id,
                hoursMin,
                hoursMax,
                pc4,
                new TreeSet<>(details.shifts()),
                new TreeSet<>(details.licences()),
                transport,
                languages,
                details.occupation() == null ? null : details.occupation().uri(),
                startDate,
                skills);
    }

    /** The highest level of the aspects of a language that are asked for. */
    public static int highestLevel(VacancyDetails.Language language) {
        int highest = 0;
        for (Integer level : new @Nullable Integer[] {
            language.speaking(), language.writing(), language.reading(), language.listening()
        }) {
            if (level != null && level <= HIGHEST_LEVEL) {
                highest = Math.max(highest, level);
            }
        }
        return highest;
    }

    /** @param run null when the ranking is not remembered */
    public record Ranking(@Nullable MatchRun run, String inputVersion, String weightSet, List<Fit> results) {}

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
