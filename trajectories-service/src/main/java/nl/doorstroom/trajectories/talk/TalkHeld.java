package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A coach and a person have talked; what they said is nobody else's. */
public record TalkHeld(
        EventStamp stamp,
        UUID talkId,
        UUID trajectoryId,
        UUID participantId,
        UUID programmeId,
        String organisation,
        LocalDate heldOn) {}
