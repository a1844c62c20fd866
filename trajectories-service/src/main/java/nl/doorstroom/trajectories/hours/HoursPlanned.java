package nl.doorstroom.trajectories.hours;

import java.util.List;
import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** The hours plan of a person has changed; these are all its steps. */
public record HoursPlanned(EventStamp stamp, UUID participantId, List<HoursStep> steps) {}
