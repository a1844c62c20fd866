package nl.doorstroom.trajectories.workrecord;

import java.util.UUID;

import nl.doorstroom.platform.outbox.EventStamp;

/** A crew did some work on a day. */
public record CrewWorkRecorded(
        EventStamp stamp, UUID recordId, UUID crewId, UUID programmeId, String organisation, Work work) {}
