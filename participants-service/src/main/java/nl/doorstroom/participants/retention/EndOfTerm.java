package nl.doorstroom.participants.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;

/** Each day erases the people whose files have been closed for as long as their tenant keeps them. */
@Singleton
class EndOfTerm implements Job {

    private final FilesDue files;
    private final Retention retention;

    EndOfTerm(FilesDue files, Retention retention) {
        this.files = files;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "end-of-term";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return files.list(day, after, limit).stream().map(FileDue::closureId).toList();
    }

    @Override
    public void handle(UUID closure, LocalDate day) {
        files.find(closure, day).ifPresent(due -> retention.eraseAtEndOfTerm(due, day));
    }
}
