package nl.doorstroom.participants.ladder;

import java.util.List;
import java.util.UUID;

/**
 * One source of facts, as a bean: work, benefits. Another kind of fact that says something of the ladder (an instrument,
 * weekly sessions) is another bean, which calls {@link Ladders#reconsider} when one changes.
 */
interface LadderFacts {

    /** What is known of a person now, of any day. */
    List<LadderFact> of(UUID participantId);
}
