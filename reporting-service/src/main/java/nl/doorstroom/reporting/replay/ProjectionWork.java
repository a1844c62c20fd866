package nl.doorstroom.reporting.replay;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Runs replays and rebuilds in the background, a few at a time: events and questions come first. */
@Singleton
public class ProjectionWork {

    private static final Logger LOG = Logger.getLogger(ProjectionWork.class);
    private static final int AT_ONCE = 2;

    private final ProjectionRuns runs;
    private final Projection projection;
    private final CurrentTenant caller;
    private final TransactionSynchronizationRegistry transactions;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, ProjectionWork::thread);
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(ProjectionWork::thread);

    ProjectionWork(
            ProjectionRuns runs,
            Projection projection,
            CurrentTenant caller,
            TransactionSynchronizationRegistry transactions) {
        this.runs = runs;
        this.projection = projection;
        this.caller = caller;
        this.transactions = transactions;
    }

    void stop(@Observes ShutdownEvent event) {
        beats.shutdownNow();
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "projection");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins a run of the caller's tenant as soon as this transaction is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectionRun begin(RunKind kind) {
        ProjectionRun run = runs.register(kind, caller.user());
        String tenant = caller.tenant();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // A run that is not committed is none.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    // From now on, because it may have to wait for the runs of others.
                    ScheduledFuture<?> beating = beats.scheduleWithFixedDelay(
                            () -> beat(tenant, run), 0, ProjectionRuns.BEAT.toSeconds(), TimeUnit.SECONDS);
                    threads.execute(() -> {
                        try {
                            make(tenant, run);
                        } finally {
                            beating.cancel(false);
                        }
                    });
                }
            }
        });
        return run;
    }

    private void beat(String tenant, ProjectionRun run) {
        try {
            CurrentTenant.call(tenant, () -> runs.beat(run.id()));
        } catch (RuntimeException failure) {
            // One that is missed does no harm; a thrown one would be the last.
            LOG.warnf("%s %s could not say that it lives", run.kind(), run.id());
        }
    }

    private void make(String tenant, ProjectionRun run) {
        try {
            try {
                projection.make(tenant, run);
            } catch (RunCancelled stopped) {
                projection.leave(tenant, run);
                LOG.infof("%s %s was cancelled", run.kind(), run.id());
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s %s failed", run.kind(), run.id());
            CurrentTenant.call(tenant, () -> {
                runs.fail(run.id(), describe(failure));
                return null;
            });
        }
    }

    /** The name of what went wrong and no more: the text of another's exception may hold a value. */
    private static String describe(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof RunFailed) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RunFailed
                ? String.valueOf(cause.getMessage())
                : "It stopped by [" + cause.getClass().getSimpleName()
                        + "]; the log has more. What served goes on serving.";
    }
}
