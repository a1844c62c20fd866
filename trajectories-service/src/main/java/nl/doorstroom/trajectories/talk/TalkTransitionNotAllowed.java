package nl.doorstroom.trajectories.talk;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The table of what may become of a talk does not have this. */
public final class TalkTransitionNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    TalkTransitionNotAllowed(UUID talkId, TalkStatus from, TalkStatus to) {
        super(
                "Talk [" + talkId + "] is [" + from + "] and cannot become [" + to + "].",
                Map.of("from", from, "to", to));
    }
}
