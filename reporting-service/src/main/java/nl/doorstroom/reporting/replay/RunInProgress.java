package nl.doorstroom.reporting.replay;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Two runs of one tenant would write the same rows for nothing. */
final class RunInProgress extends Refusal {

    private static final long serialVersionUID = 1L;

    RunInProgress(RunKind kind, UUID id) {
        super(
                "The %s [%s] is running; wait until it has finished."
                        .formatted(kind.name().toLowerCase(Locale.ROOT), id),
                Map.of("runId", id));
    }
}
