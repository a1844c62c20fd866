package nl.doorstroom.participants.ladder;

import java.util.List;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A person's way on the participation ladder is known to be another: by a fact, a statement, or a correction of either. It
 * tells the whole way, days to come too, so that no day needs an event of its own and the newest is all that counts.
 */
public record LadderChanged(EventStamp stamp, List<LadderPeriod> periods) {

    public UUID participantId() {
        return stamp.aggregateId();
    }
}
