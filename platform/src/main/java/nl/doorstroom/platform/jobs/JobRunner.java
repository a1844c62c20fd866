package nl.doorstroom.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.DatabaseRefusals;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.KnownTenants;

/**
 * One replica's part in the jobs: a thread that looks, tenant by tenant, for a run to take. The run is moved on in the
 * transaction of each item, under a lock and only while it belongs to this replica. So an item is done once whatever
 * dies when; the next replica goes on behind the last item that was committed; and one that slept through its lease
 * finds, when it wakes, that nothing is left to do.
 */
@Singleton
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int PAGE = 100;
    private static final UUID BEGINNING = new UUID(0, 0);

    /** Not "job": to Prometheus that is the target which it asked. */
    private static final String TAG = "name";

    private static final String HANDLED = "doorstroom.jobs.handled";
    private static final String FAILED = "doorstroom.jobs.failed";

    /** How often an item is tried that met somebody else's change or lock. */
    private static final int ATTEMPTS = 3;

    private final UUID id = Ids.next();
    private final Map<String, Job> jobs = new TreeMap<>();
    private final JobRuns runs;
    private final RunningJob running;
    private final KnownTenants tenants;
    private final JobSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Event<JobRun> requested;
    private final Semaphore work = new Semaphore(0);

    private volatile Map<String, Instant> oldestCompletions = Map.of();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    JobRunner(
            @All List<Job> jobs,
            JobRuns runs,
            RunningJob running,
            KnownTenants tenants,
            JobSettings settings,
            MeterRegistry metrics,
            Clock clock,
            Event<JobRun> requested) {
        this.runs = runs;
        this.running = running;
        this.tenants = tenants;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.requested = requested;
        for (Job job : jobs) {
            if (this.jobs.put(job.name(), job) != null) {
                throw new IllegalStateException("Two jobs are named [" + job.name() + "]");
            }
        }
    }

    void start(@Observes StartupEvent event) {
        if (jobs.isEmpty() || !settings.enabled()) {
            return;
        }
        jobs.keySet().forEach(job -> {
            metrics.gauge(
                    "doorstroom.jobs.last.completed.age.seconds",
                    Tags.of(TAG, job),
                    this,
                    runner -> runner.ageOfLastCompleted(job));
            // From the start, because a rate of what does not exist yet is no zero.
            metrics.counter(HANDLED, TAG, job);
            metrics.counter(FAILED, TAG, job);
        });
        Thread runner = new Thread(this::run, "jobs");
        runner.setDaemon(true);
        runner.start();
        thread = runner;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        if (thread != null) {
            thread.join(5_000);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobRun request) {
        work.release();
    }

    /**
     * Registers a run that the next free replica takes, this one at once.
     *
     * @param by identifier of the user who asks for it
     * @throws InvalidInput when this service has no such job
     * @throws JobIsRunning when the job runs, for whichever day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public JobRun request(String job, LocalDate day, String by) {
        if (!jobs.containsKey(job)) {
            throw InvalidInput.at("/job", "unknown-job", "The jobs of this service are " + jobs.keySet() + ".");
        }
        JobRun run = runs.request(job, day, by);
        requested.fire(run);
        return run;
    }

    private void run() {
        while (!stopping) {
            try {
                takeRuns();
            } catch (RuntimeException | LinkageError failure) {
                LOG.warnf("The jobs wait: %s", rootOf(failure));
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

    /** Takes every run that waits for a replica, and returns when there is none left. */
    void takeRuns() {
        Map<String, Instant> completions = new HashMap<>();
        for (String tenant : tenants.list()) {
            if (stopping) {
                return;
            }
            try {
                takeRuns(tenant);
                CurrentTenant.call(tenant, () -> runs.lastCompletions(jobs.keySet()))
                        .forEach((job, at) ->
                                completions.merge(job, at, (one, other) -> one.isBefore(other) ? one : other));
            } catch (RuntimeException failure) {
                // The run keeps its place; when its lease is over it is taken again.
                LOG.warnf("The jobs of tenant %s wait: %s", tenant, rootOf(failure));
            }
        }
        oldestCompletions = completions;
    }

    private void takeRuns(String tenant) {
        if (settings.daily()) {
            CurrentTenant.call(tenant, () -> {
                runs.schedule(jobs.keySet(), DutchCalendar.today(clock));
                return true;
            });
        }
        Optional<JobRun> run = claim(tenant);
        while (run.isPresent() && !stopping) {
            run(run.get());
            run = claim(tenant);
        }
    }

    Optional<JobRun> claim(String tenant) {
        return CurrentTenant.call(tenant, () -> runs.claim(jobs.keySet(), id, settings.lease()));
    }

    /** Goes on with a run that this replica has taken. */
    void run(JobRun run) {
        Job job = jobs.get(run.job());
        UUID last = run.lastItem() == null ? BEGINNING : run.lastItem();
        while (true) {
            List<UUID> items;
            try {
                items = due(run, job, last);
            } catch (RuntimeException failure) {
                if (DatabaseRefusals.isTransient(failure)) {
                    throw failure;
                }
                LOG.errorf("Job %s, run %s cannot go on: %s", run.job(), run.id(), rootOf(failure));
                finish(run, JobRunState.FAILED);
                return;
            }
            if (items.isEmpty()) {
                finish(run, JobRunState.COMPLETED);
                return;
            }
            for (UUID item : items) {
                if (stopping || !take(run, job, item)) {
                    return;
                }
                last = item;
            }
        }
    }

    private static List<UUID> due(JobRun run, Job job, UUID last) {
        return CurrentTenant.call(run.tenant(), () -> job.due(run.day(), last, PAGE));
    }

    /** @return false when this replica must leave the run alone */
    private boolean take(JobRun run, Job job, UUID item) {
        for (int attempt = 1; ; attempt++) {
            try {
                return CurrentTenant.call(run.tenant(), () -> handle(run, job, item)) && counted(HANDLED, job);
            } catch (RuntimeException | LinkageError | StackOverflowError failure) {
                if (attempt == ATTEMPTS || !DatabaseRefusals.isTransient(failure)) {
                    return passOver(run, job, item, failure);
                }
            }
        }
    }

    private boolean passOver(JobRun run, Job job, UUID item, Throwable failure) {
        if (!CurrentTenant.call(run.tenant(), () -> runs.pass(run, item, false, id, settings.lease()))) {
            return false;
        }
        LOG.errorf("Job %s, item %s failed: %s", job.name(), item, rootOf(failure));
        return counted(FAILED, job);
    }

    private boolean handle(JobRun run, Job job, UUID item) {
        if (!runs.pass(run, item, true, id, settings.lease())) {
            return false;
        }
        running.begin(job);
        job.handle(item, run.day());
        return true;
    }

    private boolean counted(String counter, Job job) {
        metrics.counter(counter, TAG, job.name()).increment();
        return true;
    }

    private void finish(JobRun run, JobRunState state) {
        CurrentTenant.call(run.tenant(), () -> {
            runs.finish(run, state, id);
            return true;
        });
    }

    private double ageOfLastCompleted(String job) {
        Instant oldest = oldestCompletions.get(job);
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    /** The class only: a message may hold a value of a person. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
