package nl.doorstroom.participants.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;

/** Each day erases the people whose files have been closed for as long as their tenant keeps them. */
@Singleton
class EndOfTerm implements Job {

    private final DataSource database;
    private final FilesDue files;
    private final Retention retention;

    EndOfTerm(DataSource database, FilesDue files, Retention retention) {
        this.database = database;
        this.files = files;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "end-of-term";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(
                database,
                "select id from file_due where due_on <= ? and id > ? order by id limit ?",
                day,
                after,
                limit);
    }

    @Override
    public void handle(UUID closure, LocalDate day) {
        files.find(closure, day).ifPresent(due -> retention.eraseAtEndOfTerm(due, day));
    }
}
