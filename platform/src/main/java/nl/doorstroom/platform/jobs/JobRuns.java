package nl.doorstroom.platform.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Runs of the present tenant. A run belongs to the replica that took it until its lease is over; the lease goes by the
 * database's clock, the only one that all replicas share. Every change of a run asks whether it still belongs to who
 * makes it.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class JobRuns {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final Clock clock;

    JobRuns(DataSource database, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** A run of the tenant. */
    public Optional<JobRun> find(UUID id) {
        return rows("select * from job_run where tenant = ? and id = ?", tenant.tenant(), id).stream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param before the run after which a page of the list begins
     */
    public List<JobRun> list(@Nullable String job, @Nullable LocalDate day, @Nullable UUID before, int limit) {
        String sql = """
                select * from job_run where tenant = ? and (?::text is null or job = ?) and (?::date is null or day = ?)
                  and (?::uuid is null or id < ?) order by id desc limit ?""";
        return rows(sql, tenant.tenant(), job, job, day, day, before, before, limit);
    }

    /** Gives each job its run of the day, unless it has one or a run of another day is not over. */
    void schedule(Collection<String> jobs, LocalDate day) {
        jobs.forEach(job -> insert(job, day, null));
    }

    /** @throws JobIsRunning when the job runs, for whichever day */
    JobRun request(String job, LocalDate day, String by) {
        while (true) {
            Optional<JobRun> begun = insert(job, day, by);
            if (begun.isPresent()) {
                return begun.get();
            }
            rows("select * from job_run where job = ? and state = 'RUNNING'", job)
                    .forEach(running -> {
                        throw new JobIsRunning(running);
                    });
            // It has finished between the two statements.
        }
    }

    /** Takes a run that belongs to nobody any more; one whose item is being handled at this moment is passed by. */
    Optional<JobRun> claim(Collection<String> jobs, UUID runner, Duration lease) {
        return rows("""
                        update job_run set runner = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'
                        where id = (
                          select id from job_run
                          where state = 'RUNNING' and job = any (?) and lease_until <= clock_timestamp()
                          order by id limit 1 for update skip locked)
                        returning *""", runner, lease.toMillis(), jobs).stream().findFirst();
    }

    /**
     * Puts an item behind a run, and locks the run until the transaction ends.
     *
     * @return false when the item must not be touched: the run belongs to another replica now, or the item was passed
     *     before by a transaction of which only the answer was lost
     */
    boolean pass(JobRun run, UUID item, boolean done, UUID runner, Duration lease) {
        String sql = """
                update job_run set handled = handled + ?, failed = failed + ?, last_item = ?,
                  lease_until = clock_timestamp() + ? * interval '1 millisecond'
                where id = ? and runner = ? and state = 'RUNNING' and (last_item is null or last_item < ?)
                returning *""";
        return !rows(sql, done ? 1 : 0, done ? 0 : 1, item, lease.toMillis(), run.id(), runner, item)
                .isEmpty();
    }

    /** Ends a run, unless it belongs to another replica now. */
    void finish(JobRun run, JobRunState state, UUID runner) {
        rows(
                "update job_run set state = ?, finished_at = ? where id = ? and runner = ? and state = 'RUNNING'"
                        + " returning *",
                state.name(),
                DutchCalendar.now(clock),
                run.id(),
                runner);
    }

    /** When the last run of each job was completed; when the first one began, where none was completed yet. */
    Map<String, Instant> lastCompletions(Collection<String> jobs) {
        Map<String, Instant> completions = new HashMap<>();
        query(
                """
                select job, coalesce(
                  (select finished_at from job_run r where r.job = known.job and r.state = 'COMPLETED'
                   order by day desc, id desc limit 1),
                  (select started_at from job_run r where r.job = known.job order by day, id limit 1))
                from unnest(?) as known (job)""",
                row -> {
                    if (row.getTimestamp(2) != null) {
                        completions.put(row.getString(1), row.getTimestamp(2).toInstant());
                    }
                },
                jobs);
        return completions;
    }

    /** @return nothing when the run of that day was there before, or the job is running */
    private Optional<JobRun> insert(String job, LocalDate day, @Nullable String by) {
        String sql = """
                insert into job_run (id, tenant, job, day, state, lease_until, requested_by, started_at)
                values (?, ?, ?, ?, 'RUNNING', clock_timestamp(), ?, ?) on conflict do nothing returning *""";
        return rows(sql, Ids.next(), tenant.tenant(), job, day, by, DutchCalendar.now(clock)).stream()
                .findFirst();
    }

    private List<JobRun> rows(String sql, @Nullable Object... values) {
        List<JobRun> runs = new ArrayList<>();
        query(sql, row -> runs.add(run(row)), values);
        return runs;
    }

    private static JobRun run(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new JobRun(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("job"),
                row.getObject("day", LocalDate.class),
                JobRunState.valueOf(row.getString("state")),
                row.getInt("handled"),
                row.getInt("failed"),
                row.getObject("last_item", UUID.class),
                row.getString("requested_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private void query(String sql, EachRow each, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, parameter(connection, values[i]));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The runs of jobs cannot be reached", failure);
        }
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (value instanceof Collection<?> names) {
            return connection.createArrayOf("text", names.toArray());
        }
        return value;
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }
}
