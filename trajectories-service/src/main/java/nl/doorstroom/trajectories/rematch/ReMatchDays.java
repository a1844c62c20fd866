package nl.doorstroom.trajectories.rematch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Each day looks again for those whose day has come, unless they have paid work or are guided elsewhere by then. */
@Singleton
class ReMatchDays implements Job {

    private final ReMatchRepository reMatches;
    private final ReMatches desk;
    private final ProcessingLog log;

    ReMatchDays(ReMatchRepository reMatches, ReMatches desk, ProcessingLog log) {
        this.reMatches = reMatches;
        this.desk = desk;
        this.log = log;
    }

    @Override
    public String name() {
        return "re-matches";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return reMatches.listDue(day, after, limit);
    }

    /** Who was erased meanwhile is not there any more. */
    @Override
    public void handle(UUID id, LocalDate day) {
        reMatches
                .findLocked(id)
                .filter(reMatch -> desk.come(reMatch, day))
                .ifPresent(reMatch -> log.record("re-match", reMatch.participantId()));
    }
}
