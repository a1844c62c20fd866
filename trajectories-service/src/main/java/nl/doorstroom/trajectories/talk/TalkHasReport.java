package nl.doorstroom.trajectories.talk;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What was recorded of a talk is corrected, so that it stays known what was recorded before. */
public final class TalkHasReport extends Refusal {

    private static final long serialVersionUID = 1L;

    TalkHasReport(UUID talkId) {
        super("Talk [" + talkId + "] has a report already, which can be corrected.");
    }
}
