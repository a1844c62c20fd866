package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditRow;
import nl.doorstroom.platform.problem.DatabaseRefusals;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/**
 * Commits the lines of all requests that read at this moment together. While one commit is under way the next lines gather,
 * so a request that is alone waits for nothing but its own. The connection is kept as long as lines come: requests wait
 * here after they gave back theirs, and a pool that they have emptied does not stand in their way.
 */
@Singleton
class ReadLogWriter {

    private static final Logger LOG = Logger.getLogger(ReadLogWriter.class);

    /** Requests that may wait; more than a service has threads, so it is full only when the database stands still. */
    private static final int WAITING = 1_000;

    /** Requests of a commit at most. */
    private static final int GROUP = 200;

    /** As long as a request waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A database that is silent for so long is gone; one that waits for a lock has said so by then. */
    private static final Duration SILENCE = PATIENCE.plusSeconds(1);

    /** So long the writer looks for lines; when none come, the connection goes back to the pool. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration STOP = Duration.ofSeconds(5);

    private final DataSource database;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable Connection kept;

    /** In milliseconds, as the pool gave the connection. */
    private int networkTimeout;

    ReadLogWriter(DataSource database, MeterRegistry metrics) {
        this.database = database;
        metrics.gauge("doorstroom.processing.log.waiting", this, ReadLogWriter::waiting);
    }

    void start(@Observes StartupEvent event) {
        Thread writer = new Thread(this::run, "read-log");
        writer.setDaemon(true);
        writer.start();
        thread = writer;
    }

    /** After the last request: what waits is written. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.join(STOP.toMillis());
        }
    }

    /**
     * Returns when the lines are durable.
     *
     * @throws RequestRefused 503 when they are not, within some seconds
     */
    void write(LinesOfRead.Collected lines) {
        Waiting waiting = new Waiting(lines, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw unavailable();
        }
        try {
            waiting.written().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            // The writer passes by who does not wait any more.
            waiting.written().cancel(false);
            throw unavailable();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    /** Requests whose lines the next commit takes. */
    int waiting() {
        return queue.size();
    }

    private static RequestRefused unavailable() {
        return new RequestRefused(
                ProblemType.UNAVAILABLE, "Whom this would show cannot be logged at the moment; ask again.");
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        try {
            while (!stopping || !queue.isEmpty()) {
                Waiting first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    release();
                } else {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    group.removeIf(waiting -> waiting.written().isDone());
                    write(group);
                    group.clear();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }

    private void write(List<Waiting> group) {
        try {
            commit(group);
            group.forEach(waiting -> waiting.written().complete(null));
        } catch (SQLException | RuntimeException | LinkageError failure) {
            if (group.size() > 1 && !DatabaseRefusals.isTransient(failure)) {
                // One of them cannot be stored; the others are not to suffer for it.
                group.forEach(waiting -> write(List.of(waiting)));
            } else {
                // The class only: a message may hold a value of a line.
                LOG.errorf(
                        "Lines of [%d] requests were not written: %s",
                        group.size(), failure.getClass().getName());
                group.forEach(waiting -> waiting.written().completeExceptionally(failure));
            }
        }
    }

    /** A connection that ended while it was kept is replaced at once; nothing is stored twice, since lines have ids. */
    private void commit(List<Waiting> group) throws SQLException {
        boolean old = kept != null;
        try {
            insert(connection(), group);
        } catch (SQLException failure) {
            release();
            if (!old || !DatabaseRefusals.isConnectionLost(failure)) {
                throw failure;
            }
            try {
                insert(connection(), group);
            } catch (SQLException again) {
                release();
                throw again;
            }
        }
    }

    private static void insert(Connection connection, List<Waiting> group) throws SQLException {
        Map<String, List<LinesOfRead.Collected>> byTenant = new TreeMap<>();
        group.forEach(waiting -> byTenant.computeIfAbsent(waiting.lines().tenant(), any -> new ArrayList<>())
                .add(waiting.lines()));
        try (PreparedStatement announce = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            for (Map.Entry<String, List<LinesOfRead.Collected>> some : byTenant.entrySet()) {
                announce.setString(1, some.getKey());
                announce.execute();
                ProcessingRow.insert(
                        connection,
                        some.getValue().stream()
                                .flatMap(lines -> lines.lines().stream())
                                .toList());
                AuditRow.insert(
                        connection,
                        some.getValue().stream()
                                .flatMap(lines -> lines.entries().stream())
                                .toList());
            }
        }
        connection.commit();
    }

    private Connection connection() throws SQLException {
        Connection connection = kept;
        if (connection == null) {
            connection = database.getConnection();
            kept = connection;
            connection.setAutoCommit(false);
            networkTimeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
        }
        return connection;
    }

    /** The pool rolls back what is under way, and closes what is broken. */
    private void release() {
        Connection connection = kept;
        kept = null;
        if (connection != null) {
            try (connection) {
                connection.setNetworkTimeout(Runnable::run, networkTimeout);
            } catch (SQLException broken) {
                LOG.debugf(
                        "A connection could not be given back: %s",
                        broken.getClass().getName());
            }
        }
    }

    private record Waiting(LinesOfRead.Collected lines, CompletableFuture<Void> written) {}
}
