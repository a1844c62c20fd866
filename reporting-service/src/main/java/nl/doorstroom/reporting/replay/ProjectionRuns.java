package nl.doorstroom.reporting.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;

/** The runs of the present tenant. */
@Singleton
public class ProjectionRuns {

    /** How often a run says that it lives, also while it waits or does one long thing. */
    static final Duration BEAT = Duration.ofSeconds(2);

    /** Nobody has given it up or asked it to stop. */
    private static final String GOING_ON = "state = 'RUNNING' and cancelled_by is null";

    /** Silence for so long means that its process ended. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String ENDED_WITH_ITS_PROCESS = "The process that did this ended before it was finished.";

    private final DataSource database;
    private final Clock clock;

    ProjectionRuns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers a new run.
     *
     * @throws RunInProgress when one is running
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectionRun register(RunKind kind, String user) {
        giveUpSilent();
        find("state = 'RUNNING'").ifPresent(running -> {
            throw new RunInProgress(running.kind(), running.id());
        });
        UUID id = Ids.next();
        OffsetDateTime now = now();
        change("""
                insert into projection_run (id, kind, state, requested_by, started_at, beat_at, done, total, facts_added,
                  facts_kept)
                values (?, ?, 'RUNNING', ?, ?, ?, 0, 0, 0, 0)""", id, kind.name(), user, now, now);
        return find("id = ?", id).orElseThrow();
    }

    /** Empty when there is no run of that kind with that id. */
    public Optional<ProjectionRun> find(RunKind kind, UUID id) {
        return find("id = ? and kind = ?", id, kind.name());
    }

    /**
     * Says how many events were read.
     *
     * @throws RunFailed when the run was given up meanwhile; it must not go on then
     * @throws RunCancelled when it was stopped
     */
    void read(UUID id, long read, long total) {
        requireRunning(
                id,
                change("update projection_run set done = ?, total = ? where id = ? and " + GOING_ON, read, total, id));
    }

    /**
     * Says how many facts were counted.
     *
     * @throws RunFailed when the run was given up meanwhile; it must not go on then
     * @throws RunCancelled when it was stopped
     */
    void counted(UUID id, long counted, long total) {
        requireRunning(
                id,
                change(
                        "update projection_run set facts_counted = ?, facts_total = ?,"
                                + " counting_since = coalesce(counting_since, ?) where id = ? and " + GOING_ON,
                        counted,
                        total,
                        now(),
                        id));
    }

    /**
     * Says that a run lives and is about to write.
     *
     * @throws RunFailed when the run was given up meanwhile; it must not go on then
     * @throws RunCancelled when it was stopped
     */
    void goOn(UUID id) {
        requireRunning(id, change("update projection_run set beat_at = ? where id = ? and " + GOING_ON, now(), id));
    }

    int beat(UUID id) {
        return change("update projection_run set beat_at = ? where id = ? and state = 'RUNNING'", now(), id);
    }

    void complete(UUID id, long added, long kept) {
        OffsetDateTime now = now();
        requireRunning(
                id,
                change(
                        "update projection_run set state = 'COMPLETED', facts_counted = facts_total, facts_added = ?,"
                                + " facts_kept = ?, beat_at = ?, finished_at = ? where id = ? and " + GOING_ON,
                        added,
                        kept,
                        now,
                        now,
                        id));
    }

    /**
     * Asks a run to stop. It writes nothing more that serves, removes what it has written, and is cancelled then; the same again
     * as long as it has not ended.
     *
     * @throws RunIsOver when it has ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectionRun cancel(ProjectionRun run, String user) {
        giveUpSilent();
        int changed = change("""
                update projection_run set cancelled_by = coalesce(cancelled_by, ?) where id = ? and state = 'RUNNING'""", user, run.id());
        ProjectionRun after = find("id = ?", run.id()).orElseThrow();
        if (changed == 0) {
            throw new RunIsOver(after.kind(), after.id(), after.state());
        }
        return after;
    }

    /** Says that a run that was asked to stop has ended. */
    void cancelled(UUID id) {
        OffsetDateTime now = now();
        change("""
                update projection_run set state = 'CANCELLED', beat_at = ?, finished_at = ?
                where id = ? and state = 'RUNNING'""", now, now, id);
    }

    void fail(UUID id, String failure) {
        OffsetDateTime now = now();
        change("""
                update projection_run set state = 'FAILED', failure = ?, beat_at = ?, finished_at = ?
                where id = ? and state = 'RUNNING'""", failure, now, now, id);
    }

    private void giveUpSilent() {
        OffsetDateTime now = now();
        change("""
                update projection_run set state = 'FAILED', failure = ?, finished_at = ?
                where state = 'RUNNING' and beat_at < ?""", ENDED_WITH_ITS_PROCESS, now, now.minus(SILENCE));
    }

    private void requireRunning(UUID id, int changed) {
        if (changed == 0) {
            if (find("id = ? and state = 'RUNNING'", id).isPresent()) {
                throw new RunCancelled();
            }
            throw new RunFailed("It was given up, because nothing was heard of it for a while.");
        }
    }

    private Optional<ProjectionRun> find(String condition, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select * from projection_run where " + condition)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(run(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private ProjectionRun run(ResultSet row) throws SQLException {
        RunState state = RunState.valueOf(row.getString("state"));
        Instant beat = row.getObject("beat_at", OffsetDateTime.class).toInstant();
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        boolean silent =
                state == RunState.RUNNING && beat.isBefore(clock.instant().minus(SILENCE));
        RunKind kind = RunKind.valueOf(row.getString("kind"));
        Instant startedAt = row.getObject("started_at", OffsetDateTime.class).toInstant();
        OffsetDateTime counting = row.getObject("counting_since", OffsetDateTime.class);
        boolean running = state == RunState.RUNNING && !silent;
        boolean reading = kind == RunKind.REPLAY && counting == null;
        RunPhase phase = row.getString("cancelled_by") != null
                ? RunPhase.CANCELLING
                : reading ? RunPhase.READING : RunPhase.COUNTING;
        return new ProjectionRun(
                row.getObject("id", UUID.class),
                kind,
                silent ? RunState.FAILED : state,
                row.getLong("generation"),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("facts_counted"),
                row.getLong("facts_total"),
                row.getLong("facts_added"),
                row.getLong("facts_kept"),
                running ? phase : null,
                !running || phase == RunPhase.CANCELLING
                        ? null
                        : reading
                                ? expected(startedAt, row.getLong("done"), row.getLong("total"))
                                : expected(
                                        counting == null ? startedAt : counting.toInstant(),
                                        row.getLong("facts_counted"),
                                        row.getLong("facts_total")),
                startedAt,
                finishedAt == null ? null : finishedAt.toInstant(),
                silent ? ENDED_WITH_ITS_PROCESS : row.getString("failure"));
    }

    /** When something ends that began then and is so far, if it goes on as fast. */
    private @Nullable Instant expected(Instant since, long done, long total) {
        Instant now = clock.instant();
        if (done == 0 || !since.isBefore(now)) {
            return null;
        }
        double left = (double) Math.max(total - done, 0) / done;
        return now.plusSeconds(
                (long) Math.ceil(left * Duration.between(since, now).toMillis() / 1000));
    }

    private int change(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private OffsetDateTime now() {
        return DutchCalendar.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The runs cannot be read or written", failure);
    }
}
