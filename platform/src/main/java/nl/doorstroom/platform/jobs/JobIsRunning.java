package nl.doorstroom.platform.jobs;

import java.util.Map;

import nl.doorstroom.platform.problem.Refusal;

/** A job does not run beside itself: both runs would take the same items. */
final class JobIsRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    JobIsRunning(JobRun run) {
        super(
                "Job [%s] is running for [%s]; wait until run [%s] has finished."
                        .formatted(run.job(), run.day(), run.id()),
                Map.of("jobRunId", run.id()));
    }
}
