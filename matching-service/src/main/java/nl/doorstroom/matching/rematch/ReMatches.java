package nl.doorstroom.matching.rematch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.matchrun.MatchRun;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Looks again for somebody, once for each time that it is asked. */
@Singleton
public class ReMatches {

    private static final String BY = "trajectories/re-match";

    private final ReMatchRepository reMatches;
    private final CandidateProfiles profiles;
    private final Matcher matcher;
    private final ProcessingLog log;
    private final Clock clock;

    ReMatches(
            ReMatchRepository reMatches, CandidateProfiles profiles, Matcher matcher, ProcessingLog log, Clock clock) {
        this.reMatches = reMatches;
        this.profiles = profiles;
        this.matcher = matcher;
        this.log = log;
        this.clock = clock;
    }

    /** Ranks the vacancies that are open today for the person; of whom nothing is known nothing can be ranked. */
    public void run(UUID id, UUID participantId, LocalDate dueOn) {
        if (reMatches.findByIdOptional(id).isPresent()) {
            return;
        }
        ReMatch reMatch;
        if (profiles.find(participantId).isEmpty()) {
            reMatch = new ReMatch(id, participantId, dueOn, null, 0, 0, clock);
        } else {
            Matcher.Ranking ranking =
                    matcher.run(MatchRun.Subject.person(participantId), DutchCalendar.today(clock), Page.MAX_LIMIT, BY);
            MatchRun run = ranking.run();
            reMatch = new ReMatch(
                    id,
                    participantId,
                    dueOn,
                    run == null ? null : run.id(),
                    count(ranking, MatchStatus.MATCH),
                    count(ranking, MatchStatus.NEAR_MATCH),
                    clock);
        }
        reMatches.persist(reMatch);
        log.record("re-match", participantId);
    }

    private static int count(Matcher.Ranking ranking, MatchStatus status) {
        return (int)
                ranking.results().stream().filter(fit -> fit.status() == status).count();
    }
}
