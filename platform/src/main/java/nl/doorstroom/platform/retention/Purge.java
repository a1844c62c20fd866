package nl.doorstroom.platform.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.http.ApiSettings;
import nl.doorstroom.platform.inbox.InboxSettings;
import nl.doorstroom.platform.jobs.JobSettings;
import nl.doorstroom.platform.subscriptions.SubscriptionSettings;

/**
 * Removes the answers, the ids of events, the runs of jobs and the deliveries whose time has passed, of all tenants; so
 * the relay's role does it, which no tenant limits. Each replica does: what one has locked the others leave to it.
 */
@Singleton
class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Short statements: nobody waits for a purge. */
    private static final int BATCH = 5_000;

    private final AgroalDataSource database;
    private final InboxSettings inbox;
    private final ApiSettings api;
    private final JobSettings jobs;
    private final SubscriptionSettings subscriptions;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "purge");
        thread.setDaemon(true);
        return thread;
    });

    Purge(
            @DataSource("relay") AgroalDataSource database,
            InboxSettings inbox,
            ApiSettings api,
            JobSettings jobs,
            SubscriptionSettings subscriptions,
            Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.api = api;
        this.jobs = jobs;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::tryToRun, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void tryToRun() {
        try {
            run();
        } catch (SQLException | RuntimeException failure) {
            // Kept a little longer; the next time is soon.
            LOG.warnf("The purge failed: %s", failure.getClass().getName());
        }
    }

    void run() throws SQLException {
        remove("""
                delete from idempotency where (tenant, client, route, key) in (
                  select tenant, client, route, key from idempotency where created_at <= ?
                  order by created_at limit ? for update skip locked)""", api.idempotencyRetention());
        // One that runs has not finished, however old it is.
        remove("""
                delete from job_run where id in (
                  select id from job_run where finished_at <= ?
                  order by finished_at limit ? for update skip locked)""", jobs.retention());
        remove("""
                delete from subscription_delivery where (tenant, id) in (
                  select tenant, id from subscription_delivery where created_at <= ?
                  order by created_at limit ? for update skip locked)""", subscriptions.retention());
        if (inbox.retention().isPresent()) {
            remove("""
                    delete from inbox where event_id in (
                      select event_id from inbox where received_at <= ?
                      order by received_at limit ? for update skip locked)""", inbox.retention().get());
        }
    }

    private void remove(String sql, Duration retention) throws SQLException {
        Timestamp oldest = Timestamp.from(clock.instant().minus(retention));
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, oldest);
            delete.setInt(2, BATCH);
            int removed;
            do {
                removed = delete.executeUpdate();
            } while (removed == BATCH);
        }
    }
}
