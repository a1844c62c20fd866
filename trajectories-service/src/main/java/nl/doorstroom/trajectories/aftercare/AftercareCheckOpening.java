package nl.doorstroom.trajectories.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Each day gives a task for who is to be asked how somebody does. */
@Singleton
class AftercareCheckOpening implements Job {

    private final AftercareCheckRepository checks;
    private final AftercareChecks aftercare;
    private final ProcessingLog log;

    AftercareCheckOpening(AftercareCheckRepository checks, AftercareChecks aftercare, ProcessingLog log) {
        this.checks = checks;
        this.aftercare = aftercare;
        this.log = log;
    }

    @Override
    public String name() {
        return "aftercare-checks";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return checks.listDue(day, after, limit);
    }

    @Override
    public void handle(UUID id, LocalDate day) {
        AftercareCheck check = checks.lock(id);
        if (aftercare.open(check, day)) {
            log.record("open-aftercare-check", check.participantId());
        }
    }
}
