package nl.doorstroom.matching.gapeffect;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.candidate.GainedAbilities;
import nl.doorstroom.matching.candidate.GainedAbility;
import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.match.MatchRepository;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.ClosedBy;
import nl.doorstroom.matching.scoring.CodedCandidate;
import nl.doorstroom.matching.scoring.Distances;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Takes that a gap was closed, or is open again, and counts what that changes in the person's matches. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class GapEffects {

    private final CandidateProfiles profiles;
    private final GainedAbilities gained;
    private final MatchRepository matches;
    private final VacancyRepository vacancies;
    private final Matcher matcher;
    private final KnownAreas areas;
    private final MergedPeople people;
    private final Event<MatchesRecomputed> recomputed;
    private final ProcessingLog log;
    private final Clock clock;

    GapEffects(
            CandidateProfiles profiles,
            GainedAbilities gained,
            MatchRepository matches,
            VacancyRepository vacancies,
            Matcher matcher,
            KnownAreas areas,
            MergedPeople people,
            Event<MatchesRecomputed> recomputed,
            ProcessingLog log,
            Clock clock) {
        this.profiles = profiles;
        this.gained = gained;
        this.matches = matches;
        this.vacancies = vacancies;
        this.matcher = matcher;
        this.areas = areas;
        this.people = people;
        this.recomputed = recomputed;
        this.log = log;
        this.clock = clock;
    }

    /** Takes it, unless something newer is known of the milestone: then nothing changes, and nothing is told. */
    public void take(ClosedGap gap) {
        Optional<Match> match = matches.findByGap(gap.gapId());
        Vacancy target = match.flatMap(found -> vacancies.findByIdOptional(found.vacancyId()))
                .orElse(null);
        // Somebody who was registered twice goes on as one.
        UUID person = survivorOf(gap.participantId());
        profiles.hold(people.of(person));
        Candidate before = profiles.get(person);
        GainedAbility ability = ability(gap, match.orElse(null), target, before);
        if (!gained.store(gap.milestoneId(), gap.participantId(), ability, gap.closed(), gap.milestoneVersion())) {
            return;
        }
        Matcher.Difference difference =
                matcher.difference(before, profiles.get(person), DutchCalendar.today(clock), target);
        log.record("recompute-matches", gap.participantId());
        recomputed.fire(new MatchesRecomputed(
                new EventStamp(Ids.next(), gap.milestoneId(), gap.milestoneVersion(), DutchCalendar.now(clock), null),
                gap.participantId(),
                match.map(Match::id).orElse(null),
                gap.closed(),
                gap.day(),
                difference));
    }

    private UUID survivorOf(UUID registration) {
        UUID person = registration;
        for (Optional<UUID> next = people.survivorOf(person); next.isPresent(); next = people.survivorOf(person)) {
            person = next.get();
        }
        return person;
    }

    /** How far the person reaches by now: as far as the vacancy asks to which the gap was. */
    private GainedAbility ability(ClosedGap gap, @Nullable Match match, @Nullable Vacancy target, Candidate person) {
        Fit.Gap missing = match == null
                ? null
                : match.gaps().stream()
                        .filter(one -> one.id().equals(gap.gapId()))
                        .findFirst()
                        .map(one -> one.gap())
                        .orElse(null);
        String subject = gap.skillUri() == null ? gap.subject() : gap.skillUri();
        if (missing != null && missing.subject() != null) {
            subject = missing.subject();
        }
        return new GainedAbility(gap.kind(), subject, reaches(gap, missing, subject, target, person), gap.day());
    }

    /** As far as the work lies, and not how much farther than before: told again it is no farther. */
    private @Nullable BigDecimal kilometres(Candidate person, Vacancy target) {
        int home = CodedCandidate.pc4(person.pc4());
        int work = CodedCandidate.pc4(target.terms().pc4());
        int km = home == 0 || work == 0 ? Distances.UNKNOWN : areas.now().between(home, work);
        return km == Distances.UNKNOWN ? null : BigDecimal.valueOf(km);
    }

    private @Nullable BigDecimal reaches(
            ClosedGap gap,
            Fit.@Nullable Gap missing,
            @Nullable String subject,
            @Nullable Vacancy target,
            Candidate person) {
        if (missing == null || target == null || missing.closedBy() != ClosedBy.PERSON) {
            // What an employer does changes the vacancy, and not what the person can do.
            return null;
        }
        return switch (gap.kind()) {
            case HOURS -> target.terms().hoursMin();
            case MOBILITY -> subject == null ? kilometres(person, target) : null;
            case LANGUAGE ->
                target.terms().details().languages().stream()
                        .filter(language -> language.language().equals(subject))
                        .map(Matcher::highestLevel)
                        .max(Integer::compare)
                        .map(BigDecimal::valueOf)
                        .orElse(null);
            default -> null;
        };
    }
}
