package nl.doorstroom.trajectories.rematch;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** The day has come on which it is looked again for paid work for somebody. */
public record ReMatchDue(EventStamp stamp, UUID participantId, LocalDate dueOn) {}
