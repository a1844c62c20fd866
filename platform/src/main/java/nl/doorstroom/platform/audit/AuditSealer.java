package nl.doorstroom.platform.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.tenancy.KnownTenants;

/**
 * Goes on with the chain of every tenant, from time to time. Each replica does; who finds another at a chain leaves it.
 */
@Singleton
public class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);

    private final AuditSeals seals;
    private final KnownTenants tenants;
    private final AuditSettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-seals");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean stopping;

    /** By {@link System#nanoTime()}, when the chain of every tenant was seen to the end; before that, the start. */
    private volatile long completed = System.nanoTime();

    AuditSealer(AuditSeals seals, KnownTenants tenants, AuditSettings settings, MeterRegistry metrics) {
        this.seals = seals;
        this.tenants = tenants;
        this.settings = settings;
        metrics.gauge("doorstroom.audit.seal.age.seconds", this, AuditSealer::age);
    }

    private double age() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - completed);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void start(@Observes StartupEvent event) {
        long every = settings.sealEvery().toMillis();
        timer.scheduleWithFixedDelay(this::tryToSeal, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        timer.shutdown();
    }

    private void tryToSeal() {
        try {
            sealAll();
        } catch (RuntimeException | LinkageError failure) {
            // The class only: a message may hold a value of an entry.
            LOG.warnf(
                    "The audit log waits for its seals: %s", failure.getClass().getName());
        }
    }

    /** Seals all that is committed, of every tenant, in short transactions. */
    public void sealAll() {
        boolean complete = true;
        for (String tenant : tenants.list()) {
            try {
                seal(tenant);
            } catch (RuntimeException failure) {
                // The others do not wait for it.
                complete = false;
                LOG.warnf(
                        "The audit log of tenant %s waits for its seals: %s",
                        tenant, failure.getClass().getName());
            }
        }
        if (complete) {
            completed = System.nanoTime();
        }
    }

    private void seal(String tenant) {
        int sealed;
        do {
            sealed = CurrentTenant.call(
                    tenant, () -> seals.sealNext().map(AuditSeal::count).orElse(0));
        } while (sealed == AuditSeals.MOST && !stopping);
    }
}
