package nl.doorstroom.platform.subscriptions;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** One replica's part in telling partners: a thread that looks who waits, and some that take turns. */
@Singleton
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int LOOK_AT = 100;

    /** After this a slow receiver leaves its thread to others. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Turns turns;
    private final Sender sender;
    private final SubscriptionSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);

    /** So that a subscription that waits for a thread is not given to another one too. */
    private final Set<UUID> beingTold = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads;
    private volatile @Nullable Instant oldest;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    DeliveryWorker(Turns turns, Sender sender, SubscriptionSettings settings, MeterRegistry metrics, Clock clock) {
        this.turns = turns;
        this.sender = sender;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(settings.atOnce(), work -> daemon(work, "deliveries"));
    }

    void start(@Observes StartupEvent event) {
        metrics.gauge("doorstroom.subscriptions.oldest.seconds", this, DeliveryWorker::oldestSeconds);
        if (settings.enabled()) {
            Thread worker = daemon(this::run, "delivery-worker");
            worker.start();
            thread = worker;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(5_000);
        }
        threads.shutdown();
        // An attempt that is under way is noted as what it was.
        if (!threads.awaitTermination(settings.answerTimeout().plus(CLOSING).toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Due due) {
        wake();
    }

    private void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                look();
            } catch (SQLException | RuntimeException | LinkageError failure) {
                LOG.warnf("Partners wait: %s", failure.getClass().getName());
            }
            try {
                work.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() throws SQLException {
        List<Turns.Waiting> waiting = turns.waiting(LOOK_AT);
        oldest = waiting.isEmpty() ? null : waiting.get(0).since();
        for (Turns.Waiting one : waiting) {
            if (beingTold.add(one.subscription())) {
                threads.execute(() -> tell(one));
            }
        }
    }

    private void tell(Turns.Waiting waiting) {
        boolean told = false;
        try {
            if (stopping) {
                return;
            }
            told = take(waiting.tenant(), waiting.subscription());
        } catch (RuntimeException | LinkageError failure) {
            // It keeps its place, and is taken again when the lease is over.
            LOG.warnf(
                    "Subscription %s waits: %s",
                    waiting.subscription(), failure.getClass().getName());
        } finally {
            beingTold.remove(waiting.subscription());
            if (told) {
                wake();
            }
        }
    }

    /**
     * Tells one subscription what is due, as far as one turn goes.
     *
     * @return whether there was anything that nobody else told
     */
    boolean take(String tenant, UUID subscription) {
        Optional<Turn> begun = CurrentTenant.call(tenant, () -> turns.begin(subscription));
        if (begun.isEmpty()) {
            return false;
        }
        Turn turn = begun.get();
        long started = System.nanoTime();
        for (Delivery delivery : turn.deliveries()) {
            Outcome outcome = sender.send(tenant, turn, delivery);
            if (!CurrentTenant.call(tenant, () -> turns.settle(turn, delivery, outcome))) {
                return true;
            }
            if (stopping || System.nanoTime() - started > LONGEST_TURN.toNanos()) {
                break;
            }
        }
        CurrentTenant.call(tenant, () -> {
            turns.end(turn);
            return true;
        });
        return true;
    }

    private double oldestSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
