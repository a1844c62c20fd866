package nl.doorstroom.trajectories.talk;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Only what was recorded can be corrected. */
public final class TalkHasNoReport extends Refusal {

    private static final long serialVersionUID = 1L;

    TalkHasNoReport(UUID talkId) {
        super("Talk [" + talkId + "] has no report that could be corrected.");
    }
}
