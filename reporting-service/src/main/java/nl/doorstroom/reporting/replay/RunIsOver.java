package nl.doorstroom.reporting.replay;

import java.util.Locale;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What has ended cannot be stopped. */
final class RunIsOver extends Refusal {

    private static final long serialVersionUID = 1L;

    RunIsOver(RunKind kind, UUID id, RunState state) {
        super("The %s [%s] is over: [%s].".formatted(kind.name().toLowerCase(Locale.ROOT), id, state));
    }
}
