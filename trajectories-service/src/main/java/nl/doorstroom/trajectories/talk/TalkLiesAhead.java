package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody has missed a talk before its day. */
public final class TalkLiesAhead extends Refusal {

    private static final long serialVersionUID = 1L;

    TalkLiesAhead(UUID talkId, LocalDate plannedOn) {
        super("Talk [" + talkId + "] is on [" + plannedOn + "].", Map.of("plannedOn", plannedOn));
    }
}
