package nl.doorstroom.matching.match;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A person has a target, and this lies in between. */
public record MatchTargeted(
        EventStamp stamp, UUID participantId, UUID vacancyId, List<MatchGap> gaps, LocalDate targetedOn) {

    public UUID matchId() {
        return stamp.aggregateId();
    }
}
