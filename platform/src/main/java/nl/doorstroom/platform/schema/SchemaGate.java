package nl.doorstroom.platform.schema;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/**
 * Lets a process serve only when the database has every migration that it was built with. Where a process may not
 * migrate by itself, its rollout can come before its migration: it waits then, before it takes requests and before it
 * reads topics, because an event that finds no column for it would become a dead letter.
 *
 * <p>Newer migrations than its own stop nobody: expand, migrate, contract keeps the version before working on them.
 */
@Singleton
class SchemaGate {

    private static final Logger LOG = Logger.getLogger(SchemaGate.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final boolean check;
    private final Duration patience;

    SchemaGate(Flyway flyway, SchemaSettings settings) {
        this.flyway = flyway;
        this.check = settings.check();
        this.patience = settings.patience();
    }

    /** Before anything else that starts, whose priorities are all higher. */
    void pass(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        if (!check) {
            return;
        }
        long start = System.nanoTime();
        String told = "";
        for (String lack = lack(); !lack.isEmpty(); lack = lack()) {
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new IllegalStateException("The database is not ready for this version: " + lack);
            }
            if (!lack.equals(told)) {
                LOG.warnf("Waiting at most %d s for the database: %s", patience.toSeconds(), lack);
                told = lack;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What the database lacks, in words; empty when it lacks nothing. */
    private String lack() {
        try {
            String missing = Arrays.stream(flyway.info().pending())
                    .map(MigrationInfo::getScript)
                    .collect(Collectors.joining(", "));
            return missing.isEmpty() ? "" : "it lacks [" + missing + "]";
        } catch (FlywayException unreadable) {
            // Away, or so old that the application may not read what was migrated.
            return "its migrations cannot be read";
        }
    }
}
